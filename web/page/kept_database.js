// The database in which this browser keeps work: one connection, transactions that do not hang, and what stands there under
// which key. A copy of the work has a number for its key, its note another key beside it.

import { changedSize } from './changed_text.js';
import { readNote } from './copies.js';
import { asked, finished } from './idb.js';

const OPEN_WITHIN_MS = 5000;
const STUCK_MS = 6000;
export const MINUTE = 60000;
export const WORKS = () => IDBKeyRange.bound(0, Infinity);
const NOTES = () => IDBKeyRange.bound('note ', 'note!');
export const noteKey = (number) => `note ${number}`;

let opening = null;
let writing = null; // { since, transaction, db } while the database has not answered.
let closed = () => {};

/** `tell` is called when the browser has closed the database under the page. */
export const whenClosed = (tell) => { closed = tell; };

export const store = (db, mode) => db.transaction('kept', mode).objectStore('kept');

/** Resolves with the open database; rejects where the browser gives no answer. */
export function database() {
  if (opening) return opening;
  const mine = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('no answer')), OPEN_WITHIN_MS);
    const request = indexedDB.open('waymark', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('kept');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const db = request.result;
      db.onclose = () => { forget(); closed(); };
      db.onversionchange = () => { db.close(); forget(); closed(); };
      resolve(db);
    };
  });
  const forget = () => { if (opening === mine) opening = null; };
  opening = mine;
  opening.catch(forget);
  return opening;
}

// A transaction that never ends would hold up all that come after it.
export function giveUpStuck() {
  if (!writing || performance.now() - writing.since < STUCK_MS) return;
  try { writing.transaction.abort(); } catch { /* It ended after all. */ }
  writing.db.close();
  writing = null;
  opening = null;
}

/** Writes records, each under its key, in one transaction. */
export async function put(db, entries) {
  const kept = store(db, 'readwrite');
  for (const [key, record] of entries) kept[typeof key === 'number' ? 'add' : 'put'](record, key);
  const done = finished(kept.transaction);
  const mine = writing = { since: performance.now(), transaction: kept.transaction, db };
  kept.transaction.commit?.();
  try {
    await done;
  } finally {
    if (writing === mine) writing = null;
  }
}

/** What a copy is written as: itself and its note. */
export const recordsOf = ({ number, when, text, bytes, of }) => [[number, { bytes, when, of }],
  [noteKey(number), { text, size: of ? changedSize(bytes) : bytes.length, minute: Math.floor(when / MINUTE), of }]];

async function noteOf(kept, number) {
  const { bytes, when } = await asked(kept.get(number)).catch(() => null) ?? { bytes: new Uint8Array(0), when: 0 };
  const id = /"id": "([^"]*)"/.exec(new TextDecoder().decode(bytes.subarray(0, 2000)));
  return { size: bytes.length, minute: Math.floor(when / MINUTE), text: `e- ${'-'.repeat(36)} ${id ? id[1] : ''}` };
}

/** All copies with what is said of them, in the open transaction of `kept`; not what they are changes `of`. Of an earlier
 *  version's the note is made up. */
export async function listed(kept, writes = false) {
  const [numbers, keys, notes] = await Promise.all([
    asked(kept.getAllKeys(WORKS())), asked(kept.getAllKeys(NOTES())), asked(kept.getAll(NOTES())),
  ]);
  const known = new Map(keys.map((key, i) => [key, notes[i]]));
  const orphans = keys.filter((key) => !numbers.includes(Number(key.slice(5))));
  const copies = await Promise.all(numbers.map(async (number) => {
    let note = known.get(noteKey(number));
    if (!note) {
      note = await noteOf(kept, number);
      if (writes) kept.put(note, noteKey(number));
    }
    const { size, minute, of, text } = note;
    return { number, of, size, bytes: size, minute, note: text, ...readNote(text) };
  }));
  const bases = new Set(copies.map(({ of }) => of));
  return { copies: copies.filter(({ number }) => !bases.has(number)), orphans };
}

export function drop(kept, number) {
  kept.delete(number);
  kept.delete(noteKey(number));
}

/** Those of these numbers, each with what it is changes of, where that is of none that stays. */
export function dropCopies(kept, copies, numbers) {
  const [go, stay] = [true, false].map((goes) => copies.filter(({ number }) => numbers.includes(number) === goes));
  for (const { number, of } of go) {
    drop(kept, number);
    if (of && !stay.some((one) => one.of === of)) drop(kept, of);
  }
}
