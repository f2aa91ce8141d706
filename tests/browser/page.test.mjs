// What surrounds the mirror: keeping, files, frames on demand, preferences, and what happens when something breaks.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KIND, Straw, fakeSite, node, reopened, untilTold } from './fake_page.mjs';
import { eventually, scratch, test } from './harness.mjs';

const keep = (straw, key, text, ticket) => straw.page.evaluate(([k, t, n]) => Module.page.keep(window.straw.bytes(k), window.straw.bytes(t), n), [key, text, ticket]);

test('keeping: what was kept comes back, the newest under each key, with the time it was kept', async ({ open }) => {
  const straw = await Straw.open(open);
  await keep(straw, 'work', 'Ŵaymark 1', 1);
  await keep(straw, 'work', 'Ŵaymark 2', 2);
  await keep(straw, 'settings', '{"theme":"dark"}', 3);
  const tickets = [];
  for (let i = 0; i < 3; i += 1) tickets.push((await untilTold(straw, KIND.kept)).numbers[0]);
  assert.deepEqual(tickets.sort(), [1, 2, 3]);
  const events = await reopened(straw);
  const restored = events.filter(({ type }) => type === KIND.restored).map(({ texts }) => texts);
  assert.deepEqual(restored.map(([key, text]) => [key, text]).sort(), [['settings', '{"theme":"dark"}'], ['work', 'Ŵaymark 2']]);
  assert.match(restored[0][2], /^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
  assert.ok(events.findIndex(({ type }) => type === KIND.restoreDone) > events.findLastIndex(({ type }) => type === KIND.restored));
});

test('keeping: ten copies stay, one for each visit and each document, and are handed over when asked for', async ({ open }) => {
  const straw = await Straw.open(open);
  for (let i = 1; i <= 13; i += 1) {
    await keep(straw, 'work', `document ${i}`, i);
    await untilTold(straw, KIND.kept);
    await straw.page.evaluate(() => Module.page.forgetFile());
  }
  await keep(straw, 'work', 'document 14', 14);
  await keep(straw, 'work', 'document 14, a minute later', 15);
  await untilTold(straw, KIND.kept);
  await untilTold(straw, KIND.kept);
  await straw.page.evaluate(() => Module.page.earlier());
  await untilTold(straw, KIND.restoreDone);
  const events = [...straw.seen, ...await straw.events()].filter(({ type }) => type === KIND.restored).map(({ texts: [key, text] }) => [key, text]);
  assert.deepEqual(events, Array.from({ length: 9 }, (_, i) => ['earlier', `document ${13 - i}`]));
  const after = await reopened(straw);
  assert.equal(after.find(({ type, texts }) => type === KIND.restored && texts[0] === 'work').texts[1], 'document 14, a minute later');
});

test('keeping: another document begun at once after a change leaves the copy of the one before', async ({ open }) => {
  const straw = await Straw.open(open);
  await straw.page.evaluate(() => {
    const { bytes } = window.straw;
    Module.page.keep(bytes('work'), bytes('the one before'), 1);
    Module.page.adoptFile();
    setTimeout(() => Module.page.keep(bytes('work'), bytes('the new one'), 2), 60);
  });
  const before = async () => {
    await straw.page.evaluate(() => Module.page.earlier());
    assert.deepEqual((await untilTold(straw, KIND.restored)).texts.slice(0, 2), ['earlier', 'the one before']);
  };
  await untilTold(straw, KIND.kept);
  await before();
  if (!straw.seen.some(({ type }) => type === KIND.kept)) await untilTold(straw, KIND.kept);
  await before();
});

test('keeping: what was typed in the last moment survives a page that is closed at once', async ({ open }) => {
  const straw = await Straw.open(open);
  await keep(straw, 'work', 'before', 1);
  await untilTold(straw, KIND.kept);
  // As the program does: asked to leave, it keeps.
  await straw.page.evaluate(() => {
    const frame = Module._web_frame;
    Module._web_frame = () => {
      let leaving = false;
      const next = Module.page.next;
      Module.page.next = () => { const event = next(); leaving ||= event?.type === 11; return event; };
      const due = frame();
      Module.page.next = next;
      if (leaving) Module.page.keep(window.straw.bytes('work'), window.straw.bytes('the last words'), 2);
      return due;
    };
  });
  await straw.page.goto('about:blank');
  await straw.page.goto(await fakeSite());
  await straw.page.waitForFunction(() => window.straw?.frames > 0);
  const work = (await straw.events()).find(({ type, texts }) => type === KIND.restored && texts[0] === 'work');
  assert.equal(work.texts[1], 'the last words');
});

test('keeping: forgetting removes everything', async ({ open }) => {
  const straw = await Straw.open(open);
  await keep(straw, 'work', 'secret', 1);
  await untilTold(straw, KIND.kept);
  await straw.page.evaluate(() => Module.page.forgetKept());
  await eventually(async () => assert.deepEqual((await reopened(straw)).filter(({ type }) => type === KIND.restored), []));
});

test('keeping: a browser that refuses, a full one and one that reads back other bytes are each said in plain words', async ({ open }) => {
  const refusing = await Straw.open(open, { before: () => { IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); }; } });
  await keep(refusing, 'work', 'x', 7);
  const refused = await untilTold(refusing, KIND.keepFailed);
  assert.deepEqual([refused.numbers[0], refused.texts[0]], [7, 'work']);
  assert.match(refused.texts[1], /keeps nothing.*Save to a file/);

  const full = await Straw.open(open, { before: () => { IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }; } });
  await keep(full, 'work', 'x', 8);
  assert.match((await untilTold(full, KIND.keepFailed)).texts[1], /no room/);

  const lying = await Straw.open(open, { before: () => {
    const get = IDBObjectStore.prototype.get;
    IDBObjectStore.prototype.get = function (key) {
      const request = get.call(this, key);
      Object.defineProperty(request, 'result', { get: () => ({ bytes: new Uint8Array([1]) }) });
      return request;
    };
  } });
  await keep(lying, 'work', 'x', 9);
  assert.match((await untilTold(lying, KIND.keepFailed)).texts[1], /could not read it back/);
});

test('keeping: leaving is asked about only while the program says that work would be lost', async ({ open }) => {
  const straw = await Straw.open(open);
  const asks = () => straw.page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
  assert.equal(await asks(), false);
  await straw.page.evaluate(() => Module.page.unkept(1));
  assert.equal(await asks(), true);
  await straw.page.evaluate(() => Module.page.unkept(0));
  assert.equal(await asks(), false);
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
  const bare = await open(await fakeSite(), { before: () => { delete window.WebAssembly; } });
  await eventually(async () => assert.match(await bare.locator('#note').textContent(), /needs WebAssembly/));
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
