// Two tabs with one document: one writes it, and it goes from one to the other whole. With Web Locks, and without.
import assert from 'node:assert/strict';
import { FACES, Person } from './app_page.mjs';
import { KIND, Straw, fakeSite, keep, noteOf, untilTold, started } from './fake_page.mjs';
import { eventually, test } from './harness.mjs';

const WAYS = [
  { with: 'with Web Locks' },
  { with: 'by messages alone', before: () => { Object.defineProperty(navigator, 'locks', { value: undefined }); } },
  { with: 'where asking for a lock is refused', before: () => { navigator.locks.request = async () => { throw new DOMException('no', 'SecurityError'); }; } },
];

async function tab(first, way) {
  const page = await first.page.context().newPage();
  if (way.before) await page.addInitScript(way.before);
  await page.goto(await fakeSite());
  await started(page);
  return new Straw(page);
}
const claim = (straw, id) => straw.page.evaluate((i) => Module.page.claim(window.straw.bytes(i)), id);
const take = (straw) => straw.page.evaluate(() => Module.page.takeOver());
const give = (straw, bytes, notes) => straw.page.evaluate(([b, n]) => Module.page.handOver(window.straw.bytes(b), window.straw.bytes(n)), [bytes, notes]);
const told = async (straw, kind) => [...straw.seen || [], ...await straw.events()].some(({ type }) => type === kind);
/** Longer than it takes to be told that another tab writes. */
const settled = (straw) => straw.page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 800); }));

test('writers: a browser that takes its time to answer is not taken for another tab', async ({ open }) => {
  const straw = await Straw.open(open, { before: () => {
    const real = navigator.locks.request.bind(navigator.locks);
    navigator.locks.request = async (...what) => {
      await new Promise((resolve) => { setTimeout(resolve, 1000); });
      what.find((one) => one?.signal)?.signal.throwIfAborted();
      return real(...what);
    };
  } });
  await claim(straw, 'document-1');
  await straw.page.evaluate(async (elsewhere) => {
    while (!(await navigator.locks.query()).held.length && !window.straw.told.some(({ type }) => type === elsewhere)) await new Promise(requestAnimationFrame);
  }, KIND.elsewhere);
  assert.equal(await told(straw, KIND.elsewhere), false);
});

for (const way of WAYS) {
  test(`writers: the second tab with a document reads, one with another document does not, ${way.with}`, async ({ open }) => {
    const first = await Straw.open(open, { before: way.before });
    await claim(first, 'document-1');
    await settled(first);
    const second = await tab(first, way);
    await claim(second, 'document-1');
    await untilTold(second, KIND.elsewhere);
    assert.equal(await told(first, KIND.elsewhere), false);
    await claim(second, 'document-2');
    await settled(second);
    assert.equal(await told(second, KIND.elsewhere), false);
    await first.page.reload();
    await started(first.page);
    await claim(first, 'document-1');
    await settled(first);
    assert.equal(await told(first, KIND.elsewhere), false, 'its own claim from before it was loaded again is in nobody’s way');
  });

  test(`writers: what is handed over arrives whole, and the first may take it back, ${way.with}`, async ({ open }) => {
    const first = await Straw.open(open, { before: way.before });
    await claim(first, 'document-1');
    await settled(first);
    const second = await tab(first, way);
    await claim(second, 'document-1');
    await untilTold(second, KIND.elsewhere);
    await take(second);
    await untilTold(first, KIND.asked);
    await give(first, 'Ŵ, all of it', 'notes');
    assert.deepEqual((await untilTold(second, KIND.taken)).texts.slice(0, 2), ['Ŵ, all of it', 'notes']);
    await take(first);
    await untilTold(second, KIND.asked);
    await give(second, 'and more', '');
    assert.equal((await untilTold(first, KIND.taken)).texts[0], 'and more');
  });

  test(`writers: a tab that is gone, or gives no answer, is passed over, ${way.with}`, async ({ open }) => {
    const first = await Straw.open(open, { before: way.before });
    await claim(first, 'document-1');
    await settled(first);
    const second = await tab(first, way), third = await tab(first, way);
    for (const one of [second, third]) await claim(one, 'document-1');
    for (const one of [second, third]) await untilTold(one, KIND.elsewhere);
    await take(second);
    await untilTold(first, KIND.asked);
    await eventually(() => untilTold(second, KIND.taken), 9000);
    await untilTold(first, KIND.lost);
    await second.page.close();
    await take(third);
    await eventually(() => untilTold(third, KIND.taken), 9000);
  });
}

