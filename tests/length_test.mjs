// Holds functions to a length that can be read in one sitting.
// usage: node --test tests/length_test.mjs
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const MOST_LINES = 80;
const FOLDERS = ['app', 'native', 'web', 'tests', 'tools'];

/**
 * Functions of a source longer than MOST_LINES, as "name (lines)". It trusts the layout of clang-format and of our scripts: a
 * function begins on a line indented as its closing brace is. Tables of values are no functions.
 * @param {string} source
 */
function tooLong(source) {
  const lines = source.split('\n');
  const found = [];
  lines.forEach((line, last) => {
    const indent = /^( {0,4})\}\)?;?$/.exec(line)?.[1];
    if (indent === undefined) return;
    let first = last - 1;
    // What begins with a brace or a label goes on with what stands above it.
    while (first >= 0 && !new RegExp(`^${indent}[^\\s}#]`).test(lines[first])) {
      if (lines[first].trim() !== '' && !lines[first].startsWith(indent)) return;
      first -= 1;
    }
    const length = last - first + 1;
    const opening = lines[first] ?? '';
    if (length > MOST_LINES && /\(/.test(opening) && !/^\s*(export )?(class|struct|namespace|describe)\b/.test(opening))
      found.push(`${opening.trim()} (${length} lines)`);
  });
  return found;
}

/** @param {string} folder @returns {string[]} */
const sources = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(cpp|h|m?js)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

const body = (lines, indent = '') => Array.from({ length: lines }, () => `${indent}    step();`).join('\n');

test('length: a function of 81 lines is found, one of 80 is not', () => {
  assert.deepEqual(tooLong(`void brief() {\n${body(78)}\n}`), []);
  assert.deepEqual(tooLong(`int x;\nvoid long_one(int a,\n              int b) {\n${body(78)}\n}`), ['void long_one(int a, (81 lines)']);
  assert.deepEqual(tooLong(`struct S {\n    void inside() {\n${body(79, '    ')}\n    }\n};`), ['void inside() { (81 lines)']);
});

test(`length: no function has more than ${MOST_LINES} lines`, () => {
  const found = FOLDERS.flatMap((folder) => sources(join(root, folder)))
    .flatMap((path) => tooLong(readFileSync(path, 'utf8')).map((what) => `${relative(root, path)}: ${what}`));
  assert.deepEqual(found, []);
});
