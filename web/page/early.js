// What is typed before its field has come. Whoever presses "Add activity" goes on typing at once, but the field is there only
// when the program has answered, on a busy machine after more than a second: the first letters would go nowhere, or into the
// field that they were in before. So from a press on until its answer letters are held, and are typed in the field that the
// answer gives the focus to. Where it gives it to none they go to what had them before.
//
// What an input method composes is never held: it works in a field that has the focus, or not at all.
import { entryOf } from './mirror.js';
import { isField } from './roles.js';
import { typeInto } from './undo.js';

/** An answer that takes longer is no longer waited for: what comes then may be something else. Both count, since on a machine that
 *  changes the page seldom in two seconds the answer takes longer as well. */
const HELD_MS = 2000;
const HELD_CHANGES = 40;

let pressedAt = -1e9;
let changes = 0; // Of the page since then
let waits = false; // For the answer to a press
let before = null; // The text field that had the focus when it was made
let again = false;
/** Keys that are held, in their order: what KeyboardEvent says of them. */
let held = [];
/** @type {(entry: any) => void} */
let enter = () => {};

const fieldNow = () => {
  const entry = entryOf(document.activeElement);
  return entry && isField(entry.node) ? entry : null;
};

function end() {
  waits = false;
  held = [];
}

/** `pressEnter(entry)` tells the program of Enter in a field. */
export function listenToEarly(pressEnter) {
  enter = pressEnter;
  // Whoever presses something else is done with what they were about to type.
  addEventListener('pointerdown', end, true);
}

/** Something was pressed that the program is to answer. */
export function pressed() {
  waits = true;
  pressedAt = performance.now();
  changes = 0;
  before = fieldNow();
}

const isLate = () => changes > HELD_CHANGES && performance.now() - pressedAt > HELD_MS;

// Letters as far as the next Enter, which may give the focus to a field of its own: a row that it adds.
function typeIn(entry) {
  const keys = held;
  end();
  const lines = entry.shape.element instanceof HTMLTextAreaElement;
  const last = lines ? -1 : keys.findIndex(({ key }) => key === 'Enter');
  const text = keys.slice(0, last < 0 ? undefined : last).map(({ key }) => (key === 'Enter' ? '\n' : key)).join('');
  if (text) typeInto(entry.shape.element, text);
  if (last < 0) return;
  enter(entry);
  held = keys.slice(last + 1);
}

// As though they were pressed now. The browser does nothing of its own for these.
function giveBack() {
  const keys = held;
  end();
  again = true;
  for (const key of keys) (document.activeElement || document.body).dispatchEvent(new KeyboardEvent('keydown', key));
  again = false;
}

/** After each change of the page by the program. `all`: it has answered all that it was told. */
export function answered(all) {
  if (!waits) return;
  const now = fieldNow();
  changes += 1;
  if (now && (now !== before || all || isLate())) typeIn(now);
  else if (isLate()) end();
  else if (all) giveBack();
}

// Windows has AltGr, by which many letters are typed, as Ctrl and Alt.
const isPlain = (event) => event.getModifierState('AltGraph') || !(event.ctrlKey || event.altKey || event.metaKey);

/** Whether a key that was pressed is held: then nothing else is to be done with it. */
export function holds(event) {
  if (!waits || again || /^(Shift|CapsLock|AltGraph|Dead)$/.test(event.key)) return false;
  const { key, shiftKey } = event;
  const composes = event.isComposing || event.keyCode === 229;
  // Before any letter these are presses of their own.
  const goesOn = key === ' ' || key === 'Enter' || key === 'Backspace';
  if (composes || !isPlain(event) || !(goesOn ? held.length : [...key].length === 1)) {
    if (key === 'Escape' || key === 'Tab') end();
    // It is for what those before it have made.
    else if (held.length && fieldNow()) typeIn(fieldNow());
    return false;
  }
  if (key === 'Backspace') held.pop();
  else held.push({ key, shiftKey, bubbles: true, cancelable: true });
  event.preventDefault();
  return true;
}
