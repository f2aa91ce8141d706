// The page's rule for which links open, over the same table of cases as the program's (tests/model/base/file_name_test.cpp).
// usage: node --test tests/links_test.mjs
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { opens } from '../web/page/roles.js';

const cases = JSON.parse(readFileSync(new URL('fixtures/links.json', import.meta.url)));

test('links: the page opens what the program does, and nothing else', () => {
  for (const address of cases.opens) assert.ok(opens(address), address);
  for (const address of [...cases['does not open'], ...cases['does not open, for what it would put in a letter']]) assert.ok(!opens(address), JSON.stringify(address));
});
