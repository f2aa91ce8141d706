// Real elements for all that is on the screen: carries out the batches of app/shell/mirror_encoder.h on #mirror.
// The one way back is `tell(kind, id, text, key, mods)`, which queues what a person did (UiAction).
import { announce, sayAgain } from './announce.js';
import { Role, build, isControl, isField, setValue, shapeKey, show } from './roles.js';
import { boxOfWords, layWords } from './words.js';

/** UiAction::Kind */
export const FOCUS = 0, ACTIVATE = 1, SET_VALUE = 2, LEAVE = 3, KEY = 4, SHOW = 5, SAY_ALL = 6;

const READER_MS = 250;

/**
 * id -> { node, shape, box: [x, y, w, h], clip, set, drawn, laid } in CSS pixels; `set` is the number of the last value a person
 * gave it, `drawn` what the program says of its words, `laid` the elements that lie over those: [element, place].
 */
export const entries = new Map();
const mirror = document.getElementById('mirror');
const top = { shape: { element: mirror, fixed: 0 } };
let syncing = false;
let composing = null;
let dialog = null;
let shutting = 0;
let cover = [0, 0, 0, 0];
// What people do is numbered, and every batch says up to which number it answers: it may still be about the letter, the
// arrow key or the Tab before the last. What was done since stays as it is until it is answered.
let sent = 0;
let answered = 0;
let turned = 0; // The number of the last FOCUS.
let focused = 0; // Where the program has the focus,
let moving = false; // and whether the page is to follow,
let givenBack = false; // back to where the person had been.
let field = null; // The text field that is shown instead of the drawn one.
let note = '';
const unanswered = new Set();

/** True while the mirror itself moves the focus: what the page reports then is not a person's doing. */
export const isSyncing = () => syncing;
export const setComposing = (entry) => { composing = entry; };
export const isText = () => document.body.classList.contains('text');

/** Of each UiAction, just before it is told. */
export function sending(kind, id) {
  sent += 1;
  const entry = entries.get(id);
  if (kind === FOCUS) turned = sent;
  if (kind !== SET_VALUE || !entry) return;
  entry.set = sent;
  unanswered.add(entry);
}

const isOlder = (entry) => unanswered.has(entry) || entry === composing;

/** The real field shows while it has the page's focus, whichever window has the system's. */
export function showField() {
  const entry = !isText() && entryOf(document.activeElement);
  const now = entry && isField(entry.node) ? entry.shape.element : null;
  if (now === field) return;
  field?.classList.remove('editing');
  field = now;
  field?.classList.add('editing');
}

/** The entry an element belongs to, itself or around it. */
export function entryOf(element) {
  const owner = element?.closest?.('[id^=n]');
  return owner && mirror.contains(owner) ? entries.get(Number(owner.id.slice(1))) : undefined;
}

function quietly(action) {
  const before = syncing;
  syncing = true;
  try { action(); } finally { syncing = before; }
}

/** Carries out one batch of the mirror encoder's. */
export function apply(batch) {
  const active = document.activeElement;
  const held = mirror.contains(active) ? active : null;
  const heldId = entryOf(held)?.node.i;
  const after = held && heldId !== undefined ? heirs(entryOf(held)) : [];
  quietly(() => {
    if (!entries.size) mirror.replaceChildren();
    const children = new Map((batch.c || []).map(([parent, ...ids]) => [parent, ids]));
    const valued = new Set();
    answered = batch.e ?? answered;
    for (const entry of unanswered) {
      if (entry.set > answered) continue;
      unanswered.delete(entry);
      valued.add(entry);
    }
    for (const node of batch.s || []) valued.add(setNode(node, children, batch));
    for (const [parent, ids] of children) {
      const entry = parent ? entries.get(parent) : top;
      arrange(entry, ids);
      if (entry.node?.r === Role.Select) valued.add(entry);
    }
    for (const entry of valued) if (!isOlder(entry)) setValue(entry.node, entry.shape);
    for (const id of batch.r || []) {
      entries.get(id)?.shape.outer.remove();
      entries.delete(id);
    }
    places(batch.b, setBox);
    places(batch.k, setClip);
    for (const [id, ...drawn] of batch.w || []) {
      const entry = entries.get(id);
      if (entry) lay(entry, drawn);
    }
    if (batch.s || batch.c || batch.r) openDialog();
    if (batch.v !== undefined) setView(batch.v);
    if (isText()) scrollers();
  });
  if (batch.t !== undefined) document.title = batch.t;
  note = batch.h ?? note;
  keepFocus(held, heldId, after, batch.f);
  showField();
  const region = () => dialog?.shape.live || document.getElementById('polite');
  sayAgain(region);
  for (const [words, how] of batch.a || []) announce(words, how, region);
}

