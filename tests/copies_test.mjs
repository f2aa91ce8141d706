// The browser's rule for which copies stay, over the same table of cases as the desktop's (tests/shell/copies_test.cpp).
// usage: node --test tests/copies_test.mjs
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { copiesToDrop, readNote } from '../web/page/copies.js';

const cases = JSON.parse(readFileSync(new URL('fixtures/copies.json', import.meta.url)));

for (const { name, now, budget, forRoom, copies, dropped } of cases) {
  test(`copies: ${name}`, () => {
    const given = copies.map(([number, document, bytes, minute, flags, line = '']) =>
      ({ number, bytes, minute, ...readNote(`${flags} ${'-'.repeat(36)} ${document}`), line }));
    assert.deepEqual(copiesToDrop(given, now, budget, forRoom).sort((a, b) => a - b), dropped);
  });
}

test('copies: a note says what it was given', () => {
  const mark = 'f81d4fae-7dec-41d0-a765-00a0c91e6bf6';
  for (const [flag, inFile] of [['F', true], ['=', false]]) assert.equal(readNote(`e${flag} ${mark} locked`).inFile, inFile);
  assert.deepEqual(readNote(`of ${mark} two words`), { edited: false, inFile: true, mark, line: '', document: 'two words' });
  assert.deepEqual(readNote('e-+f81d4fae-7dec-41d0-a765-00a0c91e6bf6 00000000-7dec-41d0-a765-00a0c91e6bf6 two words'),
    { edited: true, inFile: false, mark: 'f81d4fae-7dec-41d0-a765-00a0c91e6bf6', line: '00000000-7dec-41d0-a765-00a0c91e6bf6', document: 'two words' });
});
