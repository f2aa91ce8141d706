// What is kept on a browser whose database is full, does not answer, cannot be read for a while, or gives out other than it took in.
import assert from 'node:assert/strict';
import { KIND, Straw, keep, noteOf, reopened, untilTold } from './fake_page.mjs';
import { test } from './harness.mjs';
import { anotherDocument, earlier, keepAndWait, restoredWork, seal, sealable } from './kept.mjs';

test('keeping: a database that never answers is given up for a new one by the next try', async ({ open }) => {
  const straw = await Straw.open(open, { clock: true });
  await straw.page.evaluate(() => {
    const real = IDBDatabase.prototype.transaction;
    const never = () => ({});
    IDBDatabase.prototype.transaction = function (name, mode) {
      if (mode !== 'readwrite' || !window.hangs) return real.call(this, name, mode);
      window.hangs = false;
      const transaction = { commit() {}, abort() { window.aborted = true; this.onabort?.(); }, error: new DOMException('', 'AbortError') };
      return Object.assign(transaction, { objectStore: () => ({ transaction, put: never, add: never }) });
    };
    window.hangs = true;
  });
  await keep(straw, 'work', 'stuck', 1);
  await straw.page.clock.runFor(7000);
  await keep(straw, 'work', 'again', 2);
  assert.deepEqual((await untilTold(straw, KIND.kept)).numbers[0], 2);
  assert.equal(await straw.page.evaluate(() => window.aborted), true);
});

test('keeping: a copy that the database does not give out comes as nothing, and the others as they are', async ({ open }) => {
  const straw = await Straw.open(open, { before: () => {
    const get = IDBObjectStore.prototype.get;
    IDBObjectStore.prototype.get = function (key) {
      const request = get.call(this, key);
      if (typeof key === 'number' && localStorage.broken) {
        request.addEventListener('success', (event) => {
          event.stopImmediatePropagation();
          Object.defineProperty(request, 'error', { value: new DOMException('', 'UnknownError') });
          request.onerror?.(event);
        });
      }
      return request;
    };
  } });
  await keepAndWait(straw, 'mine', noteOf('a'));
  await keep(straw, 'settings', 's', 2);
  await untilTold(straw, KIND.kept);
  await straw.page.evaluate(() => { localStorage.broken = 1; });
  const restored = (await reopened(straw)).filter(({ type }) => type === KIND.restored).map(({ texts: [key, text, , note] }) => [key, text, note]);
  assert.deepEqual(restored.sort(), [['settings', 's', ''], ['work', '', noteOf('a')]]);
});

test('keeping: what a full database refused is there after all, though the database came back empty', async ({ open }) => {
  const straw = await Straw.open(open);
  await keepAndWait(straw, 'before', noteOf('a'));
  await straw.page.evaluate(() => { IDBObjectStore.prototype.add = () => { throw new DOMException('full', 'QuotaExceededError'); }; });
  await keep(straw, 'work', 'while it was full', 2);
  await untilTold(straw, KIND.keepFailed);
  await straw.page.evaluate(() => new Promise((resolve) => {
    const request = indexedDB.open('waymark', 1);
    request.onsuccess = () => {
      const { transaction } = request.result.transaction('kept', 'readwrite').objectStore('kept').clear();
      transaction.oncomplete = () => { request.result.close(); resolve(); };
    };
  }));
  assert.equal(await restoredWork(straw), 'while it was full');
  await anotherDocument(straw);
  await keepAndWait(straw, 'newer', noteOf('b'));
  assert.deepEqual(await earlier(straw), [['while it was full', 'd']]);
  assert.equal(await restoredWork(straw), 'newer');
  await straw.page.evaluate(() => Module.page.forgetKept());
  await untilTold(straw, KIND.forgotten);
  assert.equal(await restoredWork(straw), undefined);
});

/** The database takes nothing in while sessionStorage says so, after a reload too. */
const fillable = () => {
  const real = IDBObjectStore.prototype.add;
  IDBObjectStore.prototype.add = function (...what) {
    if (sessionStorage.full) throw new DOMException('full', 'QuotaExceededError');
    return real.apply(this, what);
  };
};
const fill = (straw, full) => straw.page.evaluate((on) => { sessionStorage.full = on; }, full ? '1' : '');
const refused = async (straw, text, note) => {
  await keep(straw, 'work', text, 1, note);
  await untilTold(straw, KIND.keepFailed);
};

test('keeping: what a full database refused is not taken for newer than what it took in afterwards', async ({ open }) => {
  const straw = await Straw.open(open, { before: fillable });
  const line = noteOf('a', { line: 1 });
  await keepAndWait(straw, 'one', line);
  await fill(straw, true);
  await refused(straw, 'two', line);
  await anotherDocument(straw);
  await refused(straw, 'another document', noteOf('b', { line: 2 }));
  await fill(straw, false);
  await keepAndWait(straw, 'three', line);
  await fill(straw, true);
  assert.equal(await restoredWork(straw), 'three');
  const left = (await earlier(straw)).map(([text]) => text);
  assert.ok(!left.includes('two'), 'what was kept after it holds all of it');
  assert.ok(left.includes('another document'));
});

