// What a person finds again: the real program on the real database, which is full, hangs, is damaged or dies.
import assert from 'node:assert/strict';
import { copiesInBrowser, killBrowser, nameOf } from '../../tools/kill.mjs';
import { Person } from './app_page.mjs';
import { eventually, test } from './harness.mjs';

async function begin(person, name) {
  await person.go('Start');
  await person.of('heading', 'Waymark').waitFor({ state: 'attached' });
  const asks = await person.of('button', 'Go on with activities').count();
  await person.press('Start a new document');
  if (asks) await person.press('Start new', 'button', person.of('alertdialog', 'Start a new document?'));
  await person.fill('Name of the partnership', name);
  await person.kept();
}

/** Leaves a quarter of the copy that was kept last. */
const cutNewest = (page) => page.evaluate(() => new Promise((resolve, reject) => {
  const request = indexedDB.open('waymark', 1);
  request.onerror = () => reject(request.error);
  request.onsuccess = () => {
    const transaction = request.result.transaction('kept', 'readwrite');
    transaction.objectStore('kept').openCursor(IDBKeyRange.bound(0, Infinity), 'prev').onsuccess = ({ target: { result: { value, update }, result } }) => {
      update.call(result, { ...value, bytes: value.bytes.slice(0, value.bytes.length / 4) });
    };
    transaction.oncomplete = () => { request.result.close(); resolve(); };
  };
}));

test('kept: a document with a name and no file is there after ten looks at an example', async ({ open }) => {
  const person = await Person.open(open);
  await begin(person, 'Anytown');
  for (let i = 0; i < 10; i += 1) {
    await person.go('Start');
    await person.press('Open Example county (invented)');
    await person.sees(/^Opened the example/);
    await person.lookedAt();
  }
  await person.page.reload();
  await person.ready();
  await person.go('Start');
  await person.press('Earlier copies');
  await person.of('group', 'Anytown').waitFor({ state: 'attached' });
  assert.equal(await person.page.getByRole('button', { name: /^Open the copy of/ }).count(), 1);
});

test('kept: a browser that never answers is told with since when, leaving asks, and a new try ends it', async ({ open }) => {
  const person = await Person.open(open, undefined, { clock: true, before: () => {
    const real = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (name, mode) {
      if (mode !== 'readwrite' || !window.hangs) return real.call(this, name, mode);
      const transaction = { commit() {}, abort() {} };
      return Object.assign(transaction, { objectStore: () => ({ transaction, put() { return {}; }, add() { return {}; }, getAllKeys() { return {}; }, getAll() { return {}; } }) });
    };
  } });
  await begin(person, 'Anytown');
  await person.page.evaluate(() => { window.hangs = true; });
  await person.fill('Name of the partnership', 'Newtown');
  await person.page.clock.runFor(12000);
  await person.sees(/^Not kept since 14:02. The place where your work is kept does not answer/);
  assert.equal(await person.page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true }))), true);
  await person.page.evaluate(() => { window.hangs = false; });
  await eventually(async () => {
    await person.page.clock.runFor(5000);
    assert.ok(await person.page.getByText(/^Kept in this browser 14:02, but it could not be kept at 14:02: save a file as well/).count());
  }, 15000);
  await person.page.reload();
  await person.ready();
  assert.equal(await person.of('textbox', 'Name of the partnership').inputValue(), 'Newtown');
});

test('kept: what the browser is told to remove under the page is kept again at once', async ({ open }) => {
  const person = await Person.open(open, undefined, { faultsAllowed: true });
  const { page } = person;
  await begin(person, 'Anytown');
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes: 'all' });
  await person.kept();
  await eventually(async () => assert.equal((await copiesInBrowser(page)).texts.length, 1));
  const other = await page.context().newPage();
  await other.goto(new URL('page.css', page.url()).href);
  await other.evaluate(() => new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('waymark');
    request.onsuccess = resolve;
    request.onerror = reject;
  }));
  await eventually(async () => assert.equal((await copiesInBrowser(page)).texts.length, 1));
  await page.reload();
  await person.ready();
  await person.go('Partnership');
  assert.equal(await person.of('textbox', 'Name of the partnership').inputValue(), 'Anytown');
});

test('kept: after everything was forgotten, keeping is still off at the next visit', async ({ open }) => {
  const person = await Person.open(open);
  await begin(person, 'Anytown');
  await person.go('Settings');
  await person.press('Forget everything kept here');
  await person.press('Forget everything', 'button', person.of('dialog', 'Forget everything kept here?'));
  await person.sees(/^Everything kept in this browser was removed/);
  await person.settled();
  await person.page.reload();
  await person.ready();
  await person.go('Settings');
  assert.equal(await person.of('checkbox', 'Keep my work in this browser').isChecked(), false);
  assert.equal((await copiesInBrowser(person.page)).texts.length, 0);
});

test('kept: what was kept last and is damaged is told, with what can be read of it and the next best copy', async ({ open }) => {
  const person = await Person.open(open);
  await begin(person, 'Anytown');
  await begin(person, 'Othertown');
  await cutNewest(person.page);
  await person.page.reload();
  await person.ready();
  await person.sees(/What was kept last in this browser, .*, is damaged. It is damaged: /);
  await person.sees(/There is no other whole copy of it; there is one of “Anytown”/);
  await person.of('group', 'Anytown').getByRole('button', { name: /^Open the copy/ }).press('Enter');
  await person.sees(/^Opened the copy of/);
});

test('kept: killed at any moment, three times over, the browser has all that was said to be kept', async () => {
  const model = await killBrowser(3);
  assert.equal(model.kills, 3);
});

test('kept: minutes of work are among the copies after an earlier copy was brought back in their place and the page closed', async ({ open }) => {
  const person = await Person.open(open);
  await begin(person, 'One');
  await eventually(async () => assert.deepEqual((await copiesInBrowser(person.page)).texts.map(nameOf), ['One']));
  await person.page.reload();
  await person.ready();
  await person.go('Partnership');
  await person.fill('Name of the partnership', 'Two');
  await eventually(async () => assert.deepEqual((await copiesInBrowser(person.page)).texts.map(nameOf), ['One', 'Two']));
  await person.go('Start');
  await person.press('Earlier copies');
  const back = person.page.getByRole('button', { name: /^Bring back the copy of/ }).first();
  await person.press((await back.textContent()).trim());
  await person.sees(/Undo brings back what was there/);
  await eventually(async () => assert.deepEqual((await copiesInBrowser(person.page)).texts.map(nameOf), ['One', 'Two', 'One']));
});

test('kept: a tab that is loaded anew goes on with its own work, and a new one with the newest of all', async ({ open }) => {
  const alpha = await Person.open(open);
  await begin(alpha, 'Alpha council');
  await alpha.go('Activities');
  await alpha.press('Add activity');
  await alpha.fill('Title', 'Food bank');
  await alpha.kept();
  const address = await alpha.page.evaluate(() => location.hash);
  const start = alpha.page.url().replace(/#.*/, '');
  const page = await alpha.page.context().newPage();
  await page.goto(start);
  const bravo = new Person(page);
  await bravo.ready();
  await begin(bravo, 'Bravo NHS');
  await page.close();
  await alpha.page.reload();
  await alpha.ready();
  await eventually(async () => assert.match(await alpha.page.title(), /Alpha council/));
  assert.equal(await alpha.page.evaluate(() => location.hash), address);
  assert.equal(await alpha.of('textbox', 'Title').inputValue(), 'Food bank');
  const third = await alpha.page.context().newPage();
  await third.goto(start);
  await eventually(async () => assert.match(await third.title(), /Bravo NHS/));
});
