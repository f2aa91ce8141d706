// The page and the program mean the same by the number of an event.
// usage: node --test tests/events_test.mjs
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import * as elsewhere from '../web/page/elsewhere.js';
import * as events from '../web/page/events.js';

// kFileOpened, or FileOpened, here is FILE_OPENED there.
const named = (name) => name.replace(/^k(?=[A-Z])/, '').replace(/(?<=.)(?=[A-Z])/g, '_').toUpperCase();
const numbered = (list) => Object.fromEntries(list.split(',').map((name) => name.trim()).filter(Boolean).map((name, number) => [named(name), number]));
const sourceOf = (path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

test('events: the page and the program have the same kinds under the same numbers', () => {
  assert.deepEqual(numbered(/enum Kind : int \{([^}]*)\}/.exec(sourceOf('web/web_platform.cpp'))[1]), { ...events });
});

test('events: what another tab did to what is kept has the same number in the page and the program', () => {
  const list = /struct KeepingChanged \{\s*enum class What[^{]*\{([^}]*)\}/.exec(sourceOf('app/shell/platform.h'))[1];
  assert.deepEqual(numbered(list), { ...elsewhere });
});