test('keeping: what a full database refused is among the copies, removed alone, and counted when all is forgotten', async ({ open }) => {
  const straw = await Straw.open(open, { before: fillable });
  await fill(straw, true);
  await refused(straw, 'one', noteOf('a', { line: 1 }));
  await anotherDocument(straw);
  await refused(straw, 'two', noteOf('b', { line: 2 }));
  assert.deepEqual((await earlier(straw)).map(([text]) => text), ['one'], 'two is what is open');
  straw.seen = [];
  await straw.page.evaluate(() => Module.page.earlier());
  const { numbers: [number] } = await untilTold(straw, KIND.restored);
  straw.seen = [];
  await straw.page.evaluate((n) => Module.page.oneCopy(n), number);
  assert.deepEqual((await untilTold(straw, KIND.restored)).texts.slice(0, 2), ['copy', 'one']);
  await straw.page.evaluate((n) => Module.page.dropCopy(n), number);
  await untilTold(straw, KIND.dropped);
  assert.deepEqual(await earlier(straw), []);
  await straw.page.evaluate(() => Module.page.forgetKept());
  assert.equal((await untilTold(straw, KIND.forgotten)).numbers[0], 1);
});

test('keeping: a browser that refuses, a full one and one that reads back other bytes are each said in plain words', async ({ open }) => {
  const refusing = await Straw.open(open, { before: () => { IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); }; } });
  await keep(refusing, 'work', 'x', 7);
  const refused = await untilTold(refusing, KIND.keepFailed);
  assert.equal(refused.numbers[0], 7);
  assert.match(refused.texts[0], /is not kept just now.*Save to a file/);

  const full = await Straw.open(open, { before: () => { IDBObjectStore.prototype.add = IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }; } });
  await keep(full, 'work', 'x', 8);
  assert.match((await untilTold(full, KIND.keepFailed)).texts[0], /no room/);

  const lying = await Straw.open(open, { before: () => {
    const get = IDBObjectStore.prototype.get;
    IDBObjectStore.prototype.get = function (key) {
      const request = get.call(this, key);
      Object.defineProperty(request, 'result', { get: () => ({ bytes: new Uint8Array([1]) }) });
      return request;
    };
  } });
  await keep(lying, 'work', 'x', 9);
  assert.match((await untilTold(lying, KIND.keepFailed)).texts[0], /could not read it back/);
});

test('keeping: a database that cannot be read at the start is said, and read when it is asked for again', async ({ open }) => {
  const straw = await Straw.open(open, { before: sealable });
  await keepAndWait(straw, 'Anytown', noteOf('a'));
  await seal(straw, true);
  const events = await reopened(straw);
  assert.ok(!events.some(({ type }) => type === KIND.restored));
  assert.match(events.find(({ type }) => type === KIND.restoreDone).texts[0], /could not be read just now.*may still be there/);
  straw.seen = [];
  await straw.page.evaluate(() => Module.page.earlier());
  assert.match((await untilTold(straw, KIND.restoreDone)).texts.join(' '), /could not be read just now.* earlier/);
  await seal(straw, false);
  await straw.page.evaluate(() => Module.page.restoreAgain(0));
  assert.deepEqual((await untilTold(straw, KIND.restored)).texts.slice(0, 2), ['work', 'Anytown']);
  assert.deepEqual((await untilTold(straw, KIND.restoreDone)).texts, ['', 'work']);
});

test('keeping: what was written while the database could not be seen is above all that was in it, and costs nothing of it', async ({ open }) => {
  const straw = await Straw.open(open, { before: sealable });
  for (let i = 1; i <= 5; i += 1) {
    await keepAndWait(straw, `before ${i}`, noteOf(`id ${i}`));
    await anotherDocument(straw);
  }
  await seal(straw, true);
  await reopened(straw);
  await keep(straw, 'work', 'meanwhile', 1, noteOf('new', { line: 1 }));
  await untilTold(straw, KIND.keepFailed);
  // Another document: the file of the first stays.
  await anotherDocument(straw);
  await keep(straw, 'work', 'meanwhile too', 1, noteOf('newer', { line: 2 }));
  await untilTold(straw, KIND.keepFailed);
  assert.equal((await reopened(straw)).find(({ type }) => type === KIND.restored).texts[1], 'meanwhile too');
  await seal(straw, false);
  assert.equal(await restoredWork(straw), 'meanwhile too');
  assert.deepEqual((await earlier(straw)).map(([text]) => text), ['meanwhile', 'before 5', 'before 4', 'before 3', 'before 2', 'before 1']);
});

test('keeping: kept once the database can be seen again, what is typed now is above what went beside it', async ({ open }) => {
  const straw = await Straw.open(open, { before: sealable });
  await keepAndWait(straw, 'before', noteOf('id'));
  await seal(straw, true);
  await reopened(straw);
  await keep(straw, 'work', 'meanwhile', 1, noteOf('new', { line: 1 }));
  await untilTold(straw, KIND.keepFailed);
  await seal(straw, false);
  await keepAndWait(straw, 'now', noteOf('new', { line: 1 }));
  assert.equal(await restoredWork(straw), 'now');
  assert.ok((await earlier(straw)).some(([text]) => text === 'before'));
});
