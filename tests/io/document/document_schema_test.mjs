// Holds the shipped documents, and all that the program writes, to the published schema, with a validator that is not ours.
// usage: node --test tests/io/document/document_schema_test.mjs      after the native build (./test quick)
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { names, read, validator } from './schema.mjs';

const documents = names('examples/').filter((name) => name.endsWith('.waymark.json'));

const program = fileURLToPath(new URL('../../../build/native/waymark_written', import.meta.url));

const schema = read('schema/waymark-document.schema.json');
const errors = validator('waymark-document.schema.json');

test('there are documents to hold', () => assert.ok(documents.length > 0));

for (const name of documents) {
  test(`${name} is as the schema says`, () => assert.deepEqual(errors(read(`examples/${name}`)), []));
}

const { content, partnership } = schema.definitions;
const lists = Object.entries({ ...schema.properties, ...content.properties, members: partnership.properties.members })
  .filter(([, { type }]) => type === 'array').map(([key]) => key);

/** What tests/written/main.cpp prints: how each document came to be, which it is, and its bytes. */
function everythingWritten() {
  const parts = execFileSync(program, { encoding: 'utf8', maxBuffer: 1e9 }).split('\0');
  assert.equal(parts.pop(), '', 'the last part ends with a NUL too');
  assert.equal(parts.length % 3, 0);
  return Array.from({ length: parts.length / 3 }, (_, i) => ({ origin: parts[3 * i], name: parts[3 * i + 1], text: parts[3 * i + 2] }));
}

test('every document that is written is as the schema says, however it came to be', () => {
  assert.ok(existsSync(program), `${program} is not there: build it first (./test quick)`);
  const counts = {};
  const records = {};
  for (const { origin, name, text } of everythingWritten()) {
    const document = JSON.parse(text);
    assert.deepEqual(errors(document), [], `${origin} ${name}`);
    counts[origin] = (counts[origin] ?? 0) + 1;
    for (const [key, list] of Object.entries({ ...document, members: document.partnership?.members })) {
      if (Array.isArray(list)) records[key] = (records[key] ?? 0) + list.length;
    }
  }
  // Were one way left out, or nothing in the documents, all this would hold nothing.
  const least = { new: 1, typed: 1, anything: 100, random: 100, damaged: 100, public: 400, snapshot: 200, bad: 10, 'tests/fixtures': 2, 'assets/examples': 6 };
  for (const [origin, count] of Object.entries(least)) assert.ok(counts[origin] >= count, `${origin}: ${counts[origin]} of at least ${count}`);
  assert.equal(lists.length, 12);
  for (const list of lists) assert.ok(records[list] >= 100, `${list}: ${records[list]} records`);
});

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
