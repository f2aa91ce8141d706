// What IndexedDB is asked for, as promises.

export const asked = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});
export const finished = (transaction) => new Promise((resolve, reject) => {
  transaction.oncomplete = resolve;
  transaction.onerror = ({ target }) => reject(target.error);
  transaction.onabort = () => reject(transaction.error);
});
