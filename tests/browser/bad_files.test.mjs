// What people do open by mistake, one after the other, over work that is open: each is told in plain words with its place,
// nothing happens to the open work until the person chooses so, and then what could be read is there.
import assert from 'node:assert/strict';
import { openSync, closeSync, ftruncateSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copiesInBrowser } from '../../tools/kill.mjs';
import { Person } from './app_page.mjs';
import { eventually, root, scratch, test } from './harness.mjs';

const fixture = (name) => readFileSync(join(root, `tests/fixtures/bad/${name}.waymark.json`));
const document = (keys) => `{"format":"waymark","formatVersion":1,"id":"d","partnership":{"name":"Anytown"},"activities":[${keys}]}`;
const deep = '['.repeat(100_000);

/** says: what the list says, line by line. The sentences of one line are what is wrong and what was done about it. */
const REFUSED = [
      { name: 'letter.json', bytes: 'Dear all, the meeting is on Monday.', says: [/This is not a Waymark file\. Look for one whose name ends in \.waymark\.json/] },
      { name: 'sign-in.waymark.json', bytes: fixture('html-page'), says: [/This is a web page, not a Waymark file; .* download the file again\.$/] },
  { name: 'map.geojson.json', bytes: fixture('not-waymark'), says: [/not a Waymark file.*Nothing was read from it\.$/] },
  { name: 'nothing.waymark.json', bytes: '', says: [/This file is empty/] },
      { name: 'brackets.waymark.json', bytes: deep, says: [/nothing before line 1, column 100001 says what it is\. Nothing was read from it\.Where: line 1, column 100001$/] },
  { name: 'latin.json', bytes: Buffer.from([0x7b, 0x22, 0xe9, 0x22, 0x3a, 0x31, 0x7d]), says: [/not a Waymark file/] },
];

/** has: titles of the activities that could be read. */
const READABLE = [
  { name: 'truncated.waymark.json', bytes: fixture('truncated'), has: ['Activity 1', 'Activity 2'],
    says: [
      /The file breaks off at line 27.*Everything complete before that place was read.*fetch it again\.Where: line 27, column 30$/] },
  { name: 'damaged.waymark.json', bytes: fixture('damaged'), has: ['Activity 1', 'Activity 2'],
    says: [
      /The file is damaged at line 26.*Everything complete before that place was read.*Where: line 26, column 15$/,
      /has nothing under “Title”.*Please fill that in\.Where: Activity 3: Title$/] },
  { name: 'deep.waymark.json', bytes: document(`{"id":"a","title":"On the surface","new":${deep}1${']'.repeat(100_000)}}`), has: ['On the surface'],
    says: [/nested too deep here\..*Where: Activity 1: new$/] },
  { name: 'types.waymark.json', bytes: fixture('wrong-types'), has: ['2026'],
    says: [
      /taken as the words “2026”\.Where: Activity 1: Title$/,
      /Where: Activity 1: Lead organisation$/,
      /Where: Activity 1: Areas$/,
      /cannot be used as “publish”.*Where: Activity 1: May be published$/,
      /cannot be used as “start”.*Where: Activity 1: Start$/,
      /Where: Activity 1: Private notes$/,
      /Where: Activity 2$/,
      /taken as 2025\.Where: Count 1: Calendar year$/,
      /names “7” \(Areas\).*Where: Activity 1: Areas$/,
      /says “about ten”.*It is kept as it is and counts nowhere\.Where: Count 1: Count$/] },
  { name: 'ids.waymark.json', bytes: fixture('ids'), has: ['Activity 1', 'No id', 'Same id as the first'],
    says: [/This entry had no id, so it was given one\.Where: Activity 2$/, /Two entries had the same id.*Where: Activity 3$/] },
  { name: 'words.waymark.json', bytes: fixture('unknown-words'), has: ['Activity 1'],
    says: [
      /E99999999/,
      /“galactic”.*does not have\. It is kept as it is\.Where: Activity 1: Level$/,
      /“no-such-factor”.*It is kept as it is\.Where: Activity 1: Factors it touches$/,
      /“later”.*It is kept as it is\.Where: Activity 1: Main stage$/,
      /“going-well”/,
      /“2026-02-30”.*not a day in the calendar\. It is kept as it is\.Where: Activity 1: Start$/,
      /ends before it starts\..*Where: Activity 2: End$/, /Where: Reflection 1$/] },
  { name: 'older-encoding.waymark.json', bytes: fixture('windows-1252'), has: ['Café “Safe”'],
    says: [/Where: line 16, column 20$/, /Where: line 16, column 22$/, /Where: line 16, column 27$/] },
  { name: 'newer.waymark.json', bytes: fixture('newer'), has: ['Activity 1'], says: [/newer.*Where: formatVersion$/] },
];

let folder = null;
const place = () => (folder ||= scratch());

