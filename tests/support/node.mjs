// What tests in Node.js stand on, whichever browser or program they work.
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';

/** Chromium's program; undefined where there is none. */
export const CHROMIUM = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  .find((path) => path && existsSync(path));

/** The same without a window; Chromium itself where there is none of it, or another was named. */
export const HEADLESS = process.env.CHROMIUM ? CHROMIUM : ['/usr/bin/chromium-headless-shell'].find(existsSync) ?? CHROMIUM;

/** A port of this computer that nobody listens at. */
export function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
