// A table goes to the clipboard of a real browser, and it is said when it does not.
import assert from 'node:assert/strict';
import { FACES, Person } from './app_page.mjs';
import { openSmall } from './screens.mjs';
import { eventually, test } from './harness.mjs';

const copied = (person, type) =>
  person.page.evaluate(async (wanted) => {
    for (const item of await navigator.clipboard.read()) if (item.types.includes(wanted)) return (await item.getType(wanted)).text();
    return '';
  }, type);

for (const face of [FACES[0], FACES[5]]) {
  test(`copy table: the activities go to the clipboard as text and as a table, ${face.name}`, async ({ open }) => {
    const person = await Person.open(open, face);
    await person.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await openSmall(person);
    await person.go('Activities');
    await person.press('Table');
    await person.press('Copy table');
    await person.sees(/^3 rows of “Activities” copied/);
    await eventually(async () => (await copied(person, 'text/plain')).startsWith('Title\t'));
    assert.match(await copied(person, 'text/plain'), /\nHotel briefing\t/);
    assert.match(await copied(person, 'text/html'), /<table[\s\S]*Hotel briefing/);
  });
}

test('copy table: where the clipboard is kept from the page, it is said with what to do instead', async ({ open }) => {
  const person = await Person.open(open, FACES[0]);
  await openSmall(person);
  await person.page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await person.go('Activities');
  await person.press('Table');
  await person.press('Copy table');
  await person.sees(/^The table could not be copied/);
});