function setNode(node, children, batch) {
  let entry = entries.get(node.i);
  if (!entry) entries.set(node.i, (entry = { box: [] }));
  const replaced = entry.shape && entry.shape.key !== shapeKey(node) ? entry.shape : null;
  entry.node = node;
  if (!entry.shape || replaced) {
    entry.shape = build(node, firstRoles(children.get(node.i), batch));
    if (replaced) {
      entry.shape.element.append(...[...replaced.element.childNodes].slice(replaced.fixed));
      replaced.outer.replaceWith(entry.shape.outer);
      if (isOlder(entry)) entry.shape.element.value = replaced.element.value;
      setBox(entry, entry.box, true);
    }
  }
  show(node, entry.shape, node.r === Role.Radio ? radioGroup(node) : 0);
  if (entry.drawn) lay(entry, entry.drawn);
  else if (entry.clip) setClip(entry, entry.clip);
  return entry;
}

function lay(entry, drawn) {
  entry.drawn = drawn;
  layWords(entry);
  setBox(entry, entry.box, true);
}

// The roles of a new node's children, which decide between <ul> and <dl>, <div> and <fieldset>.
function firstRoles(ids, batch) {
  if (!ids) return [];
  batch.roles ||= new Map(batch.s.map((node) => [node.i, node.r]));
  return ids.map((id) => batch.roles.get(id) ?? entries.get(id)?.node.r);
}

function radioGroup(node) {
  for (let at = node.p; at; at = entries.get(at)?.node.p) {
    if (entries.get(at)?.node.r === Role.RadioGroup) return at;
  }
  return node.p || 0;
}

// Puts the children in order. An element that holds the focus is not moved, since moving it would drop the focus: the
// others move around it.
function arrange(entry, ids) {
  const { fixed } = entry.shape;
  const element = entry.shape.inner || entry.shape.element;
  const wanted = ids.map((id) => entries.get(id).shape.outer);
  const keep = new Set(wanted);
  const held = document.activeElement;
  let at = element.childNodes[fixed] || null;
  for (const child of wanted) {
    while (at && at !== child && !keep.has(at)) at = at.nextSibling;
    if (at === child) {
      at = at.nextSibling;
    } else if (child.parentNode === element && child.contains(held)) {
      while (at !== child) {
        const next = at.nextSibling;
        element.append(at);
        at = next;
      }
      at = at.nextSibling;
    } else {
      element.insertBefore(child, at);
    }
  }
}

function places(flat, set) {
  for (let i = 0; i < (flat?.length || 0); i += 5) {
    const entry = entries.get(flat[i]);
    if (entry) set(entry, [flat[i + 1] / 4, flat[i + 2] / 4, flat[i + 3] / 4, flat[i + 4] / 4]);
  }
}

/** @typedef {number[]} Box  Left, top, width and height in CSS pixels of the window. */

/**
 * Moved by a transform, since that costs the browser no layout.
 * @param {HTMLElement} element @param {Box} box @param {Box} before
 */
function move({ style }, [x, y, w, h], before) {
  if (x !== before[0] || y !== before[1]) style.transform = `translate(${x}px,${y}px)`;
  if (w !== before[2]) style.width = w + 'px';
  if (h !== before[3]) style.height = h + 'px';
}

function setBox(entry, box, all) {
  const before = all ? [] : entry.box;
  const { laid = [], shape } = entry;
  const was = entry.box;
  entry.box = box;
  for (const leaf of shape.leaves) if (!laid.some(([words]) => words === leaf)) move(leaf, box, before);
  for (const [words, place] of laid) move(words, boxOfWords(entry, place), all ? [] : boxOfWords({ box: was }, place));
  if (entry.clip) setClip(entry, entry.clip);
}

