// Which file each document belongs to, beyond a reload: the browser's handles of files, by the id of the document, in a
// database of their own. Where handles cannot be kept, Save asks again where.

import { asked } from './idb.js';

const AT_MOST = 20;
const WITHIN_MS = 1000; // Save waits for it, and is the way out where a database gives no answer

async function store(mode) {
  const db = await new Promise((resolve, reject) => {
    const request = indexedDB.open('waymark-files', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('files', { keyPath: 'document' })
      .createIndex('turn', 'turn');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('blocked'));
  });
  const transaction = db.transaction('files', mode);
  transaction.oncomplete = transaction.onabort = () => db.close();
  return transaction.objectStore('files');
}

export async function rememberHandle(document, handle) {
  try {
    const files = await store('readwrite');
    const turns = await asked(files.index('turn').getAllKeys()); // Ids, the one used longest ago first.
    const last = await asked(files.index('turn').openKeyCursor(null, 'prev'));
    files.put({ document, handle, turn: (last?.key ?? 0) + 1 });
    for (const old of turns.filter((id) => id !== document).slice(0, -AT_MOST)) files.delete(old);
  } catch { /* Save asks where. */ }
}

const lookedUp = async (document) => (await asked((await store('readonly')).get(document)))?.handle;

/** The handle, or undefined, within a second. Never rejects. */
export const recallHandle = (document) => Promise.race([
  lookedUp(document).catch(() => undefined),
  new Promise((resolve) => { setTimeout(resolve, WITHIN_MS); }),
]);

export const forgetHandles = () => { indexedDB.deleteDatabase('waymark-files'); };
