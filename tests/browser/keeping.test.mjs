// Keeping work in the browser: which copies stay, which is the newest, and what other tabs are told.
import assert from 'node:assert/strict';
import { KEEPING, KIND, Straw, fakeSite, keep, noteOf, reopened, untilTold, started } from './fake_page.mjs';
import { eventually, test } from './harness.mjs';
import { another, anotherDocument, earlier, keepAndWait, restoredWork, sealable } from './kept.mjs';

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

test('keeping: asked for twice at once, the later is the newest at every moment after it was kept, and takes the place of the other', async ({ open }) => {
  const straw = await Straw.open(open);
  const seen = await straw.page.evaluate(async ([note, kept]) => {
    const { bytes, told } = window.straw;
    const db = await new Promise((resolve) => { indexedDB.open('waymark').onsuccess = ({ target }) => resolve(target.result); });
    const newest = () => new Promise((resolve) => {
      db.transaction('kept').objectStore('kept').openCursor(IDBKeyRange.bound(0, Infinity), 'prev').onsuccess = ({ target }) =>
        resolve(target.result && new TextDecoder().decode(target.result.value.bytes));
    });
    for (let ticket = 1; ticket <= 2; ticket += 1) Module.page.keep(bytes('work'), bytes(`text ${ticket}`), ticket, bytes(note));
    const found = new Set();
    for (let after = 0; after < 100;) {
      const text = await newest();
      if (told.filter(({ type }) => type === kept).length === 2) {
        found.add(text);
        after += 1;
      }
    }
    db.close();
    return [...found];
  }, [noteOf('d'), KIND.kept]);
  assert.deepEqual(seen, ['text 2']);
  await eventually(async () => assert.deepEqual(await earlier(straw), []));
});

test('keeping: each document has its own copies, and what was only looked at is none', async ({ open }) => {
  const straw = await Straw.open(open);
  for (let i = 1; i <= 13; i += 1) {
    await keepAndWait(straw, `document ${i}`, noteOf(`id ${i}`));
    await anotherDocument(straw);
    await keepAndWait(straw, `looked at ${i}`, noteOf(`other ${i}`, { edited: false }));
    await anotherDocument(straw);
  }
  await keepAndWait(straw, 'document 14', noteOf('id 14'));
  await keepAndWait(straw, 'document 14, a minute later', noteOf('id 14'));
  await eventually(async () => assert.deepEqual(await earlier(straw), Array.from({ length: 13 }, (_, i) => [`document ${13 - i}`, `id ${13 - i}`])));
  assert.equal(await restoredWork(straw), 'document 14, a minute later');
});

test('keeping: what was only looked at comes back after all, as what it is', async ({ open }) => {
  const straw = await Straw.open(open);
  await keepAndWait(straw, 'mine', noteOf('a'));
  await anotherDocument(straw);
  await keepAndWait(straw, 'looked at', noteOf('b', { edited: false }));
  const work = (await reopened(straw)).find(({ type, texts }) => type === KIND.restored && texts[0] === 'work');
  assert.deepEqual([work.texts[1], work.texts[3]], ['looked at', noteOf('b', { edited: false })]);
  assert.deepEqual(await earlier(straw), [['mine', 'a']]);
});

test('keeping: once the clock has run ahead, newer work is still the newest and stays', async ({ open }) => {
  const straw = await Straw.open(open);
  const clock = (years) => straw.page.evaluate((y) => {
    const now = window.realNow ||= Date.now;
    Date.now = () => now() + y * 365 * 864e5;
  }, years);
  await clock(10);
  await keepAndWait(straw, 'in ten years', noteOf('a'));
  await reopened(straw);
  for (let i = 1; i <= 12; i += 1) {
    await anotherDocument(straw);
    await keepAndWait(straw, `now ${i}`, noteOf(i % 2 ? 'a' : 'b'));
  }
  assert.equal((await earlier(straw)).length, 12);
  assert.equal(await restoredWork(straw), 'now 12');
});

test('keeping: of two tabs what was written last comes back, and neither writes over the other', async ({ open }) => {
  const first = await Straw.open(open);
  const second = await another(first);
  for (let i = 1; i <= 3; i += 1) {
    await keepAndWait(first, `first ${i}`, noteOf('a'));
    await keepAndWait(second, `second ${i}`, noteOf('b'));
    await eventually(async () => assert.deepEqual(await earlier(second), [[`first ${i}`, 'a']]));
  }
  for (const text of ['first, once more', 'first, and again']) await keepAndWait(first, text, noteOf('a'));
  await eventually(async () => assert.deepEqual(await earlier(first), [['second 3', 'b']]));
  const third = await another(first);
  await eventually(async () => assert.equal(await restoredWork(third), 'first, and again'));
  assert.deepEqual(await earlier(third), [['second 3', 'b']]);
});

