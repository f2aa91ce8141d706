// The page's side of the program. Runs before waymark.js and leaves it a Module; web/page_bridge.cpp calls Module.page, and
// the page calls the functions the module exports (Module._web_…).
import { instantiateWasm, wholeProgram } from './module.js';
import { picture, watchSize } from './canvas.js';
import { answered, expectNothing } from './early.js';
import * as elsewhere from './elsewhere.js';
import * as kinds from './events.js';
import { adoptFile, canSaveInPlace, forgetFile, listenForDrops, openFile, rememberFile, resumeFile, saveFile } from './files.js';
import { forgetHandles } from './handles.js';
import { listen } from './input.js';
import { letters } from './letters.js';
import { fetchLater } from './later.js';
import { afterPicture, finish, request, soon, startLoop, stop } from './loop.js';
import { SET_VALUE, apply, isText, scrollers, sending, setCover } from './mirror.js';
import { ownInside, rememberInside, rememberPlace, rememberWork } from './own_work.js';
import { listenToPointer } from './pointer.js';
import { startPeer } from './peer.js';
import { listenToPrinting } from './print.js';
import { expectWork, holdsBeside, prepareWorker, stopWorkingOut, workOut } from './beside.js';
import { checkPixelRatio, watchPixelRatio, watchPreferences } from './preferences.js';
import { opens, placeOf } from './roles.js';
import {
  beginCopy, dropCopy, earlier, forgetKept, isKeeping, keep, keepsChangesOf, newestOf, oneCopy, restore, tellWhenLost,
} from './storage.js';
import { tr } from './text.js';
import { Writer } from './writer.js';

const RESTORE_WITHIN_MS = 50;
const WHOLE_WITHIN_MS = 1000;
const MANY_ELEMENTS = 60; // Making more of them takes about as long as drawing them.
const INSIDE = 'inside'; // Which document that came inside the page was opened last.
const events = [];
const encoder = new TextEncoder();
const decoder = new TextDecoder();
const decode = (bytes) => decoder.decode(bytes);
let running = false;
let failed = false;
let insideMark = null; // Of a document that came inside the page and is not open yet.
let rests = false; // The program has taken in all that it was told, and asks for no frame at once.
let waitingBatch = null; // What a frame says, until its picture is on the screen.
let keptAt = null;
let unkept = false;

function emit(type, numbers = [], texts = [], drawn = request) {
  rests = false;
  events.push({ type, numbers, texts: texts.map((text) => (typeof text === 'string' ? encoder.encode(text) : text)) });
  if (running) drawn();
}

// Instead of a page that does nothing any more: what happened, and what to do. What goes wrong after that is no news.
function fail(message, advice = tr('Reload this page to go on.')) {
  if (failed) return;
  failed = true;
  expectNothing();
  stop();
  running = false;
  document.body.className = 'text failed';
  const main = document.createElement('main');
  const heading = document.createElement('h1');
  heading.textContent = advice ? tr('Waymark has stopped') : tr('Waymark cannot start here');
  main.append(heading, ...[message, advice].map((words) => {
    const line = document.createElement('p');
    line.textContent = words;
    return line;
  }));
  const button = document.createElement('button');
  button.textContent = tr('Reload');
  button.onclick = () => location.reload();
  if (advice) main.append(button);
  document.body.replaceChildren(main);
  main.setAttribute('role', 'alert');
  button.focus();
}

const whatIsKept = () => (keptAt
  ? tr('Something went wrong in the program. Your work up to {} is kept in this browser.', keptAt)
  : tr('Something went wrong in the program. Work kept in this browser by earlier visits is still there.'));

/** An error in the program, or in showing what it says, ends it, with words on the page. */
function guarded(action) {
  if (!running) return -1;
  try {
    return action();
  } catch (error) {
    console.error(error);
    fail(whatIsKept());
    return -1;
  }
}

/** Calls a function of the module. */
const call = (name, ...values) => guarded(() => module['_web_' + name](...values));

function show(batch) {
  document.body.classList.remove('waiting', 'drawn');
  apply(batch);
  answered(rests);
}

