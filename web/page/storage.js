// Work kept in this browser: IndexedDB, where every copy is read back before it counts as kept. The last ten copies of
// "work" stay: one for each visit and each document, and one for every five minutes of working on it. Nothing waits for
// an earlier request, so that what is asked for while the page goes still reaches the database.

import { same } from './bytes.js';
import { tr } from './text.js';

const COPIES = 10;
const NEW_COPY_MS = 5 * 60 * 1000;
const EARLIER_AT_MOST = 64e6;
const OPEN_WITHIN_MS = 5000;
const NOTHING = 'This browser keeps nothing for Waymark: private windows do that, and the settings of some organisations. ' +
  'Save to a file instead.';
const NO_ROOM = 'This browser has no room left to keep your work. Save to a file instead.';
const UNREAD = 'This browser kept your work but could not read it back. Save to a file instead.';
const WORKS = () => IDBKeyRange.bound(0, Infinity); // Copies of "work" go by their time; all else by its name.

let opening = null;
let copy = null; // The one that is written over: { slot, since }.
let open = null; // The copy that holds what is open now; null while that is not kept yet.
let lastAsked = {};

const asked = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});
const finished = (transaction) => new Promise((resolve, reject) => {
  transaction.oncomplete = resolve;
  transaction.onabort = transaction.onerror = () => reject(transaction.error);
});
const store = (db, mode) => db.transaction('kept', mode).objectStore('kept');

function database() {
  if (opening) return opening;
  const forget = () => { opening = null; };
  opening = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('no answer')), OPEN_WITHIN_MS);
    const request = indexedDB.open('waymark', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('kept');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const db = request.result;
      db.onclose = forget;
      db.onversionchange = () => { db.close(); forget(); };
      resolve(db);
    };
  });
  opening.catch(forget);
  return opening;
}

async function dropCopies(db, all) {
  const kept = store(db, 'readwrite');
  const slots = await asked(kept.getAllKeys(WORKS()));
  for (const slot of all ? slots.slice(0, -1) : slots.slice(0, -COPIES)) kept.delete(slot);
  await finished(kept.transaction);
}

// The place of a copy of "work", chosen when keeping is asked for, so that nothing that happens meanwhile can change it.
function slotOf(now) {
  if (!copy || now - copy.since >= NEW_COPY_MS) copy = { slot: now + Math.random(), since: now };
  open = copy.slot;
  return copy.slot;
}

async function write(db, key, slot, bytes, when) {
  const turn = (lastAsked[slot] = (lastAsked[slot] || 0) + 1);
  const kept = store(db, 'readwrite');
  kept.put({ bytes, when }, slot);
  const done = finished(kept.transaction);
  kept.transaction.commit?.();
  await done;
  const back = await asked(store(db, 'readonly').get(slot));
  if (lastAsked[slot] === turn && !same(back?.bytes, bytes)) throw new Error(UNREAD);
  if (key === 'work') await dropCopies(db, false);
}

/** Keeps bytes under a key; resolves when they were read back. Rejects with an Error whose message is for the person. */
export async function keep(key, bytes) {
  let db = null;
  const when = Date.now();
  const slot = key === 'work' ? slotOf(when) : key;
  try {
    db = await database();
    try {
      await write(db, key, slot, bytes, when);
    } catch (error) {
      if (error?.name !== 'QuotaExceededError') throw error;
      await dropCopies(db, true);
      await write(db, key, slot, bytes, when);
    }
  } catch (error) {
    throw new Error(tr(error?.message === UNREAD ? UNREAD : error?.name === 'QuotaExceededError' ? NO_ROOM : NOTHING));
  }
}

/** The next "work" is another document: what is kept of this one stays as a copy of its own. */
export function beginCopy() {
  copy = open = null;
}

const two = (number) => String(number).padStart(2, '0');
function localTime(ms) {
  const d = new Date(ms);
  return `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())}T${two(d.getHours())}:${two(d.getMinutes())}`;
}

const fromRecord = (key) => ({ bytes, when }) => ({ key, bytes, when: localTime(when) });

/** What was kept last under each key: [{ key, bytes, when }]. Empty when nothing can be read. */
export async function restore() {
  try {
    const kept = store(await database(), 'readonly');
    const [slots, works] = await Promise.all([asked(kept.getAllKeys()), asked(kept.getAllKeys(WORKS()))]);
    open = works.at(-1) ?? null;
    const wanted = [...works.slice(-1), ...slots.filter((slot) => typeof slot === 'string')];
    return await Promise.all(wanted.map(async (slot) =>
      fromRecord(typeof slot === 'string' ? slot : 'work')(await asked(kept.get(slot)))));
  } catch {
    return [];
  }
}

/** The copies of "work" but for what is open, the newest first, as many as fit in memory; under the key "earlier". */
export async function earlier() {
  try {
    const kept = store(await database(), 'readonly');
    const [slots, values] = await Promise.all([asked(kept.getAllKeys(WORKS())), asked(kept.getAll(WORKS()))]);
    let room = EARLIER_AT_MOST;
    return values.filter((_, i) => slots[i] !== open).reverse().filter(({ bytes }) => (room -= bytes.length) > 0).map(fromRecord('earlier'));
  } catch {
    return [];
  }
}

/** Removes everything kept. */
export async function forgetKept() {
  beginCopy();
  const kept = store(await database(), 'readwrite');
  kept.clear();
  await finished(kept.transaction);
}
