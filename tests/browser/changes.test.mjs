// Work that is kept as changes of a whole copy: it comes back whole, goes with it, and never needs what is not there.
import assert from 'node:assert/strict';
import { KIND, Straw, fakeSite, keep, noteOf, reopened, started, untilTold } from './fake_page.mjs';
import { eventually, test } from './harness.mjs';

/** As DocumentText::changes tells them: [begin, end, own text] of each part. */
function changesOf(parts) {
  const own = parts.map(([, , text]) => Buffer.from(text));
  const numbers = [parts.length, ...parts.flatMap(([begin, end], i) => [begin, end, own[i].length])];
  return [...Buffer.concat([Buffer.from(new Uint32Array(numbers).buffer), ...own])];
}
const markOf = (number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
/** The note of a document's copy with that mark. */
const marked = (document, number) => noteOf(document).replace('00000000-0000-4000-8000-000000000000', markOf(number));

const keepWhole = async (straw, text, note) => {
  await keep(straw, 'work', text, 1, note);
  await untilTold(straw, KIND.kept);
};
const handChanges = (straw, parts, note, ticket = 2) => straw.page.evaluate(([changes, about, which]) => {
  const { bytes } = window.straw;
  Module.page.keep(bytes('changes'), new Uint8Array(changes), which, bytes(about));
}, [changesOf(parts), note, ticket]);
const keepChanges = async (straw, parts, note) => {
  await handChanges(straw, parts, note);
  return untilTold(straw, KIND.kept);
};
const keepsChangesOf = (straw, mark) => straw.page.evaluate((of) => Module.page.keepsChangesOf(window.straw.bytes(of)), mark);
const anotherDocument = (straw) => straw.page.evaluate(() => Module.page.beginCopy());
const restoredWork = async (straw) => {
  const events = await reopened(straw);
  return events.find(({ type, texts }) => type === KIND.restored && texts[0] === 'work')?.texts[1];
};

/** All copies as the page gives them, the newest first: { text, document, number }. */
const copies = async (straw) => {
  straw.seen = [];
  await straw.page.evaluate(() => Module.page.earlier(1));
  await untilTold(straw, KIND.restoreDone);
  const found = [...straw.seen, ...await straw.events()].filter(({ type, texts }) => type === KIND.restored && texts[0] === 'earlier');
  straw.seen = [];
  return found.map(({ numbers: [number], texts: [, text, , note] }) => ({ number, text, document: note.slice(40) }));
};
const textsOf = async (straw) => (await copies(straw)).map(({ text }) => text);
/** What stands in the database under numbers: how many, and `change` of each as [number, record]. */
const records = (straw, change = null) => straw.page.evaluate((source) => new Promise((resolve) => {
  indexedDB.open('waymark', 1).onsuccess = ({ target: { result: db } }) => {
    const kept = db.transaction('kept', 'readwrite').objectStore('kept');
    let count = 0;
    kept.openCursor(IDBKeyRange.bound(0, Infinity)).onsuccess = ({ target: { result: cursor } }) => {
      if (!cursor) return;
      count += 1;
      if (source) new Function('cursor', source)(cursor);
      cursor.continue();
    };
    kept.transaction.oncomplete = () => { db.close(); resolve(count); };
  };
}), change);

test('changes: they come back as the whole, as one copy, whichever came last', async ({ open }) => {
  const straw = await Straw.open(open);
  assert.equal(await keepsChangesOf(straw, markOf(1)), false);
  await keepWhole(straw, 'Ŵaymark one', marked('d', 1));
  assert.equal(await keepsChangesOf(straw, markOf(1)), true);
  assert.equal(await keepsChangesOf(straw, markOf(2)), false);
  await keepChanges(straw, [[0, 9, 'two']], marked('d', 2));
  await keepChanges(straw, [[0, 0, 'My '], [0, 9, 'three, '], [9, 12, '']], marked('d', 3));
  await eventually(async () => assert.equal(await records(straw), 2, 'the whole, and the last of the changes'));
  assert.deepEqual(await textsOf(straw), ['My Ŵaymark three, one']);
  assert.equal(await keepsChangesOf(straw, markOf(1)), true);
  assert.equal(await restoredWork(straw), 'My Ŵaymark three, one');
  assert.equal(await keepsChangesOf(straw, markOf(1)), false, 'a new visit begins with a whole one');
});

test('changes: another document, or another copy, begins whole', async ({ open }) => {
  const straw = await Straw.open(open);
  await keepWhole(straw, 'first', marked('a', 1));
  await keepChanges(straw, [[0, 5, ' changed']], marked('a', 2));
  await anotherDocument(straw);
  assert.equal(await keepsChangesOf(straw, markOf(1)), false);
  await keepWhole(straw, 'second', marked('b', 3));
  await keepChanges(straw, [[0, 6, ' changed']], marked('b', 4));
  await keepWhole(straw, 'second, whole', marked('b', 5));
  await eventually(async () => assert.equal(await records(straw), 3));
  assert.deepEqual(await textsOf(straw), ['second, whole', 'first changed']);
});

test('changes: of what is gone they are not kept, and all of it is asked for without a word', async ({ open }) => {
  const straw = await Straw.open(open);
  await keepWhole(straw, 'first', marked('a', 1));
  await records(straw, 'cursor.delete()');
  await handChanges(straw, [[0, 5, ' changed']], marked('a', 2), 7);
  const { numbers, texts } = await untilTold(straw, KIND.keepFailed);
  assert.deepEqual([numbers[0], texts[0]], [7, '']);
  assert.equal(await keepsChangesOf(straw, markOf(1)), false);
  await keepWhole(straw, 'first changed', marked('a', 2));
  assert.deepEqual(await textsOf(straw), ['first changed'], 'what could not be kept is no damaged copy');
  await keepChanges(straw, [[0, 13, ' again']], marked('a', 3));
  assert.equal(await restoredWork(straw), 'first changed again');
});

test('changes: with the copy that is removed, what it was told against goes too, and nothing old comes back', async ({ open }) => {
  const straw = await Straw.open(open);
  await keepWhole(straw, 'one', marked('a', 1));
  await keepChanges(straw, [[0, 3, ' more']], marked('a', 2));
  await anotherDocument(straw);
  await keepWhole(straw, 'two', marked('b', 3));
  const [, { number, text }] = await copies(straw);
  assert.equal(text, 'one more');
  await straw.page.evaluate((n) => Module.page.dropCopy(n), number);
  await eventually(async () => assert.deepEqual(await textsOf(straw), ['two']));
  assert.equal(await records(straw), 1);
});

test('changes: a copy that is removed while it is open is told against no more', async ({ open }) => {
  const straw = await Straw.open(open);
  await keepWhole(straw, 'one', marked('a', 1));
  const { number } = await straw.page.evaluate(() => Module.page.earlier(1)).then(() => copies(straw)).then(([first]) => first);
  await straw.page.evaluate((n) => Module.page.dropCopy(n), number);
  await eventually(async () => assert.deepEqual(await textsOf(straw), []));
  assert.equal(await keepsChangesOf(straw, markOf(1)), false);
});

test('changes: damaged, there is what they were told against, and no page that stops', async ({ open }) => {
  const straw = await Straw.open(open);
  await keepWhole(straw, 'one', marked('a', 1));
  await keepChanges(straw, [[0, 3, ' more']], marked('a', 2));
  await records(straw, 'if (cursor.value.of) cursor.update({ ...cursor.value, bytes: cursor.value.bytes.subarray(0, 9) })');
  assert.equal(await restoredWork(straw), 'one');
});

test('changes: of two tabs what was written last comes back, changes or not', async ({ open }) => {
  const first = await Straw.open(open);
  const page = await first.page.context().newPage();
  await page.goto(await fakeSite());
  await started(page);
  const second = new Straw(page);
  await keepWhole(first, 'first', marked('a', 1));
  await keepWhole(second, 'second', marked('b', 2));
  for (let i = 1; i <= 3; i += 1) {
    await keepChanges(second, [[0, 6, ` ${i}`]], marked('b', 2 + i));
    await keepChanges(first, [[0, 5, ` ${i}`]], marked('a', 5 + i));
    await eventually(async () => assert.deepEqual(await textsOf(second), [`first ${i}`, `second ${i}`]));
  }
  assert.equal(await restoredWork(second), 'first 3');
});

test('changes: whatever is kept, left, removed or loaded again in any order, the last of each document is there', async ({ open }) => {
  const straw = await Straw.open(open);
  let seed = 4;
  const roll = (sides) => { seed = (Math.imul(seed, 1103515245) + 12345) >>> 0; return (seed >>> 8) % sides; };
  const last = new Map();
  let document = 'a', base = null, marks = 1;
  for (let step = 0; step < 80; step += 1) {
    const text = `${document}: step ${step}, ${'x'.repeat(roll(40))}`, mark = (marks += 1);
    const what = roll(10);
    if (what === 0) {
      document = 'abc'[roll(3)];
      await anotherDocument(straw);
    } else if (what === 1) {
      await reopened(straw);
      straw.seen = [];
      await anotherDocument(straw);
    } else if (what === 2 && last.size > 1) {
      const found = await copies(straw), { number, document: of } = found[roll(found.length)];
      await straw.page.evaluate((n) => Module.page.dropCopy(n), number);
      await untilTold(straw, KIND.dropped);
      if (!(await copies(straw)).some((one) => one.document === of)) last.delete(of);
      else if (found.find((one) => one.document === of).number === number) last.set(of, found.filter((one) => one.document === of)[1].text);
      await anotherDocument(straw);
    } else if (base && await keepsChangesOf(straw, markOf(base.mark))) {
      await keepChanges(straw, [[0, 1, text.slice(1)]], marked(document, mark));
      last.set(document, text);
    } else {
      await keepWhole(straw, text, marked(document, mark));
      base = { mark, text };
      last.set(document, text);
    }
    await eventually(async () => {
      const found = await copies(straw);
      for (const [of, newest] of last) assert.equal(found.find((one) => one.document === of)?.text, newest, `step ${step}, of ${of}`);
    });
  }
});
