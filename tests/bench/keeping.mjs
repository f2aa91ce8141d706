// How long the last key takes to be kept, and what keeping costs the person who goes on typing: in the page as it ships, and on the desktop.
// Printed as tests/bench/page.mjs prints, as a part of ./run bench; no number fails anything. Needs build/web and build/native.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startDisplay } from '../../tools/display.mjs';
import { FACES, Person, closeSite } from '../browser/app_page.mjs';
import { root, run, scratch, test } from '../browser/harness.mjs';
import { made } from './made.mjs';
import { heading, row } from './table.mjs';

const COUNTS = [1, 1000, 10_000];
const KEYS = 24;
const FIRST = 2; // Those that are kept whole, or while the page still makes ready, are not counted.
const FIELD = 'Name of the partnership';
const GOAL_MS = 1000, BLOCKED_GOAL_MS = 8;
const wait = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });
const centile = (times, share) => [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(share * times.length))];
const said = (count) => `${count} ${count === 1 ? 'activity' : 'activities'}`;

/** Runs in the page: when the last key was pressed, and of each keep how long the program and the page were busy with it. */
function watch() {
  let module, key = 0, busy = 0;
  window.kept = [];
  addEventListener('keydown', ({ timeStamp }) => { key = timeStamp; }, true);
  Object.defineProperty(window, 'Module', {
    configurable: true,
    get: () => module,
    set(value) {
      module = value;
      if (!value.page || value.told) return;
      value.told = true;
      const { keep, next, keepsChangesOf } = value.page, asked = new Set();
      let begun = 0;
      // What a keep begins with, before the text is written.
      value.page.keepsChangesOf = (mark) => { begun = performance.now(); return keepsChangesOf(mark); };
      value.page.keep = (name, bytes, ticket, note) => {
        if (/^(work|changes)$/.test(new TextDecoder().decode(name))) asked.add(ticket);
        const answer = keep(name, bytes, ticket, note);
        busy = performance.now() - begun;
        return answer;
      };
      value.page.next = () => {
        const event = next();
        if (event?.type === 4 && asked.has(event.numbers[0])) window.kept.push({ took: performance.now() - key, busy });
        return event;
      };
    },
  });
}

/** The longest time in which the page did nothing else, from when a keep is due until it is done; with the frame that it is part of. */
const quiet = (page) => page.evaluate(() => new Promise((resolve) => {
  const before = window.kept.length, { port1, port2 } = new MessageChannel();
  let last = performance.now(), longest = 0;
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (window.kept.length > before) resolve({ ...window.kept.at(-1), longest });
    else port2.postMessage(0);
  };
  setTimeout(() => { last = performance.now(); port2.postMessage(0); }, 450);
}));

for (const count of COUNTS) {
  test(`keeping in the page, ${said(count)}`, async ({ open }) => {
    const person = await Person.open(open, FACES[0], { before: watch });
    await person.openFile(made(count).path);
    await person.sees(/^Opened/);
    await person.go('Partnership');
    await person.settled();
    await person.page.getByRole('textbox', { name: FIELD, exact: true }).focus();
    const all = [];
    for (let i = 0; i < KEYS; i += 1) {
      const kept = quiet(person.page);
      await person.page.keyboard.press('x');
      all.push(await kept);
      await wait(200);
    }
    const counted = all.slice(FIRST), took = counted.map((one) => one.took);
    row(`page, ${said(count)}: from the last key to kept, 600 of it the pause`, took, { goal: GOAL_MS });
    row('  … the 99th of 100', took, { held: centile(took, 0.99), goal: GOAL_MS });
    row('  … handing it over, without the frame it is part of', counted.map(({ busy }) => busy), { goal: BLOCKED_GOAL_MS });
    row('  … the longest time the page did nothing else, with that frame', counted.map(({ longest }) => longest));
  });
}

/** From a fill to what is exported once it is kept: that is a file more than keeping alone. */
async function onDesktop(count) {
  const here = scratch(), display = await startDisplay();
  mkdirSync(join(here, 'data'));
  const lines = [`press button "Partnership"`];
  for (let i = 0; i <= KEYS; i += 1) lines.push(`fill textbox "${FIELD}" "Name ${i}"`, `export "${join(here, `kept ${i}`)}"`);
  writeFileSync(join(here, 'script'), `${lines.join('\n')}\nstay\n`);
  const words = [made(count).path, '--data-folder', join(here, 'data'), '--renderer', 'software', '--script', join(here, 'script')];
  const child = spawn(join(root, 'build/native/waymark'), words, { env: { ...process.env, DISPLAY: display.name, HOME: here }, stdio: 'ignore' });
  try {
    while (!existsSync(join(here, `kept ${KEYS}`)) && child.exitCode === null) await wait(20);
    if (child.exitCode !== null) throw new Error(`the program ended with ${child.exitCode}`);
    const at = Array.from({ length: KEYS + 1 }, (_, i) => statSync(join(here, `kept ${i}`)).mtimeMs);
    return at.slice(1).map((time, i) => time - at[i]);
  } finally {
    child.kill('SIGKILL');
    display.stop();
  }
}

for (const count of COUNTS) {
  test(`keeping on the desktop, ${said(count)}`, async () => {
    const took = (await onDesktop(count)).slice(FIRST);
    row(`desktop, ${said(count)}: from typed to kept, and written to a file`, took, { goal: GOAL_MS });
    row('  … the 99th of 100', took, { held: centile(took, 0.99), goal: GOAL_MS });
  });
}

heading();
const failed = await run(process.argv[2] ?? '');
await closeSite();
process.exit(failed ? 1 : 0);
