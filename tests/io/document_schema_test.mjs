// Holds the shipped documents to the published schema, with a validator that is not ours.
// usage: node --test tests/io/document_schema_test.mjs
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import Ajv from 'ajv';

const assets = new URL('../../assets/', import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, assets), 'utf8'));
const documents = readdirSync(new URL('examples/', assets)).filter((name) => name.endsWith('.waymark.json'));

// strictTypes is a matter of taste (a type beside each keyword); the rest of ajv's strict mode stays on.
const validate = new Ajv({ allErrors: true, strictTypes: false }).compile(read('schema/waymark-document.schema.json'));
const errors = (document) => (validate(document) ? [] : validate.errors.map((e) => `${e.instancePath} ${e.message}`));

test('there are documents to hold', () => assert.ok(documents.length > 0));

for (const name of documents) {
  test(`${name} is as the schema says`, () => assert.deepEqual(errors(read(`examples/${name}`)), []));
}

const broken = {
  'no format': (document) => delete document.format,
  'a later version': (document) => (document.formatVersion = 2),
  'an activity without an id': (document) => delete document.activities[0].id,
  'words where a list is due': (document) => (document.activities[0].areas = 'E23000026'),
  'a number where words are due': (document) => (document.activities[0].title = 5),
};
for (const [what, spoil] of Object.entries(broken)) {
  test(`the schema refuses ${what}`, () => {
    const document = read(`examples/${documents[0]}`);
    spoil(document);
    assert.notDeepEqual(errors(document), []);
  });
}
