// The page in numbers, printed as a table: the last part of ./run bench. What is over its goal says so; no number fails anything.
//
// Needs build/web and, with the hooks that say when the program has drawn something, build/bench-web (./run bench-web).
// Frames are drawn by the processor in a headless browser, so what ends with a frame is an upper bound.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { serve } from '../../tools/serve.mjs';
import { FACES, Person, closeSite } from '../browser/app_page.mjs';
import { launch, root, run, scratch, test } from '../browser/harness.mjs';
import { heading, row } from './table.mjs';

const ROWS = 10_000;
const WORD = 'housing';
const STARTS = 5;
const LOADS = 3;
const IDLE_MS = 10_000;

const centile = (times, share) => [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(share * times.length))];

// ---- The page with its hooks (web/page/peer.js)

/** Runs before the page's scripts: when the first record was shown, the frames the page asked for, and when a key was pressed. */
function instrument() {
  const { port1, port2 } = new MessageChannel();
  const waiting = [];
  port1.onmessage = () => { for (const done of waiting.splice(0)) done(); };
  const ask = requestAnimationFrame.bind(window);
  const bench = { shownAt: null, frames: 0, keyAt: 0, ask };
  window.bench = bench;
  /** Until the first task after a frame. */
  bench.afterFrame = () => new Promise((resolve) => ask(() => { waiting.push(resolve); port2.postMessage(0); }));
  window.requestAnimationFrame = (callback) => { bench.frames += 1; return ask(callback); };
  const look = async () => {
    if (!window.peer?.first()) return ask(look);
    await bench.afterFrame();
    bench.shownAt = performance.now();
  };
  ask(look);
  addEventListener('keydown', ({ timeStamp }) => { bench.keyAt = timeStamp; }, true);
}

/** build/bench-web beside the documents it asks for, which are those of the table of the desktop. */
async function benchSite() {
  const folder = scratch();
  cpSync(join(root, 'build/bench-web'), folder, { recursive: true });
  mkdirSync(join(folder, 'data'));
  for (const count of [50, ROWS]) writeFileSync(join(folder, `data/${count}.json`), execFileSync(join(root, 'build/native/waymark_bench'), ['--document', count], { maxBuffer: 1e9 }));
  return serve(folder);
}

/** A browser of its own that has nothing cached, with the page in it; the first record is on the screen. */
async function visit(url, work) {
  const browser = await launch();
  try {
    const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
    await page.addInitScript(instrument);
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForFunction(() => window.bench?.shownAt != null);
    return await work(page);
  } finally {
    await browser.close();
  }
}

/** Seconds of processor time that the processes started from here have used; null where nobody can say. */
function processorSeconds() {
  const seen = new Map();
  try {
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      try {
        const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
        seen.set(Number(pid), { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) });
      } catch { /* It ended meanwhile. */ }
    }
  } catch {
    return null;
  }
  let ticks = 0;
  for (const [pid, one] of seen) {
    let above = one.parent;
    while (above > 1 && above !== process.pid) above = seen.get(above)?.parent ?? 0;
    if (above === process.pid && pid !== process.pid) ticks += one.ticks;
  }
  return ticks / 100;
}

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function idle(page) {
  await wait(2000); // What the start still had to do is done.
  const [frames, seconds] = [await page.evaluate(() => window.bench.frames), processorSeconds()];
  await wait(IDLE_MS);
  const now = processorSeconds();
  return { frames: await page.evaluate(() => window.bench.frames) - frames, seconds: now === null ? null : now - seconds };
}

