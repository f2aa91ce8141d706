// What is typed before its field has come. Whoever presses "Add activity" goes on typing at once, but the field is there only
// when the program has answered, on a busy machine after more than a second: the first letters would go nowhere, or into the
// field that they were in before. So from a press on until its answer letters are held, with what is pressed and pasted after
// them, and then made again in their order in the field that the answer gives the focus to. Where it gives it to none they go to
// what had them before.
//
// What an input method composes is never held: it works in a field that has the focus, or not at all.
import { entryOf, isSyncing } from './mirror.js';
import { isField } from './roles.js';
import { typeInto } from './undo.js';

/** An answer that takes longer is no longer waited for: what comes then may be something else. Both count, since on a machine that
 *  changes the page seldom in two seconds the answer takes longer as well. */
const HELD_MS = 2000;
const HELD_CHANGES = 40;
/** What is held behind letters, for the program or the field. All else is the browser's, at once. */
const KEYS = /^(Enter|Tab|Escape|Backspace|Delete|F1|Home|End|Arrow.+|Page.+)$/;
const WITH_CTRL = /^[akosxyz]$/i;
const MAC = /^(Mac|iP)/.test(navigator.platform);

let pressedAt = -1e9;
let changes = 0; // Of the page since then
let waits = false; // For the answer to a press
let stopped = false;
/** @type {any} The text field that had the focus when it was made, or that a person has gone to since. */
let before = null;
let again = false;
/** Keys that are held, in their order: what KeyboardEvent says of them, and the letters that they type. */
let held = [];

const fieldNow = () => {
  const entry = entryOf(document.activeElement);
  return entry && isField(entry.node) ? entry : null;
};

function end() {
  waits = false;
  held = [];
}

export function listenToEarly() {
  // Whoever presses something else is done with what they were about to type.
  addEventListener('pointerdown', end, true);
  // That is no answer.
  addEventListener('focusin', () => { if (waits && !isSyncing()) before = fieldNow(); });
  addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain');
    if (!waits || !held.length || !text) return;
    held.push({ text });
    event.preventDefault();
    event.stopPropagation();
  }, true);
}

/** Something was pressed that the program is to answer. */
export function pressed() {
  waits = !stopped;
  pressedAt = performance.now();
  changes = 0;
  before = fieldNow();
}

/** There is no program any more that would answer. */
export function expectNothing() {
  stopped = true;
  end();
}

const isLate = () => changes > HELD_CHANGES && performance.now() - pressedAt > HELD_MS;

function moveOn(back) {
  const all = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('a,button,input,select,textarea,[tabindex]'));
  const stops = [...all].filter((element) => element.tabIndex >= 0 && element.getClientRects().length && !element.closest('[inert]'));
  const next = /** @type {any} */ (stops[stops.indexOf(/** @type {HTMLElement} */ (document.activeElement)) + (back ? -1 : 1)]);
  next?.focus();
  next?.select?.();
}

// What the browser itself does for a key that is pressed, and not for one that is made.
function act({ key, shiftKey, ctrlKey, metaKey }, at, isTyped) {
  if (key === 'Tab') moveOn(shiftKey);
  else if (!isTyped) {
    if (key === ' ' || key === 'Enter') at.click();
  } else if (key === 'Backspace' || key === 'Delete') document.execCommand(key === 'Delete' ? 'forwardDelete' : 'delete');
  else if (ctrlKey || metaKey) {
    if (/a/i.test(key)) at.select();
  } else if (at.selectionStart !== null) {
    const to = { Home: 0, End: at.value.length, ArrowLeft: Math.max(0, at.selectionStart - 1), ArrowRight: at.selectionEnd + 1 }[key];
    if (to !== undefined) at.setSelectionRange(to, to);
  }
}

// As though they were pressed now, up to a press that is to be answered itself: a row that Enter adds has a field of its own.
function makeAgain() {
  const keys = held;
  end();
  again = true;
  while (keys.length && !waits) {
    const field = fieldNow()?.shape.element;
    const lettersOf = ({ text, key }) => text || (key === 'Enter' && field instanceof HTMLTextAreaElement ? '\n' : '');
    const others = field ? keys.findIndex((key) => !lettersOf(key)) : 0;
    const letters = keys.splice(0, others < 0 ? keys.length : others);
    if (letters.length) typeInto(field, letters.map(lettersOf).join(''));
    else {
      const key = keys.shift();
      const at = document.activeElement || document.body;
      if (at.dispatchEvent(new KeyboardEvent('keydown', key))) act(key, at, !!field);
    }
  }
  again = false;
  held = keys;
}

/** After each change of the page by the program. `all`: it has answered all that it was told. */
export function answered(all) {
  if (!waits) return;
  const now = fieldNow();
  changes += 1;
  if (all || (now && (now !== before || isLate()))) makeAgain();
  else if (isLate()) end();
}

// Windows has AltGr, by which many letters are typed, as Ctrl and Alt; a Mac types some by Option.
const isPlain = (event) => event.getModifierState('AltGraph') || !(event.ctrlKey || event.metaKey || (event.altKey && !MAC));

/** Whether a key that was pressed is held: then nothing else is to be done with it. */
export function holds(event) {
  const { key, shiftKey, ctrlKey, metaKey, altKey, repeat } = event;
  if (!waits || again || event.isComposing || event.keyCode === 229) return false;
  const text = isPlain(event) && [...key].length === 1 ? key : '';
  // Before any letter these are presses of their own.
  if (!held.length && (!text || text === ' ')) {
    if (key === 'Escape' || key === 'Tab') end();
    return false;
  }
  if (!text && (altKey || !(KEYS.test(key) || ((ctrlKey || metaKey) && WITH_CTRL.test(key))))) return false;
  const last = held.at(-1)?.text;
  if (key === 'Backspace' && last && [...last].length === 1) held.pop();
  else held.push({ key, shiftKey, ctrlKey, metaKey, altKey, repeat, text, bubbles: true, cancelable: true });
  event.preventDefault();
  return true;
}
