// What surrounds the mirror: frames on demand, preferences, and what happens when something breaks.
import assert from 'node:assert/strict';
import { KIND, State, Straw, fakeSite, keep, node, untilTold } from './fake_page.mjs';
import { eventually, test } from './harness.mjs';

test('frames: none is drawn while nothing happens, and one for each thing that does', async ({ open }) => {
  const straw = await Straw.open(open, { clock: true });
  await straw.show(node('Main', 1));
  // What comes later (web/page/later.js) is something that happens.
  await untilTold(straw, KIND.later);
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
  await untilTold(straw, KIND.later);
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
  assert.deepEqual(first.numbers, [5, 1]);
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

test('view: the buttons of a dialog stay in sight in the Text view, over nothing that has the focus, and scroll in a low window', async ({ open }) => {
  const straw = await Straw.open(open, { viewport: { width: 800, height: 768 } });
  const boxes = Array.from({ length: 60 }, (_, i) => node('CheckBox', 10 + i, { n: `Column ${i}`, s: State.TabStop }));
  const foot = node('Group', 3, {}, node('Button', 4, { n: 'Show', s: State.TabStop }), node('Button', 5, { n: 'Cancel', s: State.TabStop }));
  await straw.show(node('Main', 1, {}, node('Dialog', 2, { n: 'Columns' }, node('Heading', 6, { n: 'Columns', l: 2 }), ...boxes, foot)), { v: 1 });
  const { page } = straw;
  const place = (role, name) => page.getByRole(role, { name, exact: true }).boundingBox();
  const bottom = ({ y, height }) => y + height;
  assert.ok(bottom(await place('button', 'Cancel')) < 768);
  assert.equal(await page.getByRole('group').count(), 0, 'it is no group that is heard');
  for (let i = 0; i < 60; i += 7) {
    await page.getByRole('checkbox', { name: `Column ${i}`, exact: true }).focus();
    assert.ok(bottom(await place('checkbox', `Column ${i}`)) <= (await place('button', 'Show')).y, `Column ${i}`);
  }
  await page.getByRole('checkbox', { name: 'Column 59', exact: true }).focus();
  assert.ok(bottom(await place('button', 'Cancel')) < 768);
  await page.setViewportSize({ width: 320, height: 192 });
  await page.getByRole('checkbox', { name: 'Column 20', exact: true }).focus();
  assert.ok((await place('button', 'Cancel')).y > 192);
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

test('picture: the browser’s count of the pixels that it covers is taken where it differs by a rounding, and no other', async ({ open }) => {
  for (const [counted, taken] of [[[1281, 799], [1281, 799]], [[2560, 1600], [1280, 800]]]) {
    const straw = await Straw.open(open, { before: `
      window.ResizeObserver = class {
        constructor(told) { this.told = told; }
        observe() { this.told([{ devicePixelContentBoxSize: [{ inlineSize: ${counted[0]}, blockSize: ${counted[1]} }] }]); }
        disconnect() {}
      };` });
    assert.deepEqual(await straw.page.evaluate(() => Module.picture.size()), taken);
  }
});