// What is cut off, and so that the browser can tell of it (input.js), what is wholly out of sight. A clip of no size at no place
// is none.
function setClip(entry, clip) {
  entry.clip = clip.some((v) => v) ? clip : null;
  const { box, shape, laid = [] } = entry;
  for (const leaf of shape.leaves) if (!laid.some(([words]) => words === leaf)) cutTo(leaf, box, entry.clip);
  for (const [words, place] of laid) cutTo(words, boxOfWords(entry, place), entry.clip);
  const away = !!entry.clip && !meets(box, clip);
  for (const leaf of shape.leaves) {
    leaf.classList.toggle('away', away);
    if (!away) continue;
    leaf.style.setProperty('--away', leaf.style.height);
    // Tab would stop at what scrolls.
    if (!leaf.hasAttribute('tabindex')) leaf.tabIndex = -1;
  }
}

/** @param {HTMLElement} element @param {Box} box @param {Box | null} clip */
function cutTo({ style }, [x, y, w, h], clip) {
  const [cx, cy, cw, ch] = clip || [];
  const cut = (amount) => Math.max(0, amount) + 'px';
  style.clipPath = clip ? `inset(${cut(cy - y)} ${cut(x + w - cx - cw)} ${cut(y + h - cy - ch)} ${cut(cx - x)})` : '';
}

const meets = ([x, y, w, h], [cx, cy, cw, ch]) => x < cx + cw && y < cy + ch && x + w > cx && y + h > cy;

function openDialog() {
  let innermost = null;
  for (const entry of entries.values()) {
    if (entry.node.r !== Role.Dialog) continue;
    const element = entry.shape.element;
    if (!innermost || innermost.shape.element.compareDocumentPosition(element) & 4) innermost = entry;
  }
  if (!innermost && !dialog) return;
  const before = dialog;
  dialog = innermost;
  if (dialog) describe(dialog.shape.element);
  if (dialog === before) {
    if (!shutting) shutOthers();
    return;
  }
  clearTimeout(shutting);
  shutting = 0;
  if (dialog) shutting = setTimeout(shutOthers, READER_MS);
  else shutOthers();
}

// What it asks or tells first is read with its name.
function describe(element) {
  const words = element.querySelector('p');
  const asks = /\?$/.test(element.ariaLabel) && !element.querySelector('input,select,textarea,ul,table');
  element.setAttribute('role', asks ? 'alertdialog' : 'dialog');
  if (words) element.setAttribute('aria-describedby', words.id);
}

// All but the open dialog, and what it stands in, can neither be reached nor read. Not in the moment in which the focus
// moves there: a reader (Orca) whose place is shut off at once says nothing of the dialog.
function shutOthers() {
  clearTimeout(shutting);
  shutting = 0;
  const shut = new Set();
  for (let at = dialog?.shape.element; at && at !== mirror; at = at.parentNode) {
    for (const other of at.parentNode.children) if (other !== at) shut.add(other);
  }
  if (dialog) shut.add(document.querySelector('.skip'));
  const closed = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[inert]'));
  for (const element of closed) if (!shut.has(element)) element.inert = false;
  for (const element of shut) element.inert = true;
}
// Whoever is quicker than that reaches nothing else either.
for (const type of ['keydown', 'pointerdown']) addEventListener(type, () => { if (shutting) shutOthers(); }, true);

function setView(text) {
  document.body.classList.toggle('text', !!text);
  document.body.classList.toggle('picture', !text);
  for (const element of mirror.querySelectorAll('.hot')) element.classList.remove('hot');
}

// A table wider than the page scrolls in a box of its own, which the keyboard must reach to scroll it.
export function scrollers() {
  for (const box of /** @type {NodeListOf<HTMLElement>} */ (mirror.querySelectorAll('.scroll'))) {
    if (box.scrollWidth > box.clientWidth) {
      box.tabIndex = 0;
      box.setAttribute('role', 'group');
      box.setAttribute('aria-label', box.querySelector('caption').textContent);
    } else {
      for (const name of ['tabindex', 'role', 'aria-label']) box.removeAttribute(name);
    }
  }
}