/** The document of many activities: taken in, handed out, scrolled and filtered. */
async function many(page) {
  const load = await page.evaluate(async (rows) => {
    const text = await (await fetch(`/data/${rows}.json`)).text();
    await window.bench.afterFrame();
    const start = performance.now();
    const { parse } = window.peer.loadText(text);
    do await window.bench.afterFrame(); while (window.peer.shown() !== rows || !window.peer.first());
    const whole = performance.now() - start;
    return { parse, show: whole - parse, whole };
  }, ROWS);
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 })));
  const exported = await page.evaluate(async (rows) => {
    const start = performance.now();
    const text = window.peer.exportText();
    const took = performance.now() - start;
    const records = (json) => JSON.stringify(JSON.parse(json).activities);
    return { took, same: records(text) === records(await (await fetch(`/data/${rows}.json`)).text()) };
  }, ROWS);
  if (!exported.same) throw new Error('what was handed out is not what was taken in');

  await page.mouse.move(683, 484);
  const before = await page.screenshot();
  await page.evaluate(() => {
    window.bench.times = [];
    let last = null;
    const tick = (time) => {
      if (last !== null) window.bench.times.push(time - last);
      last = time;
      if (window.bench.times) window.bench.ask(tick);
    };
    window.bench.ask(tick);
  });
  for (const end = Date.now() + 3000; Date.now() < end; await wait(8)) await page.mouse.wheel(0, 240);
  const times = await page.evaluate(() => window.bench.times.splice(0));
  if (before.equals(await page.screenshot())) throw new Error('the wheel scrolled nothing');

  const letters = [];
  await page.getByRole('searchbox', { name: 'Find in activities' }).focus();
  for (let i = 1; i <= WORD.length; i += 1) {
    await page.evaluate((wanted) => {
      window.bench.keyAt = 0;
      window.bench.typed = (async () => {
        do await window.bench.afterFrame(); while (!window.bench.keyAt || window.peer.applied() !== wanted);
        return performance.now() - window.bench.keyAt;
      })();
    }, WORD.slice(0, i));
    await page.keyboard.press(WORD[i - 1]);
    letters.push(await page.evaluate(() => window.bench.typed));
  }
  return { ...load, exported: exported.took, times, letters: letters.slice(1) };
}

test('the page with its hooks', async () => {
  const site = await benchSite();
  const starts = [];
  let rest = null;
  for (let i = 0; i < STARTS; i += 1) {
    await visit(site.url, async (page) => {
      starts.push(await page.evaluate(() => window.bench.shownAt));
      if (i === STARTS - 1) rest = await idle(page);
    });
  }
  row('first usable screen, nothing cached, 50 activities', starts, { goal: 433 });
  row('frames drawn in 10 s in which nothing happens', [rest.frames], { goal: 0, unit: 'frames' });
  if (rest.seconds !== null) row('processor time of the whole browser in these 10 s', [rest.seconds], { unit: 's' });
  const loads = [];
  for (let i = 0; i < LOADS; i += 1) loads.push(await visit(site.url, many));
  const of = (key) => loads.flatMap((load) => load[key]);
  row(`${ROWS} activities: read from text`, of('parse'));
  row(`${ROWS} activities: then show them`, of('show'));
  row(`${ROWS} activities: both together`, of('whole'), { goal: 112 });
  row(`${ROWS} activities: hand out as JSON`, of('exported'), { goal: 60 });
  row(`${ROWS} activities: one more letter in the filter, until drawn`, of('letters'), { goal: 24.5 });
  row(`${ROWS} activities: time between frames while the table scrolls`, of('times'));
  row('  … the slowest of a hundred', of('times'), { held: centile(of('times'), 0.99), goal: 17 });
  await site.close();
});

// ---- The page as it ships

/** Times each batch that the page carries out, without and with the layout that the browser does for it. */
const watch = (page) => page.evaluate(() => {
  window.batches = { changes: [], whole: [] };
  const { apply } = Module.page;
  Module.page.apply = (bytes) => {
    const start = performance.now();
    apply(bytes);
    window.batches.changes.push(performance.now() - start);
    document.body.offsetHeight;
    window.batches.whole.push(performance.now() - start);
  };
});

