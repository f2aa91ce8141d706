// WebKitGTK, the nearest to Safari that runs here, over plain WebDriver.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { downloaded } from './hand.mjs';

const BROWSERS = ['x86_64', 'aarch64'].map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`);
const KEYS = { Enter: '\uE007', Escape: '\uE00C', ArrowDown: '\uE015', ArrowUp: '\uE013', Home: '\uE011', Tab: '\uE004', Control: '\uE009', Shift: '\uE008' };

const freePort = () => new Promise((resolve) => {
  const server = createServer();
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

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
  const call = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(value.message || value.error);
    return value;
  };
  const ask = async () => {
    for (const end = Date.now() + 10000; ;) {
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
  const act = (actions) => call('POST', session + '/actions', { actions: [{ type: 'key', id: 'keys', actions }] });
  const down = (key) => ({ type: 'keyDown', value: KEYS[key] || key });
  const up = (key) => ({ type: 'keyUp', value: KEYS[key] || key });
  return {
    faults: [],
    open: (url) => call('POST', session + '/url', { url }),
    reload: () => call('POST', session + '/refresh', {}),
    run: (script, ...args) => call('POST', session + '/execute/sync', { script, args }),
    keys: (list) => act(list.flatMap((key) => {
      if (typeof key === 'number') return [{ type: 'pause', duration: key }];
      const held = key.split('+');
      return [...held.map(down), ...held.reverse().map(up)];
    })),
    async type(text) {
      await act([...text].flatMap((letter) => [down(letter), up(letter)]));
    },
    saved: (count) => downloaded(downloads, count),
    async close() {
      await call('DELETE', session).catch(() => {});
      server.kill();
    },
  };
}