test('writers: where nobody hands it over, the newest copy of that document comes, and another document’s is not taken for what is open', async ({ open }) => {
  const first = await Straw.open(open), second = await tab(first, {});
  await claim(first, 'document-1');
  await settled(first);
  await claim(second, 'document-1');
  await untilTold(second, KIND.elsewhere);
  const kept = async (text, document) => {
    await keep(first, 'work', text, 1, noteOf(document));
    await untilTold(first, KIND.kept);
  };
  await kept('hours of work', 'document-1');
  await first.page.evaluate(() => Module.page.forgetFile());
  await claim(first, 'document-2');
  await kept('another', 'document-2');
  await take(second);
  assert.deepEqual((await eventually(() => untilTold(second, KIND.taken), 9000)).texts.slice(0, 2), ['hours of work', '']);
  second.seen = [];
  await second.page.evaluate(() => Module.page.earlier());
  await untilTold(second, KIND.restoreDone);
  assert.ok(second.seen.some(({ type, texts }) => type === KIND.restored && texts[1] === 'another'));
});

test('writers: one that was busy until another had taken its document over is told so, and is not asked for what nobody waits for', async ({ open }) => {
  const first = await Straw.open(open), second = await tab(first, {});
  await claim(first, 'document-1');
  await settled(first);
  await claim(second, 'document-1');
  await untilTold(second, KIND.elsewhere);
  const busy = first.page.evaluate(() => { for (const end = performance.now() + 4000; performance.now() < end;); });
  await take(second);
  await busy;
  await untilTold(first, KIND.lost);
  assert.equal(await told(first, KIND.asked), false);
  await eventually(() => untilTold(second, KIND.taken), 9000);
});

/** A second tab of the same person's browser, at the same address. */
async function another(person) {
  const page = await person.page.context().newPage();
  await page.addInitScript(() => { delete window.showSaveFilePicker; });
  await page.goto(person.page.url());
  const second = new Person(page, { text: person.text });
  await second.ready();
  return second;
}
const NAME = 'Name of the partnership';

for (const face of FACES.slice(0, 2)) {
  test(`writers: two tabs, one document: nothing diverges and nothing typed is lost, ${face.name}`, async ({ open }) => {
    const first = await Person.open(open, face, { query: '?clock=2026-11-21T14:02' });
    await first.press('Start a new document');
    await first.fill(NAME, 'Aber');
    await first.kept();
    const second = await another(first);
    await second.sees('Open for reading');
    await second.go('Partnership');
    const name = second.of('textbox', NAME);
    assert.equal(await name.getAttribute('readonly'), 'readonly');
    assert.equal(await second.of('button', 'Add a member').getAttribute('aria-disabled'), 'true');
    assert.equal(await second.of('combobox', 'Scale').getAttribute('aria-disabled'), 'true');
    const copy = await second.download('Save a copy');
    assert.equal(JSON.parse(copy.bytes).partnership.name, 'Aber');
    // Typed and not left, and the other asks in that moment.
    await first.focus(first.of('textbox', NAME));
    await first.page.keyboard.type('ŵyl');
    await second.press('Take over');
    await eventually(async () => assert.equal(await name.inputValue(), 'Aberŵyl'), 9000);
    await first.sees('Open for reading');
    // It is said in the frame before the one that draws it.
    await eventually(async () => assert.equal(await first.of('textbox', NAME).getAttribute('readonly'), 'readonly'));
    await second.fill(NAME, 'Aberŵyl and district');
    await second.kept();
    await first.page.close();
    await second.page.reload();
    await second.ready();
    await eventually(async () => assert.equal(await name.inputValue(), 'Aberŵyl and district'), 9000);
    assert.equal(await second.page.getByText('Open for reading').count(), 0);
  });
}
