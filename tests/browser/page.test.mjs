// What surrounds the mirror: keeping, files, frames on demand, preferences, and what happens when something breaks.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KIND, Straw, fakeSite, node, untilTold } from './fake_page.mjs';
import { eventually, scratch, test } from './harness.mjs';

test('files: a document inside the page is opened once, and then goes on from what is kept', async ({ open }) => {
  const page = await open(null);
  let inside = '{"a":1}';
  await page.route((url) => url.pathname === '/', async (route) => {
    const html = await (await route.fetch()).text();
    await route.fulfill({ contentType: 'text/html', body: html.replace('<title>', `<script type="application/json" id="waymark-document">${inside}</script><title>`) });
  });
  const straw = await Straw.open(async (url) => { await page.goto(url); return page; });
  assert.equal((await untilTold(straw, KIND.opened)).texts[1], '{"a":1}');
  straw.seen = [];
  await straw.page.reload();
  assert.equal((await untilTold(straw, KIND.opened)).texts[1], '{"a":1}', 'shown with its problems, perhaps, but not taken');
  await straw.page.evaluate(() => Module.page.adoptFile());
  await eventually(async () => {
    straw.seen = [];
    await straw.page.reload();
    await untilTold(straw, KIND.restoreDone);
    assert.deepEqual([...straw.seen, ...await straw.events()].filter(({ type }) => type === KIND.opened), []);
  });
  inside = '{"b":2}';
  await straw.page.reload();
  assert.equal((await untilTold(straw, KIND.opened)).texts[1], '{"b":2}', 'another document is another matter');
});

test('files: one that was chosen arrives whole; a folder of many is refused', async ({ open }) => {
  const straw = await Straw.open(open);
  const path = join(scratch(), 'My county.waymark.json');
  writeFileSync(path, '{"ŵ":1}');
  const [chooser] = await Promise.all([straw.page.waitForEvent('filechooser'), straw.page.evaluate(() => Module.page.open(window.straw.bytes('.json,.csv')))]);
  await chooser.setFiles(path);
  const opened = await untilTold(straw, KIND.opened);
  assert.deepEqual([opened.numbers[0], ...opened.texts], [0, 'My county.waymark.json', '{"ŵ":1}']);
});

test('files: asked for a frame after the press, the browser still counts it as the person’s wish', async ({ open }) => {
  const straw = await Straw.open(open);
  await straw.show(node('Button', 5, { n: 'Open' }));
  await straw.page.evaluate(() => {
    document.querySelector('#n5').addEventListener('click', () => {
      requestAnimationFrame(() => requestAnimationFrame(() => Module.page.open(window.straw.bytes('.json'))));
    });
  });
  await straw.page.locator('#n5').focus();
  await Promise.all([straw.page.waitForEvent('filechooser'), straw.page.keyboard.press('Enter')]);
});

const drop = (straw, files) => straw.page.evaluate((given) => {
  const data = new DataTransfer();
  for (const { name, text, size } of given) {
    const file = new File([text], name);
    if (size) Object.defineProperty(file, 'size', { value: size });
    data.items.add(file);
  }
  const event = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
  if (given[0].size) Object.defineProperty(data, 'files', { value: given.map(({ name, size }) => ({ name, size })) });
  document.querySelector('#canvas').dispatchEvent(event);
  return event.defaultPrevented;
}, files);

test('files: one dropped on the window arrives; two at once, and a huge one, are refused unread', async ({ open }) => {
  const straw = await Straw.open(open);
  assert.equal(await drop(straw, [{ name: 'a.json', text: '{}' }]), true);
  assert.deepEqual((await untilTold(straw, KIND.opened)).texts, ['a.json', '{}']);
  await drop(straw, [{ name: 'a.json', text: '{}' }, { name: 'b.json', text: '{}' }]);
  assert.match((await untilTold(straw, KIND.openFailed)).texts[0], /one file at a time/);
  await drop(straw, [{ name: 'big.json', text: '', size: 230e6 }]);
  assert.match((await untilTold(straw, KIND.openFailed)).texts[0], /“big.json” is 230 MB.*up to 100 MB/);
});