function showWaiting() {
  const batch = waitingBatch;
  waitingBatch = null;
  if (batch) guarded(() => show(batch));
}

/** Whether the picture comes first, and the elements when it is on the screen: where it changes more than a little. */
const comesAfterPicture = (batch) => batch.s?.length > MANY_ELEMENTS && !batch.v && !isText() &&
  !document.hidden && picture.kind();

function frame() {
  checkPixelRatio();
  rests = false;
  const due = call('frame');
  rests = due !== 0;
  if (!waitingBatch) answered(rests);
  return due;
}

function leave() {
  if (!running) return;
  emit(kinds.LEAVING);
  finish();
}

const writer = new Writer(emit, () => { if (running) finish(); }, newestOf);
tellWhenLost(() => emit(kinds.KEEPING, [elsewhere.COPY_GONE], [], finish));
const tellKept = (kept, number) => writer.tell('kept', { kept, number });

/** What the program calls (web/page_bridge.cpp). Text comes as UTF-8, valid during the call; bytes as copies. */
const page = {
  /** The oldest queued event, or undefined. */
  next: () => events.shift(),
  request: () => { if (running) request(); },
  apply(json) {
    const batch = JSON.parse(decode(json));
    showWaiting();
    if (!comesAfterPicture(batch)) return show(batch);
    waitingBatch = batch;
    document.body.classList.add('drawn');
    afterPicture(showWaiting);
  },
  style(css) { document.documentElement.style.cssText = decode(css); },
  address(text, replaces) {
    const hash = placeOf(decode(text));
    if (location.hash === hash) return;
    try {
      history[replaces ? 'replaceState' : 'pushState'](null, '', hash);
    } catch {
      location.hash = hash; // Where a page in a file has no history of its own
    }
  },
  cover: (...box) => setCover(box),
  keep(keyText, bytes, ticket, note) {
    const given = decode(keyText), changes = given === 'changes', key = changes ? 'work' : given;
    if (key === 'session') rememberPlace(decode(bytes));
    keep(key, bytes, decode(note), changes).then((change) => {
      if (change) (change.heard ? (what) => emit(kinds.KEEPING, [what]) : tellKept)(change.what);
      const { lang } = document.documentElement;
      if (key === 'work') keptAt = new Date().toLocaleTimeString(lang, { hour: '2-digit', minute: '2-digit' });
      emit(kinds.KEPT, [ticket], []);
    }, (error) => emit(kinds.KEEP_FAILED, [ticket], [error.message]));
  },
  keepsChangesOf: (mark) => keepsChangesOf(decode(mark)),
  earlier: (andOpen) => { earlier(!!andOpen).then((all) => deliver(all, 'earlier')); },
  oneCopy: (number) => { oneCopy(number).then((one) => deliver(one, 'copy')); },
  restoreAgain: (workIsOpen) => { restore(!!workIsOpen).then(deliver); },
  // Every page of the disk is of one origin there, or may be.
  keptOpenly: () => location.protocol === 'file:',
  beginCopy,
  dropCopy(number) {
    dropCopy(number).then(() => {
      tellKept(elsewhere.COPY_GONE, number);
      emit(kinds.COPY_DROPPED, [number], ['']);
    }, () => emit(kinds.COPY_DROPPED, [number], [tr('This browser did not answer.')]));
  },
  forgetKept() {
    forgetHandles();
    forgetKept().then((copies) => {
      tellKept(elsewhere.FORGOTTEN);
      emit(kinds.FORGOTTEN, [copies]);
    }, () => emit(kinds.FORGOTTEN, [0],
      [tr('This browser did not answer, so something may still be kept. Clear the data of this page in the settings of the browser.')]));
  },
  /** Whether leaving now would lose something. */
  unkept(is) { unkept = !!is; },
  open: (extensions) => openFile(decode(extensions), emit),
  save(name, mime, bytes, askWhere, isDocument, ticket, replace) {
    saveFile({ name: decode(name), mime: decode(mime), bytes, askWhere, isDocument, ticket, replace }, emit);
  },
  adoptFile() {
    adoptFile();
    tookInside();
  },
  forgetFile() {
    forgetFile();
    tookInside();
  },
  rememberFile: (id) => rememberFile(decode(id)),
  resumeFile: (id) => resumeFile(decode(id)),
  canSaveInPlace,
  claim: (id) => { writer.claim(decode(id)); },
  rememberWork: (id, line, name) => rememberWork(decode(id), decode(line), decode(name)),
  takeOver: () => { writer.take(); },
  handOver: (bytes, notes) => writer.handOver(bytes, notes),
  expectWork,
  holdsBeside,
  workOut: (parts, later, number, ticket) => workOut(parts, later, number,
    (bytes) => emit(kinds.WORKED_OUT, [ticket, bytes ? 1 : 0], [bytes || ''])),
  stopWorkingOut,
  link(target) {
    const url = decode(target);
    if (opens(url)) open(url, '_blank', 'noopener');
  },
  copyTable(text, html) {
    const as = (type, bytes) => ({ [type]: new Blob([bytes], { type }) });
    // Where a page may not write there, both are missing, or the promise is broken.
    const item = () => new ClipboardItem({ ...as('text/plain', text), ...as('text/html', html) });
    Promise.resolve().then(() => navigator.clipboard.write([item()]))
      .then(() => emit(kinds.COPIED, [1], []), () => emit(kinds.COPIED, [0], []));
  },
  font(weight, bytes) {
    new FontFace('Waymark', bytes, { weight: String(weight) }).load().then((face) => { document.fonts.add(face); }, () => {});
  },
  /** A parameter of the page's address, as UTF-8; empty when it is not there. */
  parameter: (name) => encoder.encode(new URLSearchParams(location.search).get(decode(name)) ?? ''),
  width: () => picture.size()[0] / devicePixelRatio,
  height: () => picture.size()[1] / devicePixelRatio,
};

