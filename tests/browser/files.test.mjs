// Files: opened, dropped, saved, and compared before they are written over.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KIND, Straw, node, reopened, untilTold } from './fake_page.mjs';
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

// Nobody is there to answer the browser's own window; the older one can be answered by a test.
const noPicker = { before: () => { delete window.showOpenFilePicker; } };

test('files: one that was chosen arrives whole; a folder of many is refused', async ({ open }) => {
  const straw = await Straw.open(open, noPicker);
  const path = join(scratch(), 'My county.waymark.json');
  writeFileSync(path, '{"ŵ":1}');
  const [chooser] = await Promise.all([straw.page.waitForEvent('filechooser'), straw.page.evaluate(() => Module.page.open(window.straw.bytes('.json,.csv')))]);
  await chooser.setFiles(path);
  const opened = await untilTold(straw, KIND.opened);
  assert.deepEqual(opened.texts, ['My county.waymark.json', '{"ŵ":1}']);
});

test('files: asked for a frame after the press, the browser still counts it as the person’s wish', async ({ open }) => {
  const straw = await Straw.open(open, noPicker);
  await straw.show(node('Button', 5, { n: 'Open' }));
  await straw.page.evaluate(() => {
    document.querySelector('#n5').addEventListener('click', () => {
      requestAnimationFrame(() => requestAnimationFrame(() => Module.page.open(window.straw.bytes('.json'))));
    });
  });
  await Promise.all([straw.page.waitForEvent('filechooser'), straw.page.locator('#n5').press('Enter')]);
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

const save = (straw, name, text, { ask = false, document: isDocument = true, ticket = 1, replace = false } = {}) => straw.page.evaluate(([n, t, a, d, k, r]) => {
  const { bytes } = window.straw;
  Module.page.save(bytes(n), bytes('application/json'), bytes(t), a, d, k, r);
}, [name, text, ask, isDocument, ticket, replace]);

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

const inPlace = (straw, name, text) => straw.page.evaluate(async ([n, t]) => {
  const stream = await (await (await navigator.storage.getDirectory()).getFileHandle(n, { create: true })).createWritable();
  await stream.write(t);
  await stream.close();
}, [name, text]);
const remove = (straw, name) => straw.page.evaluate(async (n) => (await navigator.storage.getDirectory()).removeEntry(n), name);
const WHY = { changed: 0, picked: 1, gone: 2, unreadable: 3 };

test('files: one that somebody changed is told with what it holds, also when it is as long, and replaced only as it was told', async ({ open }) => {
  const straw = await Straw.open(open, { before: picker });
  await save(straw, 'a.json', 'mine');
  await untilTold(straw, KIND.saved);
  await inPlace(straw, 'picked1.json', 'hers');
  await save(straw, 'a.json', 'mine, changed', { ticket: 6 });
  const told = await untilTold(straw, KIND.differs);
  assert.deepEqual([told.numbers.slice(0, 2), told.texts.slice(0, 2)], [[WHY.changed, 6], ['picked1.json', 'hers']]);
  assert.equal(await written(straw, 'picked1.json'), 'hers');
  await inPlace(straw, 'picked1.json', 'hers, again');
  await save(straw, 'a.json', 'mine, changed', { replace: true });
  assert.equal((await untilTold(straw, KIND.differs)).texts[1], 'hers, again', 'nobody has seen this');
  await save(straw, 'a.json', 'mine, changed', { replace: true });
  await untilTold(straw, KIND.saved);
  assert.equal(await written(straw, 'picked1.json'), 'mine, changed');
  await save(straw, 'a.json', 'mine, once more');
  await untilTold(straw, KIND.saved);
  await remove(straw, 'picked1.json');
  await save(straw, 'a.json', 'mine, late');
  assert.equal((await untilTold(straw, KIND.differs)).numbers[0], WHY.gone);
  assert.equal(await straw.page.evaluate(() => window.picked.length), 1);
});

test('files: a change made while Save is writing is found before it is lost', async ({ open }) => {
  const straw = await Straw.open(open, { before: picker });
  await save(straw, 'a.json', 'mine');
  await untilTold(straw, KIND.saved);
  await straw.page.evaluate(() => {
    const { createWritable } = FileSystemFileHandle.prototype;
    FileSystemFileHandle.prototype.createWritable = async function late() {
      FileSystemFileHandle.prototype.createWritable = createWritable;
      const ours = await createWritable.call(this), theirs = await createWritable.call(this);
      await theirs.write('theirs');
      await theirs.close();
      return ours;
    };
  });
  await save(straw, 'a.json', 'mine, changed');
  assert.equal((await untilTold(straw, KIND.differs)).texts[1], 'theirs');
  assert.equal(await written(straw, 'picked1.json'), 'theirs');
});

test('files: where the browser takes its permission back it is asked for again; refused, nothing is written', async ({ open }) => {
  const straw = await Straw.open(open, { before: picker });
  await save(straw, 'a.json', 'mine');
  await untilTold(straw, KIND.saved);
  await straw.page.evaluate(() => {
    window.answer = 'denied';
    FileSystemFileHandle.prototype.queryPermission = async () => 'prompt';
    FileSystemFileHandle.prototype.requestPermission = async () => window.answer;
  });
  await save(straw, 'a.json', 'mine, changed');
  const told = await untilTold(straw, KIND.differs);
  assert.equal(told.numbers[0], WHY.unreadable);
  assert.match(told.texts[2], /does not let Waymark/);
  assert.equal(await written(straw, 'picked1.json'), 'mine');
  await straw.page.evaluate(() => { window.answer = 'granted'; });
  await save(straw, 'a.json', 'mine, changed');
  await untilTold(straw, KIND.saved);
  assert.equal(await written(straw, 'picked1.json'), 'mine, changed');
});

test('files: “Save as” to the file that is open keeps what somebody wrote there, though the browser has emptied it', async ({ open }) => {
  const straw = await Straw.open(open, { before: () => {
    window.showSaveFilePicker = async () => {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle('same.json', { create: true });
      await (await handle.createWritable()).close();
      return handle;
    };
  } });
  await save(straw, 'a.json', 'mine');
  await untilTold(straw, KIND.saved);
  await save(straw, 'a.json', 'mine, changed', { ask: true });
  await untilTold(straw, KIND.saved);
  assert.equal(await written(straw, 'same.json'), 'mine, changed');
  await inPlace(straw, 'same.json', 'hers');
  await save(straw, 'a.json', 'mine, late', { ask: true });
  const told = await untilTold(straw, KIND.differs);
  assert.deepEqual([told.numbers[0], told.texts[1]], [WHY.changed, 'hers']);
  assert.equal(await written(straw, 'same.json'), 'hers');
});

test('files: what is no document does not take the place of the document’s own file without a question, and then it is that file no more', async ({ open }) => {
  const straw = await Straw.open(open, { before: () => {
    window.picked = 0;
    window.showSaveFilePicker = async () => {
      window.picked += 1;
      const handle = await (await navigator.storage.getDirectory()).getFileHandle('mine.json', { create: true });
      if (window.picked > 1) await (await handle.createWritable()).close(); // As browsers do.
      return handle;
    };
  } });
  await save(straw, 'a.json', 'all of it');
  await untilTold(straw, KIND.saved);
  await save(straw, 'a.public.json', 'the public part', { ask: true, document: false, ticket: 7 });
  const told = await untilTold(straw, KIND.differs);
  assert.deepEqual([told.numbers.slice(0, 2), told.texts.slice(0, 2)], [[WHY.picked, 7], ['mine.json', 'all of it']]);
  assert.equal(await written(straw, 'mine.json'), 'all of it');
  await save(straw, 'a.public.json', 'the public part', { ask: true, document: false, replace: true, ticket: 8 });
  assert.deepEqual((await untilTold(straw, KIND.saved)).numbers, [0, 8, 1]);
  assert.equal(await written(straw, 'mine.json'), 'the public part');
  await save(straw, 'a.json', 'all of it');
  await untilTold(straw, KIND.saved);
  assert.equal(await straw.page.evaluate(() => window.picked), 3, 'it asks where');
});

test('files: after a reload a document finds its file again, and what that holds is told before it is written over', async ({ open }) => {
  const straw = await Straw.open(open, { before: picker });
  const call = (name, id) => straw.page.evaluate(([n, i]) => Module.page[n](window.straw.bytes(i)), [name, id]);
  await save(straw, 'a.json', 'mine');
  await untilTold(straw, KIND.saved);
  await call('rememberFile', 'document-1');
  await eventually(async () => {
    await reopened(straw);
    straw.seen = [];
    await call('resumeFile', 'document-1');
    await save(straw, 'a.json', 'mine, changed');
    assert.equal((await untilTold(straw, KIND.differs)).texts[1], 'mine');
  });
  await save(straw, 'a.json', 'mine, changed', { replace: true });
  assert.equal((await untilTold(straw, KIND.saved)).texts[0], 'picked1.json');
  await reopened(straw);
  await call('resumeFile', 'document-2');
  await save(straw, 'b.json', 'another');
  assert.equal((await untilTold(straw, KIND.differs)).numbers[0], WHY.picked, 'it has no file yet, and was asked where');
});

test('files: where the browser does not say which file a document has, Save asks', async ({ open }) => {
  const straw = await Straw.open(open, { before: picker });
  await straw.page.evaluate(() => {
    const asked = indexedDB.open.bind(indexedDB);
    indexedDB.open = (name, version) => (name === 'waymark-files' ? {} : asked(name, version)); // It gives no answer.
    Module.page.resumeFile(window.straw.bytes('document-1'));
  });
  await save(straw, 'a.json', 'mine');
  assert.equal((await untilTold(straw, KIND.saved)).texts[0], 'picked1.json');
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
