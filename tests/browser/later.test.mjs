// What a first visit can do without comes when the first screen is there: examples, licences, the accessibility statement,
// and the code of the screens that come later.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FACES, Person } from './app_page.mjs';
import { scratch, test } from './harness.mjs';

const EXAMPLE = 'Open Example county (invented)';

/** Person.open with a say in how later.bin, or another file, is answered. */
const opened = (open, answer, options, file = 'later.bin') => Person.open(async (...call) => {
  const page = await open(...call);
  await page.route(`**/${file}`, answer);
  return page;
}, FACES[0], options);
const COMING = 'This part of Waymark is still being fetched. It opens as soon as it is here.';

test('later: an example that is asked for before it is here opens when it comes', async ({ open }) => {
  let come;
  const person = await opened(open, (route) => { come = () => route.continue(); });
  await person.press(EXAMPLE);
  await person.sees('This example is still being fetched');
  await come();
  await person.sees('Opened the example.');
});

test('later: what is opened meanwhile is not replaced by an example that comes late', async ({ open }) => {
  let come;
  const person = await opened(open, (route) => { come = () => route.continue(); });
  await person.press(EXAMPLE);
  await person.press('Start a new document');
  await person.fill('Name of the partnership', 'Aberwen and district');
  const arrived = person.page.waitForResponse('**/later.bin');
  await come();
  await (await arrived).finished();
  await person.frame();
  assert.equal(await person.of('textbox', 'Name of the partnership').inputValue(), 'Aberwen and district');
});

test('later: where it cannot be fetched that is said, and it is tried again', async ({ open }) => {
  let refused = 0;
  const person = await opened(open, (route) => {
    refused += 1;
    return refused === 1 ? route.abort() : route.continue();
  }, { faultsAllowed: true });
  await person.press(EXAMPLE);
  await person.page.evaluate(() => dispatchEvent(new Event('online')));
  await person.sees('Opened the example.');
  assert.equal(refused, 2);
});

test('later: before the rest of the program is here, work can begin and be saved; what is not here says so, and opens by itself', async ({ open }) => {
  let come;
  const person = await opened(open, (route) => { come = () => route.continue(); }, {}, 'later.wasm');
  await person.press('Start a new document');
  await person.fill('Name of the partnership', 'Aberwen and district');
  await person.go('Activities');
  await person.press('Add activity');
  await person.fill('Title', 'Visits to car washes');
  const saved = JSON.parse((await person.download('Save file')).bytes);
  assert.equal(saved.activities[0].title, 'Visits to car washes');
  await person.press('Undo');
  await person.page.keyboard.press('Control+y');
  for (const screen of ['Partnership', 'Framework', 'Settings', 'Help', 'Reflect', 'Gaps', 'Reviews', 'Local picture', 'Share', 'Plan']) {
    await person.go(screen);
    await person.sees(COMING);
  }
  await come();
  await person.sees('Add action');
});

test('later: earlier copies asked for where the rest of the program cannot be fetched say so, and are there once it was', async ({ open }) => {
  let connected = false;
  const person = await opened(open, (route) => (connected ? route.continue() : route.abort()), { faultsAllowed: true }, 'later.wasm');
  await person.press('Start a new document');
  await person.fill('Name of the partnership', 'Aberwen and district');
  await person.go('Start');
  await person.press('Earlier copies');
  await person.sees('there seems to be no connection');
  connected = true;
  await person.page.evaluate(() => dispatchEvent(new Event('online')));
  await person.go('Plan');
  await person.sees('Add action');
  await person.go('Start');
  await person.press('Earlier copies');
  await person.of('dialog', 'Earlier copies').waitFor({ state: 'attached' });
});

test('later: the rest of another version is not taken, and the person is asked to load the page again', async ({ open }) => {
  const person = await opened(open, async (route) => {
    const answer = await route.fetch();
    const body = await answer.body();
    body[body.length - 1] ^= 1;
    return route.fulfill({ response: answer, body });
  }, {}, 'later.wasm');
  const newer = /^There is a newer Waymark on the server, .* then load the page again\.$/;
  await person.sees(newer);
  await person.press('Start a new document');
  await person.go('Plan');
  await person.sees(newer);
});

test('later: rows that are pasted, and a table that is opened, before what reads them is here are not lost', async ({ open }) => {
  let come;
  const person = await opened(open, (route) => { come = () => route.continue(); }, {}, 'later.wasm');
  await person.press('Start a new document');
  await person.go('Activities');
  await person.press('Paste rows');
  await person.sees(COMING);
  await come();
  await person.of('textbox', 'Rows').waitFor();
});

test('later: a file that is chosen before what reads files is here waits for it, and opens by itself', async ({ open }) => {
  let come;
  const person = await opened(open, (route) => { come = () => route.continue(); }, {}, 'later.wasm');
  await person.press('Start a new document');
  const document = JSON.parse((await person.download('Save file')).bytes);
  document.partnership = { name: 'Aberwen and district' };
  const path = join(scratch(), 'aberwen.waymark.json');
  writeFileSync(path, JSON.stringify(document));
  await person.go('Start');
  await person.openFile(path);
  await person.sees('What reads files is still being fetched. The file opens as soon as it is here.');
  await come();
  await person.sees('Aberwen and district');
});

test('later: a visit that goes on where another ended begins on its screen', async ({ open }) => {
  const person = await Person.open(open);
  await person.press('Start a new document');
  await person.fill('Name of the partnership', 'Aberwen and district');
  await person.go('Plan');
  await person.page.waitForFunction(() => location.hash === '#/plan');
  await person.page.reload();
  await person.ready();
  await person.sees('Add action');
});

test('later: before the names of councils are here a council is shown as its code, and then named', async ({ open }) => {
  let come;
  const person = await opened(open, (route) => { come = () => route.continue(); });
  await person.press('Start a new document');
  const { bytes } = await person.download('Save file');
  const document = JSON.parse(bytes);
  document.partnership = { name: 'Leeds', areas: ['E08000035'] };
  const path = join(scratch(), 'leeds.waymark.json');
  writeFileSync(path, JSON.stringify(document));
  await person.go('Start');
  await person.openFile(path);
  await person.go('Partnership');
  await person.of('button', 'Remove E08000035').waitFor();
  await person.sees('The names of councils, regions and nations are still being fetched.');
  await come();
  await person.of('button', 'Remove Leeds (West Yorkshire)').waitFor();
  assert.deepEqual(JSON.parse((await person.download('Save file')).bytes).partnership.areas, ['E08000035']);
});

test('later: nothing is asked for after it', async ({ open }) => {
  const asked = [];
  const person = await Person.open(async (...call) => {
    const page = await open(...call);
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    return page;
  });
  await person.press(EXAMPLE);
  await person.sees('Opened the example.');
  for (const screen of ['Activities', 'Gaps', 'Local picture', 'Help']) await person.go(screen);
  assert.deepEqual(asked.slice(-3).sort(), ['/later.bin', '/later.js', '/later.wasm']);
  assert.equal(new Set(asked).size, asked.length);
});
