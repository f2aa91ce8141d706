// What a first visit can do without comes when the first screen is there: examples, licences, the accessibility statement.
import assert from 'node:assert/strict';
import { FACES, Person } from './app_page.mjs';
import { test } from './harness.mjs';

const EXAMPLE = 'Open Example county (invented)';

/** Person.open with a say in how later.bin is answered. */
const opened = (open, answer, options) => Person.open(async (...call) => {
  const page = await open(...call);
  await page.route('**/later.bin', answer);
  return page;
}, FACES[0], options);

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
  assert.equal(asked.at(-1), '/later.bin');
  assert.equal(new Set(asked).size, asked.length);
});
