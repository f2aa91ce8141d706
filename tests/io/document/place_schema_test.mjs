// Holds the list of councils, regions and nations to the published schema, and each name and code in it to the others.
// usage: node --test tests/io/document/place_schema_test.mjs
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { assets, names, read, validator } from './schema.mjs';

const lists = names('areas/').filter((name) => name.startsWith('councils.'));
const errors = validator('place-list.schema.json');

test('there is a list to hold', () => assert.ok(lists.length > 0));

for (const name of lists) {
  const list = read(`areas/${name}`);

  test(`${name} is as the schema says`, () => assert.deepEqual(errors(list), []));

  test(`${name}: every code that is named is there`, () => {
    const codes = (key) => new Set(list[key].map(({ code }) => code));
    const [nations, regions, councils] = ['nations', 'regions', 'councils'].map(codes);
    const forces = new Set(read('areas/police-force-areas.en.json').areas.map(({ code }) => code));
    assert.deepEqual(list.regions.filter(({ nation }) => !nations.has(nation)), []);
    assert.deepEqual(list.councils.filter(({ region }) => !regions.has(region) && !nations.has(region)), []);
    assert.deepEqual(list.councils.filter(({ county }) => county && !councils.has(county)), []);
    assert.deepEqual(list.councils.filter(({ forceAreas = [] }) => !forceAreas.every((code) => forces.has(code))), []);
  });

  test(`${name}: every source says under which licence it is used, and the notices name it`, () => {
    const notices = readFileSync(new URL('../THIRD-PARTY-NOTICES.md', assets), 'utf8');
    for (const { title, note, publisher } of list.sources) {
      assert.match(note, /^Licensed under .*\(https:/, title);
      assert.ok(notices.includes(title) && notices.includes(publisher), title);
    }
  });
}

const broken = {
  'a council without a name': (list) => delete list.councils[0].name,
  'a code that is none': (list) => (list.councils[0].code = 'Leeds'),
  'a council in no region or nation': (list) => delete list.councils[0].region,
  'a force area that is text': (list) => (list.councils[0].forceAreas = 'E23000010'),
  'a source without its licence': (list) => delete list.sources[0].note,
  'no date of the list': (list) => delete list.note,
};
for (const [what, spoil] of Object.entries(broken)) {
  test(`the schema refuses ${what}`, () => {
    const list = read(`areas/${lists[0]}`);
    spoil(list);
    assert.notDeepEqual(errors(list), []);
  });
}
