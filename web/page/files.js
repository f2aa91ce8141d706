// Files a person opens, drops or saves. `emit(type, numbers, texts)` queues a PlatformEvent (see main.js).
import { same } from './bytes.js';
import { FILE_DIFFERS, FILE_OPENED, FILE_SAVED, OPEN_FAILED, SAVE_FAILED } from './events.js';
import { recallHandle, rememberHandle } from './handles.js';
import { beginCopy } from './storage.js';
import { tr } from './text.js';

export const LARGEST = 100e6;
const KEEP_LINK_MS = 60000;
const CHANGED = 0, PICKED = 1, GONE = 2, UNREADABLE = 3; // As in app/ui/views/window/file_doubt.h

// A file is { handle, bytes }: what it held when it was last read or written here; null: it is not there, undefined: not known.
let current = null; // The file that Save writes again.
let opened = null; // The file handed over last, where the browser lets it be written.
let doubted = null; // The file that FILE_DIFFERS told of last, as it was then.
let resuming = null; // A file is being looked for that this document had before a reload.
let documents = 0; // How many there were: a save that is still being asked about may be of the one before.

export const canSaveInPlace = () => typeof showSaveFilePicker === 'function';

function another(file) {
  current = file;
  resuming = doubted = null;
  documents += 1;
  beginCopy();
}

export const forgetFile = () => another(null);

/** The program took what was handed over last as its document. Until then Save goes on with the file of the one before. */
export const adoptFile = () => another(opened);

/** The file that Save writes is this document's, and found again by resumeFile after a reload. */
export const rememberFile = (document) => { if (current) rememberHandle(document, current.handle); };

/** What that file holds is not known any more: the program is told, and knows it again. */
export function resumeFile(document) {
  const ofDocument = documents;
  const looking = resuming = recallHandle(document).then((handle) => {
    if (handle && ofDocument === documents && !current) current = { handle };
    if (resuming === looking) resuming = null;
  });
}

const unreadable = (name) => tr('“{}” could not be read. It may be a folder, or have been moved since you chose it.', name);

async function take(file, emit, handle = null) {
  const size = Math.round(file.size / 1e6);
  if (file.size > LARGEST) {
    emit(OPEN_FAILED, [], [tr('“{}” is {} MB. Waymark opens files of up to {} MB.', file.name, size, LARGEST / 1e6)]);
    return;
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    // A spreadsheet that was opened must never be written over by a document.
    opened = handle && /\.(json|waymarklocked)$/i.test(file.name) ? { handle, bytes } : null;
    emit(FILE_OPENED, [], [file.name, bytes]);
  } catch {
    emit(OPEN_FAILED, [], [unreadable(file.name)]);
  }
}

/** Takes what the person chose; it may be gone by then. */
async function takeHandle(handle, emit) {
  let file;
  try {
    file = await handle.getFile();
  } catch {
    return emit(OPEN_FAILED, [], [unreadable(handle.name)]);
  }
  return take(file, emit, handle);
}

/** Asks for a file; `extensions` like ".json,.csv". */
export async function openFile(extensions, emit) {
  if (canSaveInPlace() && typeof showOpenFilePicker === 'function') {
    let handle;
    try {
      [handle] = await showOpenFilePicker({ types: [{ accept: { 'application/json': extensions.split(',') } }] });
    } catch (error) {
      // Refused by the organisation's settings: the other way of choosing always works.
      if (error?.name === 'AbortError') return;
    }
    if (handle) return takeHandle(handle, emit);
  }
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = extensions;
  input.onchange = () => { if (input.files[0]) take(input.files[0], emit); };
  input.click();
}

/** Files dropped anywhere on the page. */
export function listenForDrops(emit) {
  addEventListener('dragover', (event) => {
    if (![...event.dataTransfer.types].includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
  });
  addEventListener('drop', async (event) => {
    const { files, items } = event.dataTransfer;
    if (!files.length) return;
    event.preventDefault();
    if (files.length > 1) {
      emit(OPEN_FAILED, [], [tr('Drop one file at a time.')]);
      return;
    }
    const [file] = files;
    // Where there is one, Save can write the dropped file again; the browser asks the person first.
    const handle = await items[0]?.getAsFileSystemHandle?.().catch(() => null);
    take(file, emit, handle?.kind === 'file' ? handle : null);
  });
}

function download(name, mime, bytes) {
  const link = document.createElement('a');
  const url = URL.createObjectURL(new Blob([bytes], { type: mime }));
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_LINK_MS);
}

