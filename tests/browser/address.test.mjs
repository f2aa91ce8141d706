// Each screen and each open record has an address, in a page from a server and in the one file.
import assert from 'node:assert/strict';
import { FACES, Person } from './app_page.mjs';
import { eventually, test } from './harness.mjs';

const hash = (page) => page.evaluate(() => decodeURIComponent(location.hash));

for (const face of [FACES[0], FACES.find(({ oneFile }) => oneFile)]) {
  test(`addresses: back, forward and a reload lead to what was looked at, ${face.name}`, async ({ open }) => {
    const person = await Person.open(open, face);
    const { page } = person;
    await person.press('Start a new document');
    await person.go('Activities');
    await eventually(async () => assert.equal(await hash(page), '#/activities'));
    await person.press('Add activity');
    await person.fill('Title', 'Hotel briefing');
    await eventually(async () => assert.match(await hash(page), /^#\/activities\/[0-9a-f-]{36}$/));
    const record = await hash(page);
    await person.go('Plan');
    await eventually(async () => assert.equal(await hash(page), '#/plan'));
    await page.goBack();
    await eventually(async () => assert.equal(await hash(page), record));
    assert.equal(await person.of('textbox', 'Title').inputValue(), 'Hotel briefing');
    await page.goForward();
    await person.of('heading', 'Plan').waitFor({ state: 'attached' });
    await page.goBack();
    await eventually(async () => assert.equal(await hash(page), record));
    await person.kept();
    await page.reload();
    await person.ready();
    await person.of('textbox', 'Title').waitFor({ state: 'attached' });
    assert.equal(await hash(page), record);
  });
}

test('addresses: a link inside Waymark can be copied, and opens in a tab of its own what it leads to', async ({ open }) => {
  const person = await Person.open(open, FACES[1]);
  const { page } = person;
  await person.press('Open Example county (invented)');
  await person.go('Activities');
  await person.press(/^Partnership board/);
  const links = page.getByRole('region', { name: 'Linked to' }).getByRole('link');
  await links.first().waitFor({ state: 'attached' });
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  for (const address of addresses) assert.match(address, /^#\/(gaps\/cell\/level|reflect)\/./);
  const to = links.first();
  const named = await to.textContent();
  const other = await page.context().newPage();
  await other.goto(new URL(await to.getAttribute('href'), page.url()).href);
  const there = new Person(other, FACES[1]);
  await there.ready();
  await eventually(async () => assert.equal(await hash(other), decodeURIComponent(addresses[0])));
  await to.click();
  await eventually(async () => assert.equal(await hash(page), decodeURIComponent(addresses[0])));
  await person.of('heading', named.replace(' on Gaps', '')).waitFor({ state: 'attached' });
});