/** What stands on every page that is printed. */
export const pageNote = () => note;
/** [table, number of all its rows] of each table. */
export const tables = () => [...entries.values()].filter(({ node }) => node.r === Role.Table)
  .map(({ node, shape }) => [shape.element, node.Y ? node.Y - 1 : 0]);

// Where the focus goes when its element does: the next sibling, else the one before, else the heading, else the screen.
function heirs(entry) {
  const list = [];
  const { outer } = entry.shape;
  for (let at = outer; (at = at.nextElementSibling);) list.push(at);
  for (let at = outer; (at = at.previousElementSibling);) list.push(at);
  return list;
}

function keepFocus(held, heldId, after, told) {
  const again = heldId !== undefined && entries.get(heldId)?.shape.element;
  if (told) {
    focused = told[0];
    if (told[1]) {
      moving = true;
      givenBack = told[1] === 2;
    }
  }
  if (moving && turned <= answered) {
    moving = false;
    if (entries.has(focused)) {
      focusEntry(entries.get(focused));
      // What a field led to by the program holds is replaced by typing, as in a field led to by Tab; not where the person was in
      // the middle of it.
      if (!givenBack && entries.get(focused).node.r < Role.TextArea) /** @type {HTMLInputElement} */ (document.activeElement).select?.();
      return;
    }
  }
  if (!held || document.activeElement === held) return;
  // Moving or rebuilding its element cost it the focus.
  if (again) {
    focus(again);
    return;
  }
  if (told && entries.has(told[0])) {
    focusEntry(entries.get(told[0]));
    return;
  }
  for (const element of after) {
    const control = element.isConnected && (element.matches('.control-of') ? element : element.querySelector('.control-of'));
    if (control) {
      control.focus();
      return;
    }
  }
  (mirror.querySelector('h1') || document.getElementById('work'))?.focus();
}

function focusEntry(entry) {
  focus(entry.shape.element);
}

function focus(element) {
  if (document.activeElement === element) return;
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) element.tabIndex = -1;
  quietly(() => element.focus({ preventScroll: !isText() }));
}

/** The place of the list or menu that is open and lies over everything else: [x, y, w, h]. */
export const setCover = (box) => { cover = box; };

/** @type {(box: Box, x: number, y: number) => boolean} */
const inside = ([bx, by, bw, bh], x, y) => x >= bx && y >= by && x < bx + bw && y < by + bh;

/** Whether a pointer can reach an entry, at this point or at all. */
const reaches = (entry) => !dialog || dialog.shape.element.contains(entry.shape.element);
const isAt = (entry, x, y) => inside(entry.box, x, y) && (!entry.clip || inside(entry.clip, x, y)) && reaches(entry);

/** The text field drawn at a point of the picture that a pointer can reach there. */
export function fieldAt(x, y) {
  if (inside(cover, x, y)) return null;
  let found = null;
  for (const entry of entries.values()) if (isField(entry.node) && isAt(entry, x, y)) found = entry;
  return found;
}

// Labels of fields too: they stand beside what is pressed.
const isWords = ({ laid, node }) => laid?.length && (!isControl(node) || node.r >= Role.Select) && node.r <= Role.Progress;

/** The element of the words drawn there, where nothing can be pressed. */
export function wordsAt(x, y) {
  if (inside(cover, x, y)) return null;
  let found = null;
  for (const entry of entries.values()) {
    if (!reaches(entry) || (entry.clip && !inside(entry.clip, x, y))) continue;
    if (isControl(entry.node) && inside(entry.box, x, y)) return null;
    if (!isWords(entry)) continue;
    for (const [words, place] of entry.laid) if (inside(boxOfWords(entry, place), x, y)) found = words;
  }
  return found;
}

/** The words nearest to a point: [element, box]. */
export function nearestWords(x, y) {
  let best = null;
  let least = Infinity;
  for (const entry of entries.values()) {
    if (!isWords(entry) || !reaches(entry) || (entry.clip && !meets(entry.box, entry.clip))) continue;
    for (const [words, place] of entry.laid) {
      const box = boxOfWords(entry, place);
      const [bx, by, bw, bh] = box;
      // Lines count more than columns.
      const far = Math.max(bx - x, x - bx - bw, 0) + 9 * Math.max(by - y, y - by - bh, 0);
      if (far < least) [best, least] = [[words, box], far];
    }
  }
  return best;
}