const own = (straw, document, line, name = 'Alpha council') => straw.page.evaluate(
  (words) => Module.page.rememberWork(...words.map(window.straw.bytes)), [document, `00000000-0000-4000-8000-00000000000${line}`, name]);
/** What comes at the next start: text of the work, of the session, and what is said of what this tab had. */
const comes = (events) => [
  ...['work', 'session'].map((key) => events.find(({ type, texts }) => type === KIND.restored && texts[0] === key)?.texts[1]),
  ...events.filter(({ type }) => type === KIND.restoreDone).flatMap(({ numbers, texts }) => [numbers[0], texts[2] ?? '']),
];

test('keeping: a tab that is loaded anew has its own work and place again, and a new one the newest of all', async ({ open }) => {
  const one = await Straw.open(open);
  await own(one, 'alpha', 1);
  await keepAndWait(one, 'Alpha', noteOf('alpha', { line: 1 }));
  await keep(one, 'session', 'in Alpha', 2);
  await untilTold(one, KIND.kept);
  const two = await another(one);
  await own(two, 'bravo', 2, 'Bravo NHS');
  await keepAndWait(two, 'Bravo', noteOf('bravo', { line: 2 }));
  await keep(two, 'session', 'in Bravo', 2);
  await untilTold(two, KIND.kept);
  await two.page.close();
  assert.deepEqual(comes(await reopened(one)), ['Alpha', 'in Alpha', 0, '']);
  // The other, which is not open here, is among the earlier copies.
  assert.deepEqual(await earlier(one), [['Bravo', '00000000-0000-4000-8000-000000000002 bravo']]);
  assert.deepEqual(comes(await (await another(one)).events()), ['Bravo', 'in Bravo', 0, '']);
});

test('keeping: where a tab’s own work is not there any more, the newest of all comes, and that is told', async ({ open }) => {
  const one = await Straw.open(open);
  await keepAndWait(one, 'Alpha before', noteOf('alpha', { line: 3 }));
  await anotherDocument(one);
  await own(one, 'alpha', 1);
  await keepAndWait(one, 'Alpha looked at', noteOf('alpha', { line: 1, edited: false }));
  const two = await another(one);
  await keepAndWait(two, 'Bravo', noteOf('bravo', { line: 2 }));
  await keep(two, 'session', 'in Bravo', 2);
  await untilTold(two, KIND.kept);
  assert.deepEqual(comes(await reopened(one)), ['Bravo', 'in Bravo', 1, 'Alpha council']);
  await own(one, 'charlie', 4);
  assert.deepEqual(comes(await reopened(one)), ['Bravo', 'in Bravo', 2, 'Alpha council']);
});

test('keeping: a tab that may keep nothing of its own starts as a new one, and nothing of it outlives forgetting', async ({ open }) => {
  const one = await Straw.open(open);
  await own(one, 'alpha', 1);
  await keep(one, 'session', 'in Alpha', 1);
  await untilTold(one, KIND.kept);
  await (await another(one)).page.evaluate(() => Module.page.forgetKept());
  await untilTold(one, KIND.keeping);
  assert.equal(await one.page.evaluate(() => sessionStorage.length), 0);
  await one.page.addInitScript(() => { Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('no', 'SecurityError'); } }); });
  await one.page.reload();
  await started(one.page);
  await own(one, 'alpha', 1);
  await keepAndWait(one, 'Alpha', noteOf('alpha', { line: 1 }));
  assert.deepEqual(comes(await reopened(one)), ['Alpha', undefined, 0, '']);
});

test('keeping: where nothing comes of what a tab had, that is told once', async ({ open }) => {
  const one = await Straw.open(open);
  await own(one, 'alpha', 1);
  assert.deepEqual(comes(await reopened(one)), [undefined, undefined, 2, 'Alpha council']);
  assert.deepEqual(comes(await reopened(one)), [undefined, undefined, 0, '']);
});

test('keeping: with keeping off nothing of the work stays in the tab', async ({ open }) => {
  const one = await Straw.open(open);
  await own(one, 'alpha', 1);
  await keep(one, 'session', 'in Alpha', 1);
  await untilTold(one, KIND.kept);
  assert.equal(await one.page.evaluate(() => sessionStorage.length), 2);
  await one.page.evaluate(() => { const none = new Uint8Array(); Module.page.rememberWork(none, none, none); });
  assert.equal(await one.page.evaluate(() => sessionStorage.length), 0);
});

