// The page and the program mean the same by the number of an event.
// usage: node --test tests/events_test.mjs
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import * as events from '../web/page/events.js';

test('events: the page and the program have the same kinds under the same numbers', () => {
  const source = readFileSync(new URL('../web/web_platform.cpp', import.meta.url), 'utf8');
  const names = /enum Kind : int \{([^}]*)\}/.exec(source)[1].split(',').map((name) => name.trim()).filter(Boolean);
  // kFileOpened here is FILE_OPENED there.
  const named = (name) => name.slice(1).replace(/(?<=.)(?=[A-Z])/g, '_').toUpperCase();
  assert.deepEqual(Object.fromEntries(names.map((name, number) => [named(name), number])), { ...events });
});
