// Activities are let be published from Share, in a real page.
import assert from 'node:assert/strict';
import { FACES, Person } from './app_page.mjs';
import { openSmall } from './screens.mjs';
import { test } from './harness.mjs';

for (const face of [FACES[0], FACES[5]]) {
  test(`share: what is ticked in the list is what the public version has, ${face.name}`, async ({ open }) => {
    const person = await Person.open(open, face);
    await openSmall(person);
    await person.go('Share');
    await person.press('“Hotel briefing” may be published', 'checkbox');
    await person.sees(/^1 of 3 activities go in/);
    await person.press('Hotel briefing');
    await person.sees('What is left out of it');
    const { bytes, name } = await person.download('Save public version');
    assert.match(name, /\.public\.waymark\.json$/);
    assert.deepEqual(JSON.parse(String(bytes)).activities.map(({ title }) => title), ['Hotel briefing']);
  });
}