/** The newest copy of the work in this browser's store, as text; '' when there is none. */
const keptWork = async (page) => (await copiesInBrowser(page)).texts.at(-1) ?? '';

/** A program with work of its own that is kept. Tells how often the page read a file. */
async function atWork(open) {
  const person = await Person.open(open, undefined, { before: () => {
    window.filesRead = 0;
    const read = Blob.prototype.arrayBuffer;
    Blob.prototype.arrayBuffer = function () { window.filesRead += 1; return read.call(this); };
  } });
  await person.press('Start a new document');
  await person.fill('Name of the partnership', 'Still here');
  await person.go('Activities');
  await person.press('Add activity');
  await person.fill('Title', 'Months of work');
  await eventually(async () => assert.match(await keptWork(person.page), /Months of work/), 10_000);
  return { person, work: await keptWork(person.page) };
}

async function isUntouched(person, work) {
  await eventually(async () => assert.equal(await keptWork(person.page), work, 'what is kept is what was kept'), 10_000);
  await person.go('Activities');
  await person.sees('Months of work');
  assert.equal(String((await person.download('Save file')).bytes), work, 'what is open is what was open');
}

/** Opens the file and gives the dialog that comes, once its list has been compared with what it is to say. */
async function openBad(person, { name, bytes, says }, title) {
  const path = join(place(), name);
  writeFileSync(path, bytes);
  await person.go('Start');
  await person.settled();
  await person.openFile(path);
  const dialog = person.page.getByRole('dialog', { name: title, exact: true });
  await dialog.waitFor({ state: 'attached' });
  const told = await dialog.getByRole('listitem').evaluateAll((items) => items.map((item) => item.textContent));
  if (process.env.WAYMARK_PICTURES) await person.page.screenshot({ path: join(process.env.WAYMARK_PICTURES, `${name}.png`) });
  assert.equal(told.length, says.length, `${name}: ${told.join('\n')}`);
  says.forEach((pattern, i) => assert.match(told[i], pattern, name));
  return dialog;
}

test('bad files: what cannot be read is refused in plain words, and the open work is untouched', async ({ open }) => {
  const { person, work } = await atWork(open);
  for (const bad of REFUSED) {
    const dialog = await openBad(person, bad, `“${bad.name}” could not be opened`);
    await person.sees('The work that was open is untouched.');
    await person.press('Close');
    await dialog.waitFor({ state: 'detached' });
    await isUntouched(person, work);
  }
  await person.page.reload();
  await person.ready();
  await isUntouched(person, work);
});

test('bad files: one of 200 MB is refused in a sentence, without being read', async ({ open }) => {
  const { person, work } = await atWork(open);
  const path = join(place(), 'huge.waymark.json');
  const file = openSync(path, 'w');
  ftruncateSync(file, 200e6);
  closeSync(file);
  await person.go('Start');
  await person.openFile(path);
  await person.sees('“huge.waymark.json” is 200 MB. Waymark opens files of up to 100 MB.');
  if (process.env.WAYMARK_PICTURES) await person.page.screenshot({ path: join(process.env.WAYMARK_PICTURES, 'huge.png') });
  assert.equal(await person.page.evaluate(() => window.filesRead), 0);
  await isUntouched(person, work);
});

test('bad files: a list longer than the window is read to its end by keyboard', async ({ open }) => {
  const person = await Person.open(open, undefined, { viewport: { width: 1000, height: 500 } });
  const dialog = await openBad(person, READABLE.find(({ name }) => name === 'types.waymark.json'), 'About “types.waymark.json”');
  const place = async () => (await dialog.getByText('names “7”').boundingBox()).y;
  await person.settled();
  assert.ok(await place() > 500, `the list begins at its start, and ends at ${await place()}`);
  for (let i = 0; i < 5; i += 1) {
    await person.page.keyboard.press('PageDown');
    await person.frame();
  }
  assert.ok(await place() < 500, 'its end is in sight');
  await person.page.keyboard.press('PageUp');
  await eventually(async () => assert.ok(await place() > 500));
});

for (const bad of READABLE) {
  test(`bad files: of ${bad.name} what can be read is there once the person chooses so, and not before`, async ({ open }) => {
    const { person, work } = await atWork(open);
      await openBad(person, bad, `About “${bad.name}”`);
    await person.press('Cancel');
    await isUntouched(person, work);
    const dialog = await openBad(person, bad, `About “${bad.name}”`);
    await person.press('Go on with what could be read');
    await dialog.waitFor({ state: 'detached' });
    for (const title of bad.has) await person.sees(title);
    // What was open is a copy of its own.
    await person.go('Start');
    await person.press('Earlier copies');
    await person.press(/^Open the copy of/, 'button', person.of('group', 'Still here').first());
    await isUntouched(person, work);
  });
}