/** A page with a document inside: what of it is opened at the start. */
const insideOpened = async (open, options = {}) => {
  const straw = await Straw.open(async (...call) => {
    const page = await open();
    await page.addInitScript(() => {
      const real = document.getElementById;
      document.getElementById = function (id) {
        return id === 'waymark-document' ? /** @type {any} */ ({ textContent: 'the document' }) : real.call(this, id);
      };
    });
    if (options.before) await page.addInitScript(options.before);
    await page.goto(call[0]);
    return page;
  });
  const inside = (events) => events.filter(({ type }) => type === KIND.opened).map(({ texts }) => texts[1]);
  assert.deepEqual(inside(await straw.events()), ['the document']);
  return { straw, inside };
};

test('keeping: a document inside the page opens again where nothing could be kept of it, and else not', async ({ open }) => {
  for (const refuses of [true, false]) {
    const { straw, inside } = await insideOpened(open, { before: refuses
      ? () => {
        Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError'); } });
        navigator.storage.getDirectory = () => Promise.reject(new DOMException('no', 'SecurityError'));
      } : undefined });
    await own(straw, 'alpha', 1);
    await straw.page.evaluate(() => Module.page.adoptFile());
    await keep(straw, 'work', 'of it', 1, noteOf('alpha', { line: 1 }));
    await untilTold(straw, refuses ? KIND.keepFailed : KIND.kept);
    assert.deepEqual(inside(await reopened(straw)), refuses ? ['the document'] : []);
  }
});

test('keeping: what an earlier version kept is found, with the document it is of, and new work is newer', async ({ open }) => {
  const straw = await Straw.open(open);
  const old = (name) => `{\n  "format": "waymark",\n  "formatVersion": 1,\n  "id": "id of ${name}"}`;
  await straw.page.evaluate((texts) => new Promise((resolve) => {
    const request = indexedDB.open('waymark', 1);
    request.onsuccess = () => {
      const kept = request.result.transaction('kept', 'readwrite').objectStore('kept');
      texts.forEach((text, i) => kept.put({ bytes: window.straw.bytes(text), when: Date.now() }, 4e12 + i + Math.random()));
      kept.transaction.oncomplete = () => { request.result.close(); resolve(); };
    };
  }), [old('a'), old('b')]);
  assert.equal(await restoredWork(straw), old('b'));
  await keepAndWait(straw, 'new', noteOf('id of b'));
  await eventually(async () => assert.deepEqual(await earlier(straw), [[old('b'), 'id of b'], [old('a'), 'id of a']]));
  assert.equal(await restoredWork(straw), 'new');
});

test('keeping: one copy is removed when that is asked for, an earlier version’s too', async ({ open }) => {
  const straw = await Straw.open(open);
  await keepAndWait(straw, 'one', noteOf('a'));
  await anotherDocument(straw);
  await keepAndWait(straw, 'two', noteOf('b'));
  await straw.page.evaluate(() => Module.page.earlier());
  const { numbers: [number] } = await untilTold(straw, KIND.restored);
  assert.ok(Number.isInteger(number));
  await straw.page.evaluate((n) => Module.page.dropCopy(n), number);
  await eventually(async () => assert.deepEqual(await earlier(straw), []));
});

test('keeping: a copy is told to be removed once it is, and where it is not, that is told', async ({ open }) => {
  const straw = await Straw.open(open, { before: sealable });
  await keepAndWait(straw, 'one', noteOf('a'));
  await anotherDocument(straw);
  await keepAndWait(straw, 'two', noteOf('b'));
  await straw.page.evaluate(() => Module.page.earlier());
  const { numbers: [number] } = await untilTold(straw, KIND.restored);
  const remove = () => straw.page.evaluate((n) => Module.page.dropCopy(n), number);
  await straw.page.evaluate(() => {
    const real = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (name, mode) {
      if (mode === 'readwrite' && window.stuck) throw new DOMException('no', 'InvalidStateError');
      return real.call(this, name, mode);
    };
    window.stuck = true;
  });
  await remove();
  const failed = await untilTold(straw, KIND.dropped);
  assert.deepEqual([failed.numbers[0], /did not/.test(failed.texts[0])], [number, true]);
  await straw.page.evaluate(() => { window.stuck = false; });
  await remove();
  assert.deepEqual((await untilTold(straw, KIND.dropped)).texts, ['']);
});