test('the mirror', async ({ open }) => {
  const person = await Person.open(open, FACES[0]);
  const { page } = person;
  await person.press('Start a new document');
  await person.of('textbox', 'Name of the partnership').focus();
  await page.evaluate(() => {
    window.shown = [];
    window.heard = [];
    let pressed = 0;
    addEventListener('keydown', () => { pressed = performance.now(); }, true);
    addEventListener('input', () => {
      const at = pressed;
      requestAnimationFrame(() => setTimeout(() => window.shown.push(performance.now() - at)));
    }, true);
    const { apply } = Module.page;
    Module.page.apply = (bytes) => { apply(bytes); if (pressed) window.heard.push(performance.now() - pressed); pressed = 0; };
  });
  for (const letter of 'the quick brown fox jumps over it') {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    await person.frame();
  }
  const { shown, heard } = await page.evaluate(() => ({ shown: window.shown, heard: window.heard }));
  row('key press to the frame in which the field shows it', shown);
  row('key press to the program having answered', heard);

  const path = join(scratch(), 'many.waymark.json');
  const document = JSON.parse(readFileSync(join(root, 'tests/fixtures/small.waymark.json'), 'utf8'));
  document.activities = Array.from({ length: ROWS }, (_, i) => ({
    id: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`, title: `Activity ${i}`, lead: `Organisation ${i % 97}`,
    level: ['national', 'regional-local', 'service-design', 'service-delivery'][i % 4], mainStage: 'early', status: 'running',
  }));
  writeFileSync(path, JSON.stringify(document));
  await person.go('Start');
  await person.openFile(path);
  await person.sees(/Opened/);
  await person.go('Activities');
  await person.press('Table');
  await person.settled();
  await watch(page);
  await page.mouse.move(700, 600);
  for (let i = 0; i < 60; i += 1) {
    await page.mouse.wheel(0, 240);
    await person.frame();
  }
  await person.settled();
  const { changes, whole } = await page.evaluate(() => window.batches);
  row(`the mirror's share of a frame while ${ROWS} rows scroll`, whole);
  row('  … of which changing its elements', changes);
  console.log(`elements of the mirror then: ${await page.evaluate(() => document.querySelectorAll('#mirror *').length)}`);
});

/** Rows as Excel puts them on the clipboard: HTML with a style on each cell. */
function excelRows(count) {
  const columns = ['Title', 'Who leads', 'Status', 'Level', 'Stage', 'Category', 'Start', 'End', 'Police force areas', 'RAG', 'Funding', 'Private notes'];
  const status = ['Running', 'ongoing', 'On hold', 'Planned'];
  const level = ['National', 'Local', 'Service design', 'Service delivery'];
  const area = ['Kent Police', 'Gwent', 'GMP'];
  const cell = (text) => `<td class=xl65 style='border-top:none;width:48pt;font-family:"Calibri",sans-serif'>${text}</td>`;
  const line = (cells) => `<tr height=20 style='height:15.0pt'>${cells.map(cell).join('')}</tr>`;
  const rows = Array.from({ length: count }, (_, i) => line([`Activity ${i}`, `Organisation ${i % 97}`, status[i % 4], level[i % 4], 'Early',
    'Training for front-line staff', `${1 + i % 28}/04/2025`, `${1 + i % 28}/04/2027`, area[i % 3], 'GAR'[i % 3], 'Home Office', `Seen at visit ${i}`]));
  return `<html><head><style>.xl65 {mso-number-format:"\\@"}</style></head><body><table>${line(columns)}${rows.join('')}</table></body></html>`;
}

test('rows from a spreadsheet', async ({ open }) => {
  const person = await Person.open(open, FACES[0]);
  const { page } = person;
  await person.press('Start a new document');
  await person.go('Activities');
  await person.settled();
  const times = await page.evaluate(async (html) => {
    const frames = [];
    let last = performance.now();
    let over = false;
    const tick = () => {
      frames.push(performance.now() - last);
      last = performance.now();
      if (!over) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    const clipboard = new DataTransfer();
    clipboard.setData('text/html', html);
    clipboard.setData('text/plain', 'rows');
    const start = performance.now();
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }));
    const there = () => [...document.querySelectorAll('button')].some(({ textContent }) => /^Add [\d,]+ activities$/.test(textContent));
    while (!there()) await new Promise((resolve) => requestAnimationFrame(resolve));
    over = true;
    return { whole: performance.now() - start, frame: Math.max(...frames) };
  }, excelRows(ROWS));
  row(`${ROWS} rows × 12 pasted from Excel, until they can be added`, [times.whole], { goal: 1000 });
  row('  … the longest time between frames meanwhile', [times.frame], { goal: 200 });
});

const bundle = async (...modules) => brotliCompressSync((await build({
  stdin: { contents: modules.map((name) => `export * from './${name}.js';`).join(''), resolveDir: join(root, 'web/page') }, bundle: true, minify: true, write: false, format: 'esm',
  define: { WAYMARK_VERSION: '""', WAYMARK_ONE_FILE: 'false', WAYMARK_PEER_HOOKS: 'false' },
})).outputFiles[0].contents).length;
console.log(`size of the mirror's JavaScript, Brotli: ${await bundle('mirror', 'roles', 'input', 'announce')} bytes; of the whole page's: ${await bundle('main')} bytes`);
heading();
const failed = await run(process.argv[2] ?? '');
await closeSite();
process.exit(failed ? 1 : 0);