const save = (straw, name, text, { ask = false, document: isDocument = true, ticket = 1 } = {}) => straw.page.evaluate(([n, t, a, d, k]) => {
  const { bytes } = window.straw;
  Module.page.save(bytes(n), bytes('application/json'), bytes(t), a, d, k);
}, [name, text, ask, isDocument, ticket]);

test('files: without a picker Save hands over a download of exactly these bytes', async ({ open }) => {
  const straw = await Straw.open(open, { before: () => { delete window.showSaveFilePicker; } });
  assert.equal(await straw.page.evaluate(() => Module.page.canSaveInPlace()), false);
  const [download] = await Promise.all([straw.page.waitForEvent('download'), save(straw, 'Anytown 2026-11-21 1402.waymark.json', '{"ŵ":1}', { ticket: 5 })]);
  assert.equal(download.suggestedFilename(), 'Anytown 2026-11-21 1402.waymark.json');
  assert.equal(readFileSync(await download.path(), 'utf8'), '{"ŵ":1}');
  const saved = await untilTold(straw, KIND.saved);
  assert.deepEqual([saved.numbers.slice(0, 2), saved.texts[0]], [[1, 5], 'Anytown 2026-11-21 1402.waymark.json']);
});

// The browser's own files stand in for those of a disk: the handles are of the same kind.
const picker = () => {
  window.picked = [];
  window.showSaveFilePicker = async (options) => {
    window.picked.push(options.suggestedName);
    if (window.refuse) throw new DOMException('no', window.refuse);
    return (await navigator.storage.getDirectory()).getFileHandle(`picked${window.picked.length}.json`, { create: true });
  };
};
const written = (straw, name) => straw.page.evaluate(async (n) => (await (await (await navigator.storage.getDirectory()).getFileHandle(n)).getFile()).text(), name);

test('files: with a picker Save asks once where and then writes the same file; exports and “Save as” ask each time', async ({ open }) => {
  const straw = await Straw.open(open, { before: picker });
  const picks = () => straw.page.evaluate(() => window.picked.length);
  await save(straw, 'a.waymark.json', 'first, and longer', { ticket: 1 });
  assert.deepEqual((await untilTold(straw, KIND.saved)).texts[0], 'picked1.json');
  await save(straw, 'a.waymark.json', 'second', { ticket: 2 });
  await untilTold(straw, KIND.saved);
  assert.equal(await picks(), 1);
  assert.equal(await written(straw, 'picked1.json'), 'second');
  await save(straw, 'report.json', 'report', { document: false });
  await untilTold(straw, KIND.saved);
  await save(straw, 'a.waymark.json', 'third');
  await untilTold(straw, KIND.saved);
  assert.equal(await picks(), 2);
  assert.equal(await written(straw, 'picked1.json'), 'third');
  await save(straw, 'a.waymark.json', 'as', { ask: true });
  await untilTold(straw, KIND.saved);
  assert.equal(await written(straw, 'picked3.json'), 'as');
  await drop(straw, [{ name: 'other.json', text: '{}' }]);
  await untilTold(straw, KIND.opened);
  await save(straw, 'a.waymark.json', 'still the first');
  await untilTold(straw, KIND.saved);
  assert.equal(await written(straw, 'picked3.json'), 'still the first', 'what was only handed over changes nothing');
  await straw.page.evaluate(() => Module.page.adoptFile());
  await save(straw, 'other.waymark.json', 'other');
  await untilTold(straw, KIND.saved);
  assert.equal(await picks(), 4, 'another document never goes into the file of the one before');
  assert.equal(await written(straw, 'picked3.json'), 'still the first');
});

