// The accessibility statement in docs/ is the one that the program shows.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const text = (path) => readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8');

test('statement: docs/accessibility.md says word for word what the Help screen says (cp assets/accessibility.en.txt docs/accessibility.md)', () => {
  assert.equal(text('docs/accessibility.md'), text('assets/accessibility.en.txt'));
});

test('statement: it says when it was written, what was not tested, and how to report a fault', () => {
  const statement = text('assets/accessibility.en.txt');
  for (const needed of [/is of \d+ \w+ 20\d\d/, /NVDA, JAWS, VoiceOver/, /If something does not work for you/]) assert.match(statement, needed);
});
