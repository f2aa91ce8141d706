// Work kept in this browser: IndexedDB, where every copy is read back before it counts as kept. The last ten copies of
// "work" stay: one for each visit and each document, and one for every five minutes of working on it. Nothing waits for
// an earlier request, so that what is asked for while the page goes still reaches the database.

const COPIES = 10;
const NEW_COPY_MS = 5 * 60 * 1000;
const EARLIER_AT_MOST = 64e6;
const OPEN_WITHIN_MS = 5000;
const NOTHING = 'This browser keeps nothing for Waymark: private windows do that, and the settings of some organisations. ' +
  'Save to a file instead.';
const NO_ROOM = 'This browser has no room left to keep your work. Save to a file instead.';
const UNREAD = 'This browser kept your work but could not read it back. Save to a file instead.';
const WORKS = () => IDBKeyRange.bound(0, Infinity); // Copies of "work" are numbered; all else goes by its name.

let opening = null;
let copy = null;
let documents = 0; // Counts beginCopy: what is written late must not go on as the copy of another document.
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
const same = (a, b) => a && a.length === b.length && a.every((byte, i) => byte === b[i]);

function database() {
  if (opening) return opening;
  const forget = () => { opening = null; };
  opening = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('no answer')), OPEN_WITHIN_MS);
    const request = indexedDB.open('waymark', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('kept', { autoIncrement: true });
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

// `document` and `before` are the document and the copy of it that were current when keeping was asked for.
async function write(db, key, bytes, document, before) {
  const when = Date.now();
  const turn = (lastAsked[key] = (lastAsked[key] || 0) + 1);
  const ongoing = key === 'work' && before && when - before.since < NEW_COPY_MS ? before : null;
  const kept = store(db, 'readwrite');
  const request = kept.put({ bytes, when }, key === 'work' ? ongoing?.slot : key);
  const done = finished(kept.transaction);
  kept.transaction.commit?.();
  const slot = await asked(request);
  if (key === 'work' && !ongoing && document === documents) copy = { slot, since: when };
  await done;
  const back = await asked(store(db, 'readonly').get(slot));
  if (lastAsked[key] === turn && !same(back?.bytes, bytes)) throw new Error(UNREAD);
  if (key === 'work') await dropCopies(db, false);
}

/** Keeps bytes under a key; resolves when they were read back. Rejects with an Error whose message is for the person. */
export async function keep(key, bytes) {
  let db = null;
  const current = [documents, copy];
  try {
    db = await database();
    try {
      await write(db, key, bytes, ...current);
    } catch (error) {
      if (error?.name !== 'QuotaExceededError') throw error;
      await dropCopies(db, true);
      await write(db, key, bytes, ...current);
    }
  } catch (error) {
    throw new Error(error?.message === UNREAD ? UNREAD : error?.name === 'QuotaExceededError' ? NO_ROOM : NOTHING);
  }
}

/** The next "work" is another document: what is kept of this one stays as a copy of its own. */
export function beginCopy() {
  documents += 1;
  copy = null;
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
    const wanted = [...works.slice(-1), ...slots.filter((slot) => typeof slot === 'string')];
    return await Promise.all(wanted.map(async (slot) =>
      fromRecord(typeof slot === 'string' ? slot : 'work')(await asked(kept.get(slot)))));
  } catch {
    return [];
  }
}

/** The copies of "work" before the last, the newest first, as many as fit in memory; under the key "earlier". */
export async function earlier() {
  try {
    const values = await asked(store(await database(), 'readonly').getAll(WORKS()));
    let room = EARLIER_AT_MOST;
    return values.slice(0, -1).reverse().filter(({ bytes }) => (room -= bytes.length) > 0).map(fromRecord('earlier'));
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

/** Calls `elsewhere` once when another tab has the work open; this one takes over its claim when that tab closes. */
export function claim(elsewhere) {
  const hold = () => new Promise(() => {});
  navigator.locks?.request('waymark-work', { ifAvailable: true }, (lock) => {
    if (lock) return hold();
    elsewhere();
    navigator.locks.request('waymark-work', hold).catch(() => {});
  }).catch(() => {});
}
