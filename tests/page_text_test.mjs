// The words of the page's own: every sentence goes through tr() of web/page/text.js.
// usage: node --test tests/page_text_test.mjs
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { tr } from '../web/page/text.js';

const folder = new URL('../web/page/', import.meta.url);
// A text of several words that begins as sentences do, with what stands before it.
const SENTENCE = /([^\n]*?)(['`"])([A-Z“][^'`"\n]* [a-z{“][^'`"\n]*)\2/g;
// Given to tr(), the second line of such a text, or a text under a name that is given to tr() where it is used.
const TRANSLATED = /(\btr\(|\+\s*|^\s*|^const [A-Z_]+ = )$/;

function untranslated(code) {
  const plain = code.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/[^\n]*/g, '$1');
  return [...plain.matchAll(SENTENCE)].filter(([, before]) => !TRANSLATED.test(before)).map(([, , , words]) => words);
}

test('page text: each "{}" is filled with the next of what is given, and what is filled in is left alone', () => {
  assert.equal(tr('“{}” is {} MB.', 'a {} b', 12), '“a {} b” is 12 MB.');
  assert.equal(tr('Drop one file at a time.'), 'Drop one file at a time.');
});

test('page text: every sentence in the scripts of the page goes through tr()', () => {
  const found = readdirSync(folder).filter((name) => name.endsWith('.js'))
    .flatMap((name) => untranslated(readFileSync(new URL(name, folder), 'utf8')).map((words) => `${name}: ${words}`));
  assert.deepEqual(found, []);
  assert.deepEqual(untranslated("heading.textContent = 'Waymark has stopped';"), ['Waymark has stopped']);
  assert.deepEqual(untranslated("heading.textContent = tr('Waymark has stopped');"), []);
});
