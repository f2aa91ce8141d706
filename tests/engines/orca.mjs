// Chromium with Orca, the screen reader of GNOME, on a display, a session bus and a home of their own. What Orca says goes to
// a file instead of a loudspeaker.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHROMIUM } from '../support/node.mjs';

const QUIET_MS = 600; // That nothing more was said for so long counts as the end of what is said, where answers come quickly.
const AGAIN_MS = 5000; // A key that may be pressed again is, when so long nothing came of it.
const PATIENCE_MS = 60000;
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const SPEECHD = (folder) => `AudioOutputMethod "libao"
LogLevel 1
LogDir "${folder}/home/log"
CommunicationMethod "unix_socket"
AddModule "log" "sd_generic" "log.conf"
DefaultModule log
DisableAutoSpawn
DefaultLanguage "en"
`;
const MODULE = (spoken) => `GenericExecuteSynth "echo '$DATA' >> ${spoken}"
GenericCmdDependency "echo"
GenericMaxChunkLength 2000
GenericDelimiters ""
GenericLanguage "en" "en" "utf-8"
AddVoice "en" "MALE1" "en"
DefaultVoice "en"
`;
const PLAIN = { enableBraille: false, enableKeyEcho: false, sayAllOnLoad: false, profile: ['Default', 'default'], startingProfile: ['Default', 'default'] };
const WINDOWS = '<?xml version="1.0"?><openbox_config xmlns="http://openbox.org/3.4/rc"><keyboard></keyboard></openbox_config>';

/** A reader on a display; the session ends with close(). */
export class Reader {
  #children = [];

  static async start(folder, display) {
    const reader = new Reader();
    process.on('exit', () => reader.close());
    try {
      await reader.#begin(folder, display);
    } catch (error) {
      reader.close();
      throw error;
    }
    return reader;
  }

  #run(program, args, options = {}) {
    const child = spawn(program, args, { env: this.env, stdio: 'ignore', ...options });
    child.on('error', () => {});
    this.#children.push(child);
    return child;
  }

  async #until(what, look) {
    for (const end = Date.now() + PATIENCE_MS; ;) {
      const seen = look();
      if (seen) return seen;
      if (Date.now() > end) throw new Error(`Waited in vain: ${what}. Said so far:\n${this.said(0)}`);
      await wait(50);
    }
  }

  async #begin(folder, display) {
    const home = join(folder, 'home');
    const runtime = join(folder, 'run');
    this.folder = folder;
    this.spoken = join(folder, 'spoken.txt');
    for (const part of ['log', '.config/openbox', '.config/speech-dispatcher/modules', '.local/share/orca']) mkdirSync(join(home, part), { recursive: true });
    mkdirSync(runtime, { mode: 0o700 });
    writeFileSync(this.spoken, '');
    writeFileSync(join(home, '.libao'), 'default_driver=null\n');
    writeFileSync(join(home, '.config/openbox/rc.xml'), WINDOWS);
    writeFileSync(join(home, '.config/speech-dispatcher/speechd.conf'), SPEECHD(folder));
    writeFileSync(join(home, '.config/speech-dispatcher/modules/log.conf'), MODULE(this.spoken));
    writeFileSync(join(home, '.local/share/orca/user-settings.conf'), JSON.stringify({ general: PLAIN, profiles: { default: PLAIN }, pronunciations: {}, keybindings: {} }));
    this.env = {
      ...process.env, DISPLAY: display, HOME: home, XDG_RUNTIME_DIR: runtime, XDG_CONFIG_HOME: join(home, '.config'), XDG_DATA_HOME: join(home, '.local/share'),
      GTK_MODULES: 'gail:atk-bridge', GNOME_ACCESSIBILITY: '1', ACCESSIBILITY_ENABLED: '1', XDG_SESSION_TYPE: 'x11', GDK_BACKEND: 'x11', LANG: 'en_GB.UTF-8', LC_ALL: 'C.UTF-8',
    };
    const bus = this.#run('dbus-daemon', ['--session', '--nofork', '--print-address=1'], { stdio: ['ignore', 'pipe', 'ignore'] });
    let address = '';
    bus.stdout.on('data', (bytes) => { address += bytes; });
    this.env.DBUS_SESSION_BUS_ADDRESS = await this.#until('the session bus', () => /^(.+)\n/.exec(address)?.[1]);
    this.#run('openbox', []);
    this.#run('/usr/libexec/at-spi-bus-launcher', ['--launch-immediately', '--screen-reader=1']);
    const bridge = (property) => execFileSync('gdbus', ['call', '--session', '--dest', 'org.a11y.Bus', '--object-path', '/org/a11y/bus', '--method',
      'org.freedesktop.DBus.Properties.Set', 'org.a11y.Status', property, '<true>'], { env: this.env, stdio: 'ignore' });
    await this.#until('the accessibility bus', () => {
      try {
        for (const property of ['IsEnabled', 'ScreenReaderEnabled']) bridge(property);
        return true;
      } catch {
        return false;
      }
    });
    this.#run('speech-dispatcher', ['-s', '-t', '0', '-C', join(home, '.config/speech-dispatcher')]);
    await this.#until('the speech server', () => existsSync(join(runtime, 'speech-dispatcher/speechd.sock')));
    this.#run('orca', ['--replace', `--user-prefs=${join(home, '.local/share/orca')}`]);
    await this.#until('Orca', () => /Screen reader on/.test(this.said(0)));
  }

  /** Opens the page in a window of Chromium and waits until Orca knows it. */
  async open(url) {
    this.#run(CHROMIUM, [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--test-type', '--force-renderer-accessibility',
      `--user-data-dir=${join(this.folder, 'profile')}`, '--no-first-run', '--disable-background-networking', '--window-size=1280,860', '--window-position=0,0',
      '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', url], { detached: true });
    this.chromium = this.#children.at(-1);
    await this.#until('the page', () => /Finished loading|heading|Waymark/.test(this.said(0)));
    await this.#quiet(QUIET_MS);
  }

  said(from) {
    return readFileSync(this.spoken, 'utf8').slice(from);
  }

  // Until nothing more was said for QUIET_MS, or for twice the time that the first of it took to come.
  async #quiet(took) {
    const enough = Math.max(QUIET_MS, 2 * took);
    let length = this.said(0).length;
    for (let last = Date.now(); Date.now() - last < enough;) {
      await wait(40);
      const now = this.said(0).length;
      if (now !== length) last = Date.now();
      length = now;
    }
  }

  /** Presses a key (xdotool's name), with `again` once more while nothing comes of it; gives what is said after it, once that fits and is over. */
  async hear(key, pattern, again = false) {
    const from = this.said(0).length;
    let pressed = 0;
    const press = () => {
      pressed = Date.now();
      execFileSync('xdotool', ['key', key], { env: this.env });
    };
    press();
    await this.#until(`${key} to be followed by ${pattern}`, () => {
      if (again && Date.now() - pressed > AGAIN_MS) press();
      return pattern.test(this.said(from));
    });
    await this.#quiet(Date.now() - pressed);
    return this.said(from);
  }

  /** Presses a key again and again until what is said fits. */
  async pressUntil(key, pattern, times = 12) {
    for (let i = 0; i < times; i += 1) if (pattern.test(await this.hear(key, /\S/))) return;
    throw new Error(`${key} did not lead to ${pattern}. Said:\n${this.said(0)}`);
  }

  close() {
    if (this.chromium?.pid) {
      try { process.kill(-this.chromium.pid); } catch { /* It has gone by itself. */ }
    }
    for (const child of this.#children.reverse()) child.kill();
  }
}