/** What the file holds now; null when it is not there. Rejects when it may not be looked at. */
async function read(handle) {
  try {
    return new Uint8Array(await (await handle.getFile()).arrayBuffer());
  } catch (error) {
    if (error?.name === 'NotFoundError') return null;
    throw error;
  }
}

/** Whether the person lets it be read and written; a permission that was taken back is asked for again. */
async function allowed(handle) {
  const mode = { mode: 'readwrite' };
  return !handle.queryPermission || await handle.queryPermission(mode) === 'granted' ||
    await handle.requestPermission(mode) === 'granted';
}

/** Why what it holds now is not what is known of it; undefined when it is. */
function difference({ bytes }, now) {
  if (now ? bytes && same(now, bytes) : bytes === null) return undefined;
  return now ? CHANGED : GONE;
}

/** Writes the file if it is as it is known, and reads it back. Gives [why] or [why, what it holds now] when it is not. */
async function write(file, bytes) {
  const { handle } = file;
  if (!await allowed(handle).catch(() => false)) return [UNREADABLE];
  let now = await read(handle).catch(() => undefined);
  if (now === undefined) return [UNREADABLE];
  let why = difference(file, now);
  if (why !== undefined) return [why, now];
  const stream = await handle.createWritable();
  try {
    await stream.write(bytes);
    // What is written goes into the file's place only now.
    now = await read(handle);
    why = difference(file, now);
    if (why !== undefined) {
      await stream.abort();
      return [why, now];
    }
  } catch (error) {
    await stream.abort().catch(() => {});
    throw error;
  }
  await stream.close();
  if (!same(await read(handle), bytes)) throw new Error('differs');
  return [];
}

/**
 * The file that the person chooses, and in `why` that it holds something which they have not seen, or the document where
 * something else is saved. Rejects with AbortError on Cancel. Choosing a file that is there already may have emptied it:
 * browsers do that before anybody is asked.
 */
async function choose(name, mime, isDocument) {
  const before = current && await read(current.handle).catch(() => null);
  const handle = await showSaveFilePicker({
    suggestedName: name,
    types: [{ accept: { [mime]: [name.slice(name.lastIndexOf('.'))] } }],
  });
  const now = await read(handle).catch(() => null);
  if (!before || !await handle.isSameEntry(current.handle))
    return { file: { handle, bytes: now }, why: now?.length ? PICKED : undefined };
  const why = difference(current, before) ?? (isDocument ? undefined : PICKED);
  if (why !== undefined && !same(now, before)) await write({ handle, bytes: now }, before);
  return { file: { handle, bytes: why === undefined ? now : before }, why };
}

/** request: { name, mime, bytes, askWhere, isDocument, ticket, replace }; the bytes are lent for the time of the call. */
export async function saveFile({ name, mime, bytes: lent, askWhere, isDocument, ticket, replace }, emit) {
  let bytes = lent;
  const handOver = () => {
    download(name, mime, bytes);
    emit(FILE_SAVED, [1, ticket], [name]);
  };
  if (!canSaveInPlace()) return handOver();
  bytes = lent.slice();
  const ofDocument = documents;
  if (resuming) await resuming;
  const differs = (file, why, now, problem = '') => {
    // What nobody has seen is not written over.
    doubted = why === UNREADABLE ? null : { handle: file.handle, bytes: now };
    emit(FILE_DIFFERS, [why, ticket], [file.handle.name, now || '', problem]);
  };
  let file = replace ? doubted : isDocument && !askWhere ? current : null;
  if (!file) {
    try {
      const chosen = await choose(name, mime, isDocument);
      ({ file } = chosen);
      if (chosen.why !== undefined) return differs(file, chosen.why, file.bytes);
    } catch (error) {
      // Refused by the organisation's settings, or asked too long after the press: a download always works.
      if (error?.name === 'AbortError') emit(SAVE_FAILED, [1, ticket], ['']);
      else handOver();
      return;
    }
  }
  try {
    const [why, now] = await write(file, bytes);
    if (why !== undefined) {
      return differs(file, why, now, why !== UNREADABLE ? '' :
        tr('It may be open in another program, or the browser does not let Waymark use it any more. It asks when you try again.'));
    }
    const over = !isDocument && current && await file.handle.isSameEntry(current.handle);
    if (over) current = null;
    else if (isDocument && ofDocument === documents) current = { handle: file.handle, bytes };
    emit(FILE_SAVED, [0, ticket, over ? 1 : 0], [file.handle.name]);
  } catch {
    emit(SAVE_FAILED, [0, ticket], [tr('“{}” could not be written. It may be open elsewhere, or the disk may be full. ' +
      'Save again, or in another place.', file.handle.name)]);
  }
}