test('files: cancelling is not a failure, and a picker that is refused becomes a download', async ({ open }) => {
  const straw = await Straw.open(open, { before: picker });
  await straw.page.evaluate(() => { window.refuse = 'AbortError'; });
  await save(straw, 'a.waymark.json', 'x', { ticket: 3 });
  assert.deepEqual((await untilTold(straw, KIND.saveFailed)).numbers.slice(0, 2), [1, 3]);
  await straw.page.evaluate(() => { window.refuse = 'SecurityError'; });
  const [download] = await Promise.all([straw.page.waitForEvent('download'), save(straw, 'a.waymark.json', 'x')]);
  assert.equal(download.suggestedFilename(), 'a.waymark.json');
});

test('frames: none is drawn while nothing happens, and one for each thing that does', async ({ open }) => {
  const straw = await Straw.open(open, { clock: true });
  await straw.show(node('Main', 1));
  const frames = () => straw.page.evaluate(() => window.straw.frames);
  await straw.page.clock.runFor(200);
  const before = await frames();
  await straw.page.clock.runFor(60_000);
  assert.equal(await frames(), before);
  await straw.page.evaluate(() => { window.straw.due = 120_000; Module.page.request(); Module.page.request(); });
  await straw.page.clock.runFor(60_000);
  assert.equal(await frames(), before + 1, 'two wishes are one frame');
  await straw.page.clock.runFor(70_000);
  assert.equal(await frames(), before + 2, 'a frame that was due came');
  await straw.page.setViewportSize({ width: 900, height: 700 });
  await eventually(async () => assert.ok(await frames() > before + 2));
});

test('frames: what is typed is drawn before the display’s next frame, and once, however much is typed in between', async ({ open }) => {
  const straw = await Straw.open(open);
  await straw.show(node('TextField', 5, { n: 'Name' }));
  const frames = () => straw.page.evaluate(() => window.straw.frames);
  await straw.actions();
  const before = await frames();
  assert.deepEqual(await straw.page.evaluate(async () => {
    const field = document.querySelector('input');
    const type = async (letter) => {
      field.value += letter;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await null;
      return window.straw.frames;
    };
    await new Promise(requestAnimationFrame);
    const start = window.straw.frames;
    window.straw.due = 0;
    return [await type('a') - start, await type('b') - start, await type('c') - start];
  }), [1, 1, 1]);
  assert.deepEqual((await straw.actions()).map(([, , text]) => text), ['a', 'ab', 'abc']);
  // The other letters, and nothing after them.
  await straw.actions();
  assert.equal(await frames() - before, 2);
});

test('frames: the picture is drawn anew when the page is seen again or its canvas was lost for a while', async ({ open }) => {
  const straw = await Straw.open(open);
  const redrawn = () => straw.page.evaluate(() => {
    const was = window.straw.redrawn;
    window.straw.redrawn = false;
    return was;
  });
  assert.ok(!await redrawn());
  await straw.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  assert.ok(await redrawn());
  await straw.page.evaluate(() => document.getElementById('canvas').dispatchEvent(new Event('contextrestored')));
  assert.ok(await redrawn());
});

test('frames: a change of the pixel ratio alone is told as a resize', async ({ open }) => {
  const straw = await Straw.open(open);
  await straw.page.evaluate(() => { window.resizes = 0; addEventListener('resize', () => { window.resizes += 1; }); });
  const cdp = await straw.page.context().newCDPSession(straw.page);
  for (const [i, ratio] of [1.5, 2].entries()) {
    await cdp.send('Emulation.setDeviceMetricsOverride', { width: 1280, height: 800, deviceScaleFactor: ratio, mobile: false });
    await straw.page.evaluate(() => Module.page.request());
    await eventually(async () => assert.ok(await straw.page.evaluate(() => window.resizes) > i));
  }
});

