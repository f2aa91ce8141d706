// Files locked with a passphrase, made and opened in the page: the same file as everywhere else, and the passphrase is nowhere but in
// its field.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FACES, Person } from './app_page.mjs';
import { root, scratch, test } from './harness.mjs';

const example = join(root, 'assets/examples/example-county.waymark.json');
const passphrase = 'three blue boats';
/** PyNaCl, and none of ours (tests/io/lock/locked_files.py). */
const python = (input, ...words) =>
  execFileSync('/usr/bin/python3', ['-B', join(root, 'tests/io/lock/locked_files.py'), ...words], { input, maxBuffer: 1e8 });
const hex = (bytes, from, to) => Buffer.from(bytes).subarray(from, to).toString('hex');

function lockedExample() {
  const path = join(scratch(), 'County.waymarklocked');
  writeFileSync(path, python(readFileSync(example), 'lock', passphrase, '3', '65536', '01'.repeat(16), '02'.repeat(24)));
  return path;
}

// A field for a passphrase has no role of its own, so it is found by what it is called.
const field = (person, name) => person.page.getByLabel(name, { exact: true });
async function fill(person, name, text) {
  await person.focus(field(person, name));
  await field(person, name).fill(text);
}

for (const face of [FACES[0], FACES[1], FACES[5]]) {
  test(`locked files: Share saves one that PyNaCl opens, and makes the same of, ${face.name}`, async ({ open }) => {
    const person = await Person.open(open, face);
    await person.opens(example);
    await person.go('Share');
    await person.press('Lock with a passphrase…');
    await person.sees('A lost passphrase cannot be recovered: nobody, not even the makers of Waymark, can open the file.');
    await person.sees('Only the file is locked. What is kept in this browser, and files that were saved before, are not.');
    assert.equal(await field(person, 'Passphrase').getAttribute('type'), 'password');
    await fill(person, 'Passphrase', passphrase);
    await fill(person, 'The same passphrase once more', passphrase);
    const saved = await person.download('Lock and save…');
    assert.match(saved.name, /^Example county .*\.waymarklocked$/);
    await person.sees(/It is locked with the passphrase\./);
    await person.sees(/\(locked with a passphrase\)/);
    const inside = python(saved.bytes, 'unlock', passphrase);
    assert.equal(JSON.parse(inside).partnership.name, 'Example county partnership (invented)');
    const again = python(inside, 'lock', passphrase, '3', '65536', hex(saved.bytes, 28, 44), hex(saved.bytes, 44, 68));
    assert.ok(Buffer.from(saved.bytes).equals(again), 'the same salt and nonce give the same file');
  });

  test(`locked files: one opens with its passphrase, after a wrong one too, and is saved locked again, ${face.name}`, async ({ open }) => {
    const person = await Person.open(open, face);
    await person.openFile(lockedExample());
    await person.of('dialog', '“County.waymarklocked” is locked').waitFor({ state: 'attached' });
    await fill(person, 'Passphrase', 'three blue goats');
    await person.press('Open');
    await person.sees(/^The key is being worked out from the passphrase/);
    await person.sees(/^The file did not open\. The passphrase is not the one it was locked with, or the file was changed since/);
    assert.equal(await field(person, 'Passphrase').inputValue(), 'three blue goats');
    await fill(person, 'Passphrase', passphrase);
    await field(person, 'Passphrase').press('Enter');
    await person.sees(/^Opened “/);
    await person.sees(/same as the file \(locked with a passphrase\)/);
    const saved = await person.download('Save file');
    assert.match(saved.name, /\.waymarklocked$/);
    assert.equal(JSON.parse(python(saved.bytes, 'unlock', passphrase)).partnership.name, 'Example county partnership (invented)');
  });
}

test('locked files: the passphrase is in no storage, no words of the page and not in what is read out', async ({ open }) => {
  const person = await Person.open(open, FACES[1]);
  await person.opens(example);
  await person.go('Share');
  await person.press('Lock with a passphrase…');
  await fill(person, 'Passphrase', passphrase);
  await fill(person, 'The same passphrase once more', 'three blue goats');
  await person.press('Lock and save…');
  await person.sees('This is not the same as above. Type one of them again.');
  const cdp = await person.page.context().newCDPSession(person.page);
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  assert.ok(nodes.some((node) => node.name?.value === 'Passphrase'));
  assert.doesNotMatch(JSON.stringify(nodes), /blue/);
  assert.doesNotMatch(await person.page.evaluate(() => document.documentElement.outerHTML), /blue/);
  await fill(person, 'The same passphrase once more', passphrase);
  await person.download('Lock and save…');
  const stored = await person.page.evaluate(async () => {
    const texts = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), location.href];
    for (const { name } of await indexedDB.databases()) {
      await new Promise((resolve) => {
        indexedDB.open(name).onsuccess = ({ target: { result: base } }) => {
          const all = base.transaction([...base.objectStoreNames]);
          for (const store of base.objectStoreNames) {
            all.objectStore(store).getAll().onsuccess = ({ target }) => {
              const decoder = new TextDecoder();
              texts.push(JSON.stringify(target.result, (_key, value) =>
                (value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? decoder.decode(value) : value)));
            };
          }
          all.oncomplete = () => resolve(base.close());
        };
      });
    }
    return texts.join('\n');
  });
  assert.match(stored, /Example county/, 'the document is kept, as the screen says');
  assert.doesNotMatch(stored, /blue/);
});

test('locked files: memory grows only when a key is worked out', async ({ open }) => {
  const count = () => {
    const grow = WebAssembly.Memory.prototype.grow;
    window.grown = 0;
    WebAssembly.Memory.prototype.grow = function counted(...pages) {
      window.grown += 1;
      return grow.apply(this, pages);
    };
  };
  const person = await Person.open(open, FACES[0], { before: count });
  await person.opens(example);
  for (const screen of ['Activities', 'Gaps', 'Plan', 'Share']) await person.go(screen);
  assert.equal(await person.page.evaluate(() => window.grown), 0);
});
