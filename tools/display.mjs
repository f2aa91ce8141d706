// An X server with no screen, for windows that nobody looks at.
import { spawn } from 'node:child_process';

/** Starts Xvfb on a number that is free; gives `{ name, stop }`, name being what DISPLAY is to be. */
export function startDisplay() {
  return new Promise((started, failed) => {
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    server.on('error', () => failed(new Error('Xvfb was not found. Install it (Debian: apt-get install xvfb).')));
    server.on('exit', (code) => failed(new Error(`Xvfb stopped with code ${code}.`)));
    let said = '';
    server.stdio[3].on('data', (bytes) => {
      said += bytes;
      if (said.includes('\n')) started({ name: `:${said.trim()}`, stop: () => server.kill() });
    });
  });
}
