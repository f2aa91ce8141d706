// What Ctrl Z and Ctrl Y mean while a text field has the focus: what was just typed in it is the browser's to take back, bit by
// bit; all else is a step of the document. Left to itself a browser takes back what was typed in the fields before, too, or in
// values that the program has set since.
const REDO = 'historyRedo';

/** @type {HTMLInputElement | null} */
let typedIn = null;
let before = ''; // What it held when the typing began
let undone = 0; // How often the browser took something back there, since anything was typed
let typed = ''; // What it held before the first of that
/**
 * Typed and wholly taken back, and then so many steps of the document too: doing it again goes all the way.
 * @type {{ field: HTMLInputElement, text: string, steps: number } | null}
 */
let passed = null;

/** Whether the browser has something to take back (or to do again) in this field, of what was typed since it has the focus. */
const hasOwn = (field, redo) => field === typedIn && (redo ? undone > 0 : field.value !== before);

/** Takes back what was just typed in the field, or does it again. False: there is nothing, and a step of the document is
 *  meant. */
export function undoTyping(field, redo) {
  if (hasOwn(field, redo)) {
    const was = field.value;
    if (!redo && !undone) typed = was;
    document.execCommand(redo ? 'redo' : 'undo');
    if (field.value !== was) return true;
  }
  if (!redo && field === typedIn && undone > 0) passed = { field, text: typed, steps: 0 };
  typedIn = null;
  if (passed?.field !== field) return false;
  if (!redo || passed.steps > 0) {
    passed.steps += redo ? -1 : 1;
    return false;
  }
  const { text } = passed;
  passed = null;
  field.select();
  document.execCommand('insertText', false, text);
  return true;
}

// What is typed from now on can be taken back as far as what the field holds now.
function beginTyping(field) {
  if (field === typedIn) return;
  typedIn = field;
  before = field.value;
  undone = 0;
}

/** Puts letters in a text field that has the focus as though they were typed there now: an `input` event tells of them, and the
 *  browser takes them back like others. */
export function typeInto(field, text) {
  // No `beforeinput` comes of a command of the page's own.
  beginTyping(field);
  document.execCommand('insertText', false, text);
}

/** `undoStep(redo)` asks for a step of the document: of the browser's own menus too. */
export function listenToTypedUndo(undoStep) {
  const isField = (element) => element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
  // Where the window alone lost the focus, whoever comes back goes on in the field.
  addEventListener('focusout', ({ target }) => { if (target !== document.activeElement) typedIn = passed = null; });
  addEventListener('beforeinput', (event) => {
    const field = /** @type {HTMLInputElement} */ (event.target);
    if (event.inputType.startsWith('history')) {
      if (hasOwn(field, event.inputType === REDO)) {
        if (!undone) typed = field.value; // By the browser's own menu
        return;
      }
      event.preventDefault();
      undoStep(event.inputType === REDO);
    } else if (isField(field)) {
      beginTyping(field);
    }
  });
  addEventListener('input', (event) => {
    const { inputType } = /** @type {InputEvent} */ (event);
    if (!inputType?.startsWith('history')) passed = null; // A choice has none
    if (event.target !== typedIn) return;
    undone = inputType === 'historyUndo' ? undone + 1 : inputType === REDO ? undone - 1 : 0;
  });
}
