// What is kept, got out of the database or from beside it, as the program is given it.

import { changedText } from './changed_text.js';
import { asked } from './idb.js';

/** A number as the program knows it, without a fraction. */
export const outside = (number) => Math.round(number * 1000);

const two = (number) => String(number).padStart(2, '0');
/** "2026-11-21T14:02" */
export function localTime(ms) {
  const d = new Date(ms);
  return `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())}T${two(d.getHours())}:${two(d.getMinutes())}`;
}

// Where one of the two is damaged, there is what it was before; that this is not all is found out from the mark.
function whole(base = new Uint8Array(0), changes) {
  try {
    return changedText(base, changes);
  } catch {
    return base;
  }
}

/**
 * What cannot be got out of the database comes as nothing: that it is damaged is found out from its mark.
 * @param {IDBObjectStore} kept @param {string} key @param {{ number?: number, note?: string }} [copy]
 */
export async function read(kept, key, { number, note } = {}) {
  const got = (of) => asked(kept.get(of)).catch(() => null);
  const { bytes, when, of } = await got(number ?? key) ?? { bytes: new Uint8Array(0), when: Date.now() };
  const all = of ? whole((await got(of))?.bytes, bytes) : bytes;
  return { key, bytes: all, when: localTime(when), note: note ?? '', number: outside(number ?? 0) };
}

/** The same of what stands beside the database, and is at hand. */
export const given = (key, { bytes, when, note, number }) =>
  ({ key, bytes, when: localTime(when), note, number: outside(number) });

/** Of a copy, wherever it stands. */
export const bytesOf = (kept, key, copy) => (copy.name ? given(key, copy) : read(kept, key, copy));