test('keeping: a tab whose open copy another tab removes is told, and what it keeps next stands', async ({ open }) => {
  const first = await Straw.open(open), second = await another(first);
  await keepAndWait(first, 'mine', noteOf('a'));
  await keepAndWait(second, 'hers', noteOf('b'));
  await first.page.evaluate(() => Module.page.earlier());
  const hers = await untilTold(first, KIND.restored);
  assert.equal(hers.texts[1], 'hers');
  await first.page.evaluate((n) => Module.page.dropCopy(n), hers.numbers[0]);
  assert.equal((await untilTold(second, KIND.keeping)).numbers[0], KEEPING.copyGone);
  await keepAndWait(second, 'hers', noteOf('b'));
  await eventually(async () => assert.deepEqual(await earlier(first), [['hers', 'b']]));
});

const OFF = '{\n  "keep-here": false\n}\n', DARK = '{\n  "theme": "dark"\n}\n', LIGHT = '{"theme":"light"}';
const keptSettings = async (straw) => (await reopened(straw)).find(({ type, texts }) => type === KIND.restored && texts[0] === 'settings')?.texts[1];

test('keeping: everything forgotten in one tab, the others are told, and nothing of theirs is there again', async ({ open }) => {
  const first = await Straw.open(open), second = await another(first);
  await keepAndWait(first, 'mine', noteOf('a'));
  await keepAndWait(second, 'hers', noteOf('b'));
  // Busy while the first forgets, and keeping before it hears of it.
  const busy = second.page.evaluate((note) => {
    for (const end = performance.now() + 1500; performance.now() < end;);
    const { bytes } = window.straw;
    Module.page.keep(bytes('session'), bytes('where she was'), 1, bytes(''));
    Module.page.keep(bytes('work'), bytes('hers, a moment later'), 2, bytes(note));
  }, noteOf('b'));
  await first.page.evaluate(() => Module.page.forgetKept());
  await untilTold(first, KIND.forgotten);
  await keep(first, 'settings', OFF, 3);
  await busy;
  assert.equal((await untilTold(second, KIND.keeping)).numbers[0], KEEPING.forgotten);
  await eventually(async () => {
    const kept = (await reopened(first)).filter(({ type }) => type === KIND.restored).map(({ texts: [key, text] }) => [key, text]);
    assert.deepEqual(kept, [['settings', OFF]]);
  });
  assert.deepEqual(await earlier(first), []);
});

test('keeping: switched off or on in one tab, it is so in the others', async ({ open }) => {
  const first = await Straw.open(open), second = await another(first);
  await keep(first, 'settings', OFF, 1);
  assert.equal((await untilTold(second, KIND.keeping)).numbers[0], KEEPING.off);
  await keep(second, 'settings', DARK, 1);
  assert.equal((await untilTold(first, KIND.keeping)).numbers[0], KEEPING.on);
  await keep(first, 'settings', LIGHT, 1);
  await eventually(async () => assert.equal(await keptSettings(second), LIGHT));
});

const offInATabThatHeardNothing = async (open, off) => {
  const first = await Straw.open(open, { before: () => { delete window.BroadcastChannel; } });
  const page = await first.page.context().newPage();
  await page.addInitScript(() => { delete window.BroadcastChannel; });
  await page.goto(await fakeSite());
  await started(page);
  const second = new Straw(page);
  await keep(first, 'settings', off, 1);
  await untilTold(first, KIND.kept);
  await keep(second, 'settings', DARK, 1);
  assert.equal((await untilTold(second, KIND.keeping)).numbers[0], KEEPING.off);
  assert.equal(await keptSettings(first), off);
  // That a person turns it on again is another matter.
  await keep(second, 'settings', DARK, 2);
  await eventually(async () => assert.equal(await keptSettings(first), DARK));
};

test('keeping: another setting, changed in a tab that heard nothing, does not turn keeping on again', ({ open }) =>
  offInATabThatHeardNothing(open, OFF));

test('keeping: that it is off holds as well where an earlier version kept it in lines of its own', ({ open }) =>
  offInATabThatHeardNothing(open, 'theme=light\nkeep-here=no\n'));

test('keeping: the browser is asked to keep it for good once there is something to lose', async ({ open }) => {
  const straw = await Straw.open(open);
  await straw.page.evaluate(() => {
    window.asked = 0;
    StorageManager.prototype.persist = async () => { window.asked += 1; return true; };
  });
  const asked = () => straw.page.evaluate(() => window.asked);
  await keepAndWait(straw, 'looked at', noteOf('a', { edited: false }));
  await keep(straw, 'settings', 's', 2);
  await untilTold(straw, KIND.kept);
  assert.equal(await asked(), 0);
  await keepAndWait(straw, 'mine', noteOf('a'));
  await keepAndWait(straw, 'mine too', noteOf('a'));
  await eventually(async () => assert.equal(await asked(), 1));
});

