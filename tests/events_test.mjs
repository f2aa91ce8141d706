// The page and the program mean the same by the number of an event.
// usage: node --test tests/events_test.mjs
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import * as elsewhere from '../web/page/elsewhere.js';
import * as events from '../web/page/events.js';
import { LARGEST } from '../web/page/files.js';

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

test('events: a file is too large for the page when it is for the program', () => {
  const most = /kMostBytes = ([\d']+);/.exec(sourceOf('app/io/document/document_codec.h'))[1];
  assert.equal(Number(most.replaceAll("'", '')), LARGEST);
});

test('events: the page keeps notes and copies under the names that the program has for them', () => {
  const words = (list) => [...list.matchAll(/["'](\w+)["']/g)].map(([, word]) => word);
  const names = words(/kKeptNames\{([^}]*)\}/.exec(sourceOf('app/shell/kept_thing.h'))[1]);
  const storage = sourceOf('web/page/storage.js'), page = storage + sourceOf('web/page/main.js');
  assert.deepEqual(words(/const SMALL = \[([^\]]*)\]/.exec(storage)[1]).slice(0, 3), names.slice(0, 3));
  for (const name of names) assert.ok(page.includes(`'${name}'`), name);
});

// What app/ui/kit/semantics.h declares, without comments: the names in the enum that begins so, each with its value.
const semantics = sourceOf('app/ui/kit/semantics.h').replace(/\/\/.*/g, '');
const valueOf = (text) => Number(/^1u?\s*<<\s*(\d+)$/.test(text) ? 2 ** Number(/\d+$/.exec(text)[0]) : text);
function declared(begin) {
  const list = new RegExp(`${begin}[^{]*\\{([^}]*)\\}`).exec(semantics)[1];
  let next = 0;
  return Object.fromEntries(list.split(',').map((one) => one.trim()).filter(Boolean).map((one) => {
    const [name, value] = one.split('=').map((part) => part.trim());
    const number = value === undefined ? next : valueOf(value);
    next = number + 1;
    return [name, number];
  }));
}
// The constants in capitals that a script of the page declares in these lines, each with its value.
const constants = (text) => Object.fromEntries([...text.matchAll(/\b([A-Z][A-Z_]+) = ([\d <]+)(?=[,;])/g)].map(([, name, value]) => [name, valueOf(value)]));
const roles = sourceOf('web/page/roles.js'), input = sourceOf('web/page/input.js'), mirror = sourceOf('web/page/mirror.js');

test('events: a role has the same number in the page and the program', () => {
  const names = /const NAMES = \(([^;]*)\)\.split/.exec(roles)[1].match(/[A-Za-z]+/g);
  assert.deepEqual(Object.fromEntries(names.map((name, number) => [name, number])), declared('enum class Role'));
});

test('events: each state that the page knows is the same bit in the program', () => {
  const states = Object.fromEntries(Object.entries(declared('enum State')).map(([name, bit]) => [named(name.replace(/^Sort/, '')), bit]));
  const known = { ...constants(/Bits of sem::State([^]*?)\n\n/.exec(roles)[1]), ...constants(/const TURNS_PAGES.*/.exec(input)[0]) };
  assert.ok(Object.keys(known).length > 20, Object.keys(known).join(' '));
  for (const [name, bit] of Object.entries(known)) assert.equal(bit, states[name], name);
});

test('events: a key that the page hands on has the same number in the program', () => {
  const keys = declared('enum class UiKey');
  const known = [.../const KEYS = \{([^}]*)\}/.exec(input)[1].matchAll(/(?:'(.)'|(\w+)): (\d+)/g)];
  assert.equal(known.length, 18);
  for (const [, sign, word, number] of known) {
    const name = sign === ' ' ? 'Space' : word.replace(/^Arrow/, '').replace(/^[a-z]$/, (letter) => letter.toUpperCase());
    assert.equal(Number(number), keys[name], name);
  }
  assert.equal(constants(/const CONTEXT_MENU.*/.exec(input)[0]).CONTEXT_MENU, keys.ContextMenu);
});

test('events: what a person did and the keys held down with it have the same numbers in the page and the program', () => {
  const kinds = Object.entries(declared('enum class Kind')).map(([name, number]) => [named(name), number]);
  assert.deepEqual(constants(/UiAction::Kind \*\/\n(.*)/.exec(mirror)[1]), Object.fromEntries(kinds));
  const mods = /const modsOf = \(event\) => ([^;]*);/.exec(input)[1];
  const { ModShift, ModCtrl, ModAlt } = declared('enum UiMod');
  assert.deepEqual([...mods.matchAll(/(\w+)Key \? (\d)/g)].map(([, key, bit]) => [key, Number(bit)]), [['shift', ModShift], ['meta', ModCtrl], ['alt', ModAlt]]);
});
