// Files a person opens, drops or saves. `emit(type, numbers, texts)` queues a PlatformEvent (see page.js).
import { same } from './bytes.js';
import { FILE_OPENED, FILE_SAVED, OPEN_FAILED, SAVE_FAILED } from './events.js';
import { beginCopy } from './storage.js';
import { tr } from './text.js';

const LARGEST = 100e6;
const KEEP_LINK_MS = 60000;
let handle = null; // The file that Save writes again.
let opened = null; // The file handed over last, where the browser lets it be written.

export const canSaveInPlace = () => typeof showSaveFilePicker === 'function';

let documents = 0; // How many there were: a save that is still being asked about may be of the one before.

export function forgetFile() {
  handle = null;
  documents += 1;
  beginCopy();
}

/** The program took what was handed over last as its document. Until then Save goes on with the file of the one before. */
export function adoptFile() {
  handle = opened;
  documents += 1;
  beginCopy();
}

async function take(file, emit, fileHandle = null) {
  const size = Math.round(file.size / 1e6);
  if (file.size > LARGEST) {
    emit(OPEN_FAILED, [], [tr('“{}” is {} MB. Waymark opens files of up to {} MB.', file.name, size, LARGEST / 1e6)]);
    return;
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    opened = fileHandle;
    emit(FILE_OPENED, [fileHandle ? 1 : 0], [file.name, bytes]);
  } catch {
    emit(OPEN_FAILED, [], [tr('“{}” could not be read. It may be a folder, or have been moved since you chose it.', file.name)]);
  }
}

/** Asks for a file; `extensions` like ".json,.csv". */
export function openFile(extensions, emit) {
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
    const fileHandle = await items[0]?.getAsFileSystemHandle?.().catch(() => null);
    take(file, emit, fileHandle?.kind === 'file' ? fileHandle : null);
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

async function writeTo(target, bytes) {
  const stream = await target.createWritable();
  await stream.write(bytes);
  await stream.close();
  const back = new Uint8Array(await (await target.getFile()).arrayBuffer());
  if (!same(back, bytes)) throw new Error('differs');
}

/** request: { name, mime, bytes, askWhere, isDocument, ticket }; the bytes are the caller's copy, made at the click. */
export async function saveFile({ name, mime, bytes, askWhere, isDocument, ticket }, emit) {
  const handOver = () => {
    download(name, mime, bytes);
    emit(FILE_SAVED, [1, ticket], [name]);
  };
  if (!canSaveInPlace()) return handOver();
  const ofDocument = documents;
  let target = isDocument && !askWhere ? handle : null;
  if (!target) {
    try {
      target = await showSaveFilePicker({
        suggestedName: name,
        types: [{ accept: { [mime]: [name.slice(name.lastIndexOf('.'))] } }],
      });
    } catch (error) {
      // Refused by the organisation's settings, or asked too long after the press: a download always works.
      if (error?.name === 'AbortError') emit(SAVE_FAILED, [1, ticket], ['']);
      else handOver();
      return;
    }
  }
  try {
    await writeTo(target, bytes);
    if (isDocument && ofDocument === documents) handle = target;
    emit(FILE_SAVED, [0, ticket], [target.name]);
  } catch {
    if (target === handle) handle = null;
    emit(SAVE_FAILED, [0, ticket], [tr('“{}” could not be written. It may be open elsewhere, or the disk may be full. ' +
      'Save again and choose another place.', target.name)]);
  }
}