const module = globalThis.Module = {
  page,
  picture,
  letters,
  print: (line) => console.log(line),
  printErr: (line) => console.warn(line),
  instantiateWasm: (imports, done) => instantiateWasm(imports, done, (error) => { console.error(error); module.onAbort(); }),
  onAbort: () => { if (running) fail(whatIsKept()); else stillborn(); },
  onRuntimeInitialized: () => { ready(); },
};

const kept = restore();

function deliver({ found, problem, missed = null }, asked = 'work') {
  for (const { key, bytes, when, note, number, size = 0 } of found) {
    if (key !== INSIDE) emit(kinds.RESTORED, [number, size], [key, bytes, when, note]);
  }
  // RestoreDone::Missed
  emit(kinds.RESTORE_DONE, [missed ? 2 - missed.earlier : 0], [problem, asked, ...(missed ? [missed.name] : [])]);
}

// A document that came inside the page (native/browser_copy.h) is opened by the first visit; later visits go on with what
// was made of it, which is kept.
function openInside({ found, isOwn }) {
  const text = document.getElementById('waymark-document')?.textContent;
  if (!text) return;
  let mark = text.length;
  for (let i = 0; i < text.length; i += 1) mark = Math.imul(mark ^ text.charCodeAt(i), 0x01000193);
  const before = found.find(({ key }) => key === INSIDE);
  // Another such page may have been opened since in another tab; what was made of this one may not have been kept.
  if ((before && decode(before.bytes) === String(mark)) || (isOwn && ownInside() === String(mark))) return;
  emit(kinds.FILE_OPENED, [], [tr('The document from the desktop program'), text]);
  insideMark = String(mark);
}

// Only now, not when it was shown with its problems, and perhaps left.
function tookInside() {
  if (insideMark && isKeeping()) {
    keep(INSIDE, encoder.encode(insideMark)).catch(() => {});
    rememberInside(insideMark);
  }
  insideMark = null;
}

const poke = (name) => (...values) => {
  rests = false;
  call(name, ...values);
  page.request();
};

