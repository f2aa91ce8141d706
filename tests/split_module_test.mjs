// Constants that only later code reads are put into memory by the half of the module that comes later (tools/wasm_data.mjs).
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { dataOf, moveData } from '../tools/wasm_data.mjs';

/** A module that puts texts into memory, its own or one that it is given: [[at, text]]. */
function module(own, texts) {
  const section = (id, ...bytes) => [id, bytes.length, ...bytes];
  const data = texts.flatMap(([at, text]) => [0, 0x41, at, 0x0b, text.length, ...Buffer.from(text)]);
  return Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, ...own ? [...section(5, 1, 0, 1), ...section(7, 1, 1, 109, 2, 0)] : section(2, 1, 1, 97, 1, 109, 2, 0, 1),
    ...section(10, 0), ...section(11, texts.length, ...data)]);
}

function started(first, rest) {
  const { m } = new WebAssembly.Instance(new WebAssembly.Module(first)).exports;
  const text = () => Buffer.from(m.buffer, 0, 40).toString('latin1').replaceAll('\0', '.');
  const before = text();
  new WebAssembly.Instance(new WebAssembly.Module(rest), { a: { m } });
  return [before, text()];
}

test('what is moved is there once the second half is, and not before', () => {
  const first = module(true, [[2, 'first later first later'], [30, 'more']]), rest = module(false, [[35, 'own']]);
  const [before, after] = started(...moveData(first, rest, [[8, 14], [20, 25]]));
  assert.equal(before, '..first ......first ..........more......');
  assert.equal(after, started(first, rest)[1]);
});

test('a range that begins or ends between what is put into memory moves what lies in it', () => {
  const [first, rest] = moveData(module(true, [[2, 'abc'], [10, 'def']]), module(false, []), [[0, 3], [4, 11]]);
  assert.deepEqual(dataOf(first).map(({ at, bytes }) => [at, String(bytes)]), [[3, 'b'], [11, 'ef']]);
  assert.deepEqual(dataOf(rest).map(({ at, bytes }) => [at, String(bytes)]), [[2, 'a'], [4, 'c'], [10, 'd']]);
});

test('nothing moves where there is nothing to move', () => {
  const first = module(true, [[2, 'abc']]);
  assert.deepEqual(dataOf(moveData(first, module(false, []), [])[0]), dataOf(first));
});
