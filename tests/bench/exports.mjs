// What is handed on, in numbers: from the press of a button on Share to the finished file, in the page as it ships, and beside it, in
// the same browser, what others take for as much. Printed as tests/bench/page.mjs prints, as a part of ./run bench; no number
// fails anything. Needs build/web, build/web-objects and build/native/waymark_bench.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { FACES, Person, closeSite } from '../browser/app_page.mjs';
import { root, run, scratch, test } from '../browser/harness.mjs';
import { made } from './made.mjs';
import { PEERS, timesOf } from './peers.mjs';
import { heading, row } from './table.mjs';

const MANY = 10_000;
const REPORTED = 300;
const RUNS = 3;
const EXAMPLE = join(root, 'assets/examples/example-county.waymark.json');

const folder = scratch();
const median = (times) => [...times].sort((a, b) => a - b)[times.length >> 1];

/** Runs in the page: notes when a key was pressed, when the file was there, and the longest time between frames meanwhile. */
function watch() {
  const make = URL.createObjectURL.bind(URL);
  let pressed = 0, last = 0, longest = 0;
  const tick = (time) => {
    if (pressed) longest = Math.max(longest, time - Math.max(last, pressed));
    last = time;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  addEventListener('keydown', ({ timeStamp }) => { pressed = timeStamp; longest = 0; }, true);
  URL.createObjectURL = (blob) => {
    const took = performance.now() - pressed;
    window.handedOn = new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done({ took, longest, bytes: blob.size }))));
    return make(blob);
  };
}

/** A person on Share with this file open. */
async function onShare(open, file) {
  const person = await Person.open(open, FACES[0], { before: watch });
  await person.openFile(file);
  await person.sees(/^Opened/);
  await person.go('Share');
  await person.settled();
  return person;
}

/** Presses a button so many times and gives what each file took; the first time, which fills what is kept, is not counted. */
async function handed(person, button) {
  const all = [];
  for (let i = 0; i <= RUNS; i += 1) {
    await person.download(button);
    all.push(await person.page.evaluate(() => window.handedOn));
    if (!(all.at(-1).bytes > 10_000)) throw new Error(`“${button}” wrote ${all.at(-1).bytes} bytes`);
  }
  return all.slice(1);
}

/** What the peers of these names take; nothing, and that is said, where one cannot be had. */
async function beside(open, names, activities) {
  const times = {};
  for (const name of names) {
    try {
      times[name] = await timesOf(open, PEERS[name], activities, RUNS);
    } catch (error) {
      console.log(`${name} is left out: ${String(error.message).split('\n')[0]}`);
    }
  }
  const fastest = Math.min(...Object.values(times).map(median));
  return { times, fastest: Number.isFinite(fastest) ? fastest : undefined };
}

function rows(what, all, goal) {
  row(what, all.map(({ took }) => took), { goal: goal && Math.round(goal) });
  row('  … the longest time between frames meanwhile', all.map(({ longest }) => longest), { goal: 50 });
}
const others = (what, { times }) => {
  for (const [name, took] of Object.entries(times)) row(`  … ${name}, ${what}`, took);
};

test('what is handed on, beside others', async ({ open }) => {
  const many = made(MANY), reported = made(REPORTED);
  const onMany = await onShare(open, many.path);
  const sheets = await beside(open, ['SheetJS', 'ExcelJS'], many.activities);
  rows(`${MANY} activities as a workbook, gaps too`, await handed(onMany, 'Save workbook'), sheets.fastest && sheets.fastest / 2);
  others('one sheet of them', sheets);
  const parsed = await beside(open, ['PapaParse'], many.activities);
  rows(`${MANY} activities as CSV`, await handed(onMany, 'Save table'), parsed.fastest);
  others('the same', parsed);

  const onReported = await onShare(open, reported.path);
  await onReported.choose('Form of the report', 'Word document');
  const word = await beside(open, ['docx'], reported.activities);
  const reports = await handed(onReported, 'Save report');
  rows(`the board report of ${REPORTED} activities as Word, with pictures`, reports, word.fastest && word.fastest / 2);
  others('headings, texts and a table', word);

  rows('the board report of the complete example as a web page', await handed(await onShare(open, EXAMPLE), 'Save report'), 100);
});

/** What of the module that is fetched later writes exports: the code that comes from their sources, by itself, with Brotli. */
function sizeOfExports() {
  const objects = join(root, 'build/web-objects');
  const below = (path) => readdirSync(path, { withFileTypes: true }).flatMap((one) =>
    (one.isDirectory() ? below(join(path, one.name)) : one.name.endsWith('.o') ? [join(path, one.name)] : []));
  const ours = below(join(objects, 'CMakeFiles'))
    .filter((path) => /\.dir\/(app\/io\/export|app\/present\/(report|figures)|build\/deps\/zlib)\//.test(path));
  const listed = String(execFileSync('emnm', ['--defined-only', ...ours], { maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'ignore'] }));
  const defined = new Set([...listed.matchAll(/^\S+ [TtWw] (\S+)$/gm)].map(([, name]) => name));
  const list = join(folder, 'functions');
  writeFileSync(list, readFileSync(join(objects, 'rest.wasm.functions'), 'utf8').split('\n').filter((name) => defined.has(name)).join('\n'));
  const [first, second] = ['first.wasm', 'second.wasm'].map((name) => join(folder, name));
  execFileSync('wasm-split', ['--all-features', '--quiet', join(objects, 'waymark.wasm'), `--split-funcs=@${list}`, '--export-prefix=%',
    '-o1', first, '-o2', second], { stdio: ['ignore', 'ignore', 'inherit'] });
  return brotliCompressSync(readFileSync(second)).length;
}

heading();
const failed = await run(process.argv[2] ?? '');
row('the part that writes exports, with Brotli', [Math.round(sizeOfExports() / 1000)], { goal: 200, unit: 'KB' });
await closeSite();
process.exit(failed ? 1 : 0);
