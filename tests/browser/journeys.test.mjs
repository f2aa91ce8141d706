// Whole journeys through the real program, in every way it can be had, to the same bytes.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { FACES, Person } from './app_page.mjs';
import { eventually, root, scratch, test } from './harness.mjs';

const ACTIVITIES = [
  { Title: 'Outreach to car washes', Category: 'Raising awareness in the community', Level: 'Regional and local', 'Main stage': 'Before harm', Status: 'Running' },
  { Title: 'Briefing for hotel staff in Aberŵyl', Category: 'Training for front-line staff', Level: 'Service delivery', 'Main stage': 'Early signs', Status: 'Planned' },
  { Title: 'Safe house follow-up <6 months> & more', Level: 'Service design', 'Main stage': 'Preventing it again', Status: 'Idea' },
];

let validate = null;
function assertValid(bytes) {
  const schemas = join(root, 'assets/schema');
  validate ||= new Ajv({ strict: false, allErrors: true })
    .compile(JSON.parse(readFileSync(join(schemas, readdirSync(schemas).find((name) => name.includes('document'))), 'utf8')));
  const document = JSON.parse(bytes);
  assert.ok(validate(document), JSON.stringify(validate.errors));
  return document;
}

async function fillIn(person) {
  await person.press('Start a new document');
  await person.fill('Name of the partnership', 'Aberŵyl and district');
  await person.choose('Scale', 'Local');
  await person.go('Activities');
  for (const { Title, ...choices } of ACTIVITIES) {
    await person.press('Add activity');
    await person.fill('Title', Title);
    for (const [name, label] of Object.entries(choices)) await person.choose(name, label);
  }
}

let first = null;
for (const face of FACES) {
  test(`journey: new, partnership, three activities, reload, export, ${face.name}`, async ({ open }) => {
    const person = await Person.open(open, face);
    await fillIn(person);
    await person.kept();
    await person.page.reload();
    await person.ready();
    await person.sees('Aberŵyl and district');
    const { name, bytes } = await person.download('Save file');
    assert.match(name, /^Aberŵyl and district 2026-11-21 1402\.waymark\.json$/);
    const document = assertValid(bytes);
    assert.deepEqual(document.activities.map(({ title }) => title).sort(), ACTIVITIES.map(({ Title }) => Title).sort());
    assert.equal(document.partnership.name, 'Aberŵyl and district');
    first ||= bytes;
    assert.equal(String(bytes), String(first), 'the same journey is the same bytes');
  });
}

test('journey: a file that was saved opens again as it was, and saves as the same bytes', async ({ open }) => {
  const writer = await Person.open(open);
  await fillIn(writer);
  const { bytes } = await writer.download('Save file');
  const path = join(scratch(), 'copy.waymark.json');
  writeFileSync(path, bytes);
  const reader = await Person.open(open);
  await reader.openFile(path);
  await reader.sees('Aberŵyl and district');
  assert.equal(String((await reader.download('Save file')).bytes), String(bytes));
});

test('journey: where nothing can be kept, the page says so, and leaving asks, after a download too, which may have been cancelled', async ({ open }) => {
  const person = await Person.open(open, FACES[0], { before: () => { IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); }; } });
  const asks = () => person.page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
  assert.equal(await asks(), false);
  await person.press('Start a new document');
  await person.fill('Name of the partnership', 'Not kept');
  await person.sees(/^Not kept since 14:02\. Your work is not kept just now: this browser/);
  assert.equal(await asks(), true);
  await person.download('Save file');
  await person.sees(/a file was handed to the browser 14:02/);
  await person.sees(/^Handed to your browser as “Not kept /);
  assert.equal(await asks(), true);
});

test('journey: undo and redo reach what was done through the mirror', async ({ open }) => {
  const person = await Person.open(open);
  await fillIn(person);
  await person.page.keyboard.press('Escape');
  await person.of('heading', 'Activities').focus();
  await person.page.keyboard.press('Control+z');
  const redo = person.of('button', 'Redo', person.page.getByRole('banner'));
  const disabled = () => redo.getAttribute('aria-disabled');
  await eventually(async () => assert.equal(await disabled(), null), 20000);
  await person.page.keyboard.press('Control+y');
  await eventually(async () => assert.equal(await disabled(), 'true'), 20000);
  assert.equal(JSON.parse((await person.download('Save file')).bytes).activities.length, 3);
});

test('idle: not one frame is drawn in an hour in which nothing happens', async ({ open }) => {
  const person = await Person.open(open, FACES[0], { clock: true });
  await person.press('Open Example county (invented)');
  await person.lookedAt();
  await person.press('Dismiss');
  await person.page.clock.runFor(2000);
  await person.page.evaluate(() => {
    window.frames_ = 0;
    const ask = requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (callback) => { window.frames_ += 1; return ask(callback); };
  });
  await person.page.clock.runFor(3_600_000);
  assert.equal(await person.page.evaluate(() => window.frames_), 0);
});

test('journey: a council is found by its name, shown with its force area, and saved as its code', async ({ open }) => {
  const person = await Person.open(open);
  await person.press('Start a new document');
  await person.fill('Name of the partnership', 'Leeds together');
  await person.fill('Find an area', 'Leeds', 'searchbox');
  await person.press('Leeds (West Yorkshire)', 'checkbox');
  await person.of('button', 'Remove Leeds (West Yorkshire)').waitFor();
  const { bytes } = await person.download('Save file');
  assert.deepEqual(assertValid(bytes).partnership.areas, ['E08000035']);
});