// main() has run when this goes on, and chosen its canvas; kept work is waited for a moment only, since the first frame
// matters too.
async function ready() {
  await null;
  const late = Symbol('late');
  const first = await Promise.race([kept, new Promise((resolve) => setTimeout(resolve, RESTORE_WITHIN_MS, late))]);
  const greet = (all) => {
    deliver(all);
    openInside(all);
  };
  // A visit that goes on where another ended may begin on any screen.
  if (WAYMARK_ONE_FILE || first.found?.length || location.hash.startsWith('#/')) {
    const here = await Promise.race([wholeProgram().then(() => true), new Promise((resolve) => setTimeout(resolve, WHOLE_WITHIN_MS))])
      .catch(() => false);
    if (here) emit(kinds.WHOLE, [1]);
  }
  if (first === late) kept.then(greet);
  else greet(first);
  listenToPointer({
    mouse: poke('mouse'), button: poke('button'), wheel: poke('wheel'), mods: poke('mods'), drag: poke('drag'),
    leave: poke('pointer_gone'),
  });
  const canvas = document.getElementById('canvas');
  watchSize(canvas, request);
  canvas.addEventListener('webglcontextlost', () => {
    leave();
    emit(kinds.TEXT_VIEW, [1, 1]);
  });
  canvas.addEventListener('contextrestored', poke('redraw'));
  running = true;
  await records?.();
  startLoop(frame);
  afterPicture(() => fetchLater(() => {
    emit(kinds.WHOLE, [1]);
    prepareWorker();
  }, () => emit(kinds.WHOLE, [0]), (bytes) => emit(kinds.LATER, [], [bytes]),
    () => emit(kinds.WHOLE, [2])));
}

watchPreferences((dark, contrast, motion, scale) => {
  emit(kinds.PREFERENCES, [(dark ? 1 : 0) | (contrast ? 2 : 0) | (motion ? 4 : 0), scale]);
});
watchPixelRatio();
if (new URLSearchParams(location.search).get('view') === 'text') emit(kinds.TEXT_VIEW, [1, 0]);
const act = (kind, id, text = '', key = 0, mods = 0) =>
  emit(kinds.ACTION, [kind, id, key, mods], [text], kind === SET_VALUE ? soon : request);
listen(act,
  (text, html) => emit(kinds.TEXT_PASTED, [], [text, html]));
// Back, forward, a link, or an address that was typed.
const tellAddress = () => {
  if (!location.hash.startsWith('#/')) return;
  let address = location.hash.slice(2);
  try { address = decodeURIComponent(address); } catch { /* Mistyped: the program says that there is nothing there. */ }
  emit(kinds.ADDRESS, [], [address]);
};
tellAddress();
addEventListener('popstate', tellAddress);
listenForDrops(emit);
listenToPrinting((kind, id, ...more) => {
  sending(kind, id);
  act(kind, id, ...more);
}, () => {
  if (running) finish();
  showWaiting();
});
// Whoever does something finds the elements of what they see.
for (const type of ['keydown', 'pointerdown', 'focusin']) addEventListener(type, showWaiting, true);
addEventListener('resize', () => {
  if (isText()) scrollers();
  if (running) request();
});
document.addEventListener('visibilitychange', () => {
  if (document.hidden) leave();
  else if (running) poke('redraw')();
});
addEventListener('pagehide', leave);
document.addEventListener('freeze', leave);
// Asked only when leaving would lose something: not while keeping works.
addEventListener('beforeunload', (event) => {
  leave();
  if (unkept) event.preventDefault();
});
const stillborn = () => { if (!running) fail(tr('Waymark could not be started in this browser.')); };
addEventListener('error', (event) => {
  if (/** @type {Element} */ (event.target)?.tagName === 'SCRIPT') fail(tr('A part of Waymark could not be loaded. Check the connection.'));
  else if (event.target === window) stillborn();
}, true);
addEventListener('unhandledrejection', stillborn);
if (typeof WebAssembly !== 'object') {
  fail(tr('Waymark needs WebAssembly, which this browser does not have or does not allow. ' +
    'Use a current Edge, Chrome, Firefox or Safari, or the desktop program.'), '');
}
// Set by the build: true only in the page that the peer benchmark measures.
const records = WAYMARK_PEER_HOOKS ? startPeer(module, () => running, request) : null;
