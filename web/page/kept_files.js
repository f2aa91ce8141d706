// Copies of the work in files of the browser's own (OPFS), beside its database: one for each line of work, put there once the
// database had refused. They were measured to survive a full disk where Chromium's database came back empty.

const BESIDE = 'work'; // How the names of those files begin
const UNSEEN_NUMBER = 8e12; // Above all there are; of what was put beside when none could be given.
const aside = new Set(); // The names of those there are, as far as this tab knows.

const folder = () => navigator.storage.getDirectory();

export const nameBeside = ({ line, document }) => `${BESIDE}-${line || encodeURIComponent(document)}`.slice(0, 100);
/** Of a copy without one: above all there turns out to be. */
export const numberOf = ({ number, when }) => number || UNSEEN_NUMBER + when / 1000;
export const isUnseen = ({ number }) => number >= UNSEEN_NUMBER;
export const isBeside = (name) => aside.has(name);

export async function putBeside({ name, number, when, text, bytes }) {
  aside.add(name);
  const stream = await (await (await folder()).getFileHandle(name, { create: true })).createWritable();
  await stream.write(new Blob([JSON.stringify({ number, when, text }), '\n', bytes]));
  await stream.close();
}

export async function dropBeside(name) {
  aside.delete(name);
  await (await folder()).removeEntry(name);
}

/** What stands there, in the order in which it was written. */
export async function besides() {
  const found = [];
  try {
    for await (const [name, handle] of (await folder()).entries()) {
      if (!name.startsWith(BESIDE)) continue;
      try {
        const all = new Uint8Array(await (await /** @type {FileSystemFileHandle} */ (handle).getFile()).arrayBuffer());
        const at = all.indexOf(10);
        const head = JSON.parse(new TextDecoder().decode(all.subarray(0, at)));
        found.push({ name, ...head, number: numberOf(head), bytes: all.slice(at + 1) });
        aside.add(name);
      } catch { /* Not written to its end. */ }
    }
  } catch { /* This browser has no such files. */ }
  return found.sort((a, b) => a.number - b.number);
}

/** Those too that were not written to their end. */
export async function dropAllBeside() {
  aside.clear();
  try {
    const place = await folder();
    for await (const name of place.keys()) if (name.startsWith(BESIDE)) await place.removeEntry(name);
  } catch { /* This browser has no such files. */ }
}
