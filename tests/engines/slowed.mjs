// A slower machine for a browser of any engine: its processes stand still for most of each short turn. Linux only.
import { readFileSync, readdirSync } from 'node:fs';

const TURN_MS = 24; // Shorter than a key's repeat (33 ms), so that each press meets both a running and a standing browser.
const LOOK_MS = 500; // Between two looks for processes that have come since.

/** Every process that `root` started, and those that they started. */
function descendants(root) {
  const parents = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      // The second word of the line is the program's name in brackets, which may hold anything.
      const [, parent] = readFileSync(`/proc/${name}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
      parents.set(Number(name), Number(parent));
    } catch {
      // It has ended since the folder was read.
    }
  }
  const comesFrom = (it) => it === root || (parents.has(it) && comesFrom(parents.get(it)));
  return [...parents.keys()].filter((it) => it !== root && comesFrom(it));
}

function signal(processes, name) {
  for (const it of processes) {
    try {
      process.kill(it, name);
    } catch (error) {
      if (error.code !== 'ESRCH') throw error; // It has ended.
    }
  }
}

/**
 * Runs `body` while the processes that the process `root` started get one part in `factor` of the time: 1 is full speed. `root`
 * itself goes on as it was.
 */
export async function slowed(root, factor, body) {
  if (factor === 1) return body();
  let processes = descendants(root);
  let going = true;
  let timer;
  const stand = () => {
    signal(processes, 'SIGSTOP');
    timer = setTimeout(go, TURN_MS * (1 - 1 / factor));
  };
  const go = () => {
    signal(processes, 'SIGCONT');
    if (going) timer = setTimeout(stand, TURN_MS / factor);
  };
  const look = setInterval(() => { processes = [...new Set([...processes, ...descendants(root)])]; }, LOOK_MS);
  go();
  try {
    return await body();
  } finally {
    going = false;
    clearInterval(look);
    clearTimeout(timer);
    signal(processes, 'SIGCONT');
  }
}