test('preferences: dark, contrast, motion and text size are told at the start and when they change', async ({ open }) => {
  const straw = await Straw.open(open, { colorScheme: 'dark', reducedMotion: 'reduce' });
  const first = await untilTold(straw, KIND.preferences);
  assert.deepEqual([first.numbers, first.texts], [[5, 1], ['en-US']]);
  await straw.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference', contrast: 'more' });
  await eventually(async () => assert.equal((await untilTold(straw, KIND.preferences)).numbers[0], 2));
  await straw.page.evaluate(() => { document.documentElement.style.fontSize = '24px'; });
  await eventually(async () => assert.equal((await untilTold(straw, KIND.preferences)).numbers[1], 1.5));
});

test('view: the address can ask for the Text view, and the page shows it when the program says so', async ({ open }) => {
  const straw = await Straw.open(open, { query: '?view=text' });
  assert.deepEqual((await untilTold(straw, KIND.textView)).numbers, [1, 0]);
  await straw.show(node('Main', 1, {}, node('Heading', 2, { n: 'Start', l: 1 })), { v: 1 });
  assert.equal(await straw.page.evaluate(() => document.body.className), 'text');
  assert.equal(await straw.page.evaluate(() => getComputedStyle(document.querySelector('#canvas')).visibility), 'hidden');
});

test('view: a canvas that is lost becomes the Text view', async ({ open }) => {
  const straw = await Straw.open(open);
  await straw.page.evaluate(() => document.querySelector('#canvas').dispatchEvent(new Event('webglcontextlost')));
  assert.deepEqual((await untilTold(straw, KIND.textView)).numbers, [1, 1]);
});

test('trouble: an error in the program shows what was kept and how to go on, and draws no more', async ({ open }) => {
  const straw = await Straw.open(open, { faultsAllowed: true });
  await straw.show(node('Main', 1));
  await keep(straw, 'work', 'x', 1);
  await untilTold(straw, KIND.kept);
  await straw.page.evaluate(() => { window.straw.breaks = true; Module.page.request(); });
  await straw.page.getByRole('button', { name: 'Reload' }).waitFor();
  assert.match(await straw.page.getByRole('alert').textContent(), /stopped.*up to \d\d:\d\d is kept in this browser.*Reload/s);
});

test('trouble: without WebAssembly, without the module, and while loading, the page says so in words', async ({ open }) => {
  const bare = await open(null, { faultsAllowed: true, before: () => { delete window.WebAssembly; } });
  await bare.route('**/waymark.js', (route) => route.fulfill({ contentType: 'text/javascript', body: 'setTimeout(() => WebAssembly.Memory); WebAssembly.Memory;' }));
  await bare.goto(await fakeSite());
  await eventually(async () => assert.match(await bare.getByRole('alert').textContent(), /needs WebAssembly/));
  await bare.evaluate(() => Promise.reject(new Error('later')).catch(() => dispatchEvent(new ErrorEvent('error'))));
  assert.match(await bare.getByRole('alert').textContent(), /needs WebAssembly/, 'and goes on saying so');
  assert.doesNotMatch(await bare.getByRole('alert').textContent(), /Reload/);
  const page = await open(null, { faultsAllowed: true });
  await page.route('**/waymark.js', (route) => route.abort());
  await page.goto(await fakeSite());
  await eventually(async () => assert.match(await page.getByRole('alert').textContent(), /could not be loaded/));
  const broken = await open(null, { faultsAllowed: true });
  await broken.route('**/waymark.js', (route) => route.fulfill({ contentType: 'text/javascript', body: 'Module.onRuntimeInitialized(); throw new Error("no start");' }));
  await broken.goto(await fakeSite());
  await eventually(async () => assert.match(await broken.getByRole('alert').textContent(), /could not be started/));
  const loading = await open(null, { javaScriptEnabled: false });
  await loading.goto(await fakeSite());
  assert.match(await loading.locator('main').innerText(), /Waymark is loading.*needs JavaScript/s);
});
