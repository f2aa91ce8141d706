// WebKitGTK, the nearest to Safari that runs here, over plain WebDriver.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../support/node.mjs';
import { PATIENCE_MS, actions, downloaded } from './hand.mjs';

const BROWSERS = ['x86_64', 'aarch64'].map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`);

/** A driver (hand.mjs) of a WebKit of its own on a display, which writes nothing outside `folder`. */
export async function webkit(folder, display) {
  const browser = BROWSERS.find(existsSync);
  if (!browser) throw new Error('WebKitGTK’s MiniBrowser was not found. Install it (Debian: apt-get install webkit2gtk-driver).');
  const home = join(folder, 'home');
  const downloads = join(home, 'Downloads');
  mkdirSync(downloads, { recursive: true });
  mkdirSync(join(home, 'config'));
  writeFileSync(join(home, 'config/user-dirs.dirs'), 'XDG_DOWNLOAD_DIR="$HOME/Downloads"\n');
  const port = await freePort();
  const env = { ...process.env, DISPLAY: display, HOME: home, GDK_BACKEND: 'x11', XDG_CONFIG_HOME: join(home, 'config'),
    XDG_DATA_HOME: join(home, 'data'), XDG_CACHE_HOME: join(home, 'cache') };
  const server = spawn('WebKitWebDriver', [`--port=${port}`], { env, stdio: 'ignore' });
  process.on('exit', () => server.kill());
  const call = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(value.message || value.error);
    return value;
  };
  const ask = async () => {
    for (const end = Date.now() + PATIENCE_MS; ;) {
      try {
        return await call('POST', '/session', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } } } });
      } catch (error) {
        if (Date.now() > end || !(error instanceof TypeError)) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  };
  const session = '/session/' + (await ask()).sessionId;
  await call('POST', session + '/window/rect', { x: 0, y: 0, width: 1280, height: 860 });
  const act = (list) => call('POST', session + '/actions', { actions: [{ type: 'key', id: 'keys', actions: actions(list) }] });
  const run = (script, ...args) => call('POST', session + '/execute/sync', { script, args });
  const watch = () => run(`
    window.faults = [];
    for (const kind of ['error', 'unhandledrejection']) addEventListener(kind, (event) => faults.push(String(event.message || event.reason)));`);
  return {
    run,
    process: server.pid,
    faults: () => run('return window.faults'),
    async open(url) {
      await call('POST', session + '/url', { url });
      await watch();
    },
    async reload() {
      await call('POST', session + '/refresh', {});
      await watch();
    },
    keys: act,
    type: (text) => act([...text]),
    saved: () => downloaded(downloads),
    async close() {
      await call('DELETE', session).catch(() => {});
      server.kill();
    },
  };
}
