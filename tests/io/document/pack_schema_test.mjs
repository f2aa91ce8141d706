// Holds every framework pack to the published schema, with a validator that is not ours.
// usage: node --test tests/io/document/pack_schema_test.mjs
import assert from 'node:assert/strict';
import test from 'node:test';
import { names, read, validator } from './schema.mjs';

const packs = names('frameworks/').filter((name) => name.endsWith('.json'));

const errors = validator('framework-pack.schema.json');

test('there is a pack to hold', () => assert.ok(packs.length > 0));

for (const name of packs) {
  test(`${name} is as the schema says`, () => assert.deepEqual(errors(read(`frameworks/${name}`)), []));
}

const broken = {
  'an entry without a standing': (pack) => delete pack.components[0].standing,
  'a published entry without a source': (pack) => delete pack.factors[0].sources,
  'an id in capitals': (pack) => (pack.levels[0].id = 'National'),
  'a stage without a tier': (pack) => delete pack.stages[0].tier,
  'an enabler with a tier': (pack) => (pack.stages.at(-1).tier = 'primary'),
  'a figure that is text': (pack) => (pack.series[0].points[0].value = '1,745'),
  'a figure without a source': (pack) => delete pack.series[0].points[0].sources,
  'a vocabulary without entries': (pack) => (pack.vocabularies[0].entries = []),
};
for (const [what, spoil] of Object.entries(broken)) {
  test(`the schema refuses ${what}`, () => {
    const pack = read(`frameworks/${packs[0]}`);
    spoil(pack);
    assert.notDeepEqual(errors(pack), []);
  });
}

for (const name of packs) {
  const pack = read(`frameworks/${name}`);
  const known = new Set(pack.sources.map(({ key }) => key));

  test(`${name}: an entry of a list that states a fact has a source of its own`, () => {
    const bare = pack.vocabularies.filter(({ standing }) => standing !== 'own').flatMap(({ id, entries }) => entries
      .filter((entry) => entry.summary && entry.standing !== 'own' && !entry.sources?.length)
      .map((entry) => `${id}: ${entry.id}`));
    assert.deepEqual(bare, []);
  });

  test(`${name}: every source that is named is in the list of sources, and every one in the list is named`, () => {
    const named = new Set();
    JSON.stringify(pack, (key, value) => {
      if (key === 'sources' || key === 'tierSources') for (const each of value) if (typeof each === 'string') named.add(each);
      return value;
    });
    assert.deepEqual([...named].filter((key) => !known.has(key)), []);
    assert.deepEqual([...known].filter((key) => !named.has(key)), []);
  });

  test(`${name}: every figure says when or where it was published, every helpline when it was checked`, () => {
    assert.deepEqual(pack.series.flatMap(({ id, points }) => points.filter((p) => !p.asPublished).map((p) => `${id} ${p.year}`)), []);
    assert.deepEqual(pack.helplines.filter(({ checked }) => !checked).map(({ id }) => id), []);
  });

  test(`${name}: no text says more than its standing`, () => {
    const claims = pack.factors.filter(({ standing, standingNote }) => standing === 'published' && !/shortened/.test(standingNote));
    assert.deepEqual(claims.map(({ id }) => id), [], 'titles of the framework are shortened, and say so');
    const asked = pack.requests.filter(({ standingNote }) => /^Asked for in/.test(standingNote));
    assert.deepEqual(asked.map(({ id }) => id), [], 'a request says who was asked');
  });
}