test('keeping: a page that is frozen is told so at once', async ({ open }) => {
  const straw = await Straw.open(open);
  await straw.page.evaluate(() => document.dispatchEvent(new Event('freeze')));
  await untilTold(straw, KIND.leaving);
});

test('keeping: another document begun at once after a change leaves the copy of the one before', async ({ open }) => {
  const straw = await Straw.open(open);
  await straw.page.evaluate((note) => {
    const { bytes } = window.straw;
    Module.page.keep(bytes('work'), bytes('the one before'), 1, bytes(note));
    Module.page.adoptFile();
    setTimeout(() => Module.page.keep(bytes('work'), bytes('the new one'), 2, bytes(note)), 60);
  }, noteOf('d'));
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
  await straw.page.evaluate((asked) => {
    const frame = Module._web_frame;
    Module._web_frame = () => {
      let leaving = false;
      const next = Module.page.next;
      Module.page.next = () => { const event = next(); leaving ||= event?.type === asked; return event; };
      const due = frame();
      Module.page.next = next;
      if (leaving) Module.page.keep(window.straw.bytes('work'), window.straw.bytes('the last words'), 2, window.straw.bytes('e-'));
      return due;
    };
  }, KIND.leaving);
  await straw.page.goto('about:blank');
  await straw.page.goto(await fakeSite());
  await started(straw.page);
  const work = (await straw.events()).find(({ type, texts }) => type === KIND.restored && texts[0] === 'work');
  assert.equal(work.texts[1], 'the last words');
});

test('keeping: forgetting removes everything, and says how many copies', async ({ open }) => {
  const straw = await Straw.open(open);
  await keepAndWait(straw, 'secret', noteOf('a'));
  await anotherDocument(straw);
  await keepAndWait(straw, 'secret too', noteOf('b'));
  await straw.page.evaluate(() => Module.page.forgetKept());
  assert.deepEqual((await untilTold(straw, KIND.forgotten)).numbers[0], 2);
  await eventually(async () => assert.deepEqual((await reopened(straw)).filter(({ type }) => type === KIND.restored), []));
});

test('keeping: two lines of work on one document are two copies, though they are kept within five minutes', async ({ open }) => {
  const straw = await Straw.open(open);
  await keepAndWait(straw, 'mine', noteOf('a', { line: 1 }));
  await anotherDocument(straw);
  await keepAndWait(straw, 'hers', noteOf('a', { line: 2 }));
  // What could not be kept before, tried again.
  await keepAndWait(straw, 'mine, newer', noteOf('a', { line: 1 }));
  await keepAndWait(straw, 'hers, newer', noteOf('a', { line: 2 }));
  assert.equal(await restoredWork(straw), 'hers, newer');
  assert.ok((await earlier(straw)).some(([text]) => text === 'mine, newer'));
});

test('keeping: copies too large to come at once are listed with their size, and each comes when it is asked for', async ({ open }) => {
  const straw = await Straw.open(open);
  await keepAndWait(straw, 'small and old', noteOf('a'));
  await anotherDocument(straw);
  const keepLarge = (document) => straw.page.evaluate(([note]) => {
    const large = new Uint8Array(65e6).fill(120);
    Module.page.keep(window.straw.bytes('work'), large, 1, window.straw.bytes(note));
  }, [noteOf(document)]);
  await keepLarge('b');
  await eventually(() => untilTold(straw, KIND.kept), 60000);
  await anotherDocument(straw);
  await keepAndWait(straw, 'newest', noteOf('c'));
  straw.seen = [];
  await straw.page.evaluate(() => Module.page.earlier());
  await untilTold(straw, KIND.restoreDone);
  const [large, small] = straw.seen.filter(({ type }) => type === KIND.restored);
  assert.deepEqual([large.texts[0], large.texts[1], large.numbers[1]], ['earlier', '', 65e6]);
  assert.match(large.texts[2], /^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
  assert.deepEqual([small.texts[1], small.numbers[1]], ['small and old', 0]);
  straw.seen = [];
  await straw.page.evaluate((number) => Module.page.oneCopy(number), small.numbers[0]);
  const one = await untilTold(straw, KIND.restored);
  assert.deepEqual([one.texts[0], one.texts[1], one.numbers[0]], ['copy', 'small and old', small.numbers[0]]);
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
