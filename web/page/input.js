// What a person does to the mirror: focus, presses, typing, keys and paste become UiActions. Keys that are not in the
// short list below are the browser's own, among them Tab, Ctrl+P, Ctrl+F, Ctrl with plus and minus, and F5.
import { holds, listenToEarly, pressed } from './early.js';
import {
  ACTIVATE, FOCUS, KEY, LEAVE, SAY_ALL, SET_VALUE, SHOW, entries, entryOf, isSyncing, isText, sending, setComposing,
  showField,
} from './mirror.js';
import { ARROWS, HAS_MENU, Role, isControl, isField } from './roles.js';
import { listenToTypedUndo, undoTyping } from './undo.js';

/** UiKey by KeyboardEvent.key. */
const KEYS = {
  Enter: 2, ' ': 3, Escape: 4, ArrowUp: 5, ArrowDown: 6, ArrowLeft: 7, ArrowRight: 8, Home: 9, End: 10, PageUp: 11, PageDown: 12,
  Delete: 13, F1: 15, k: 17, s: 18, o: 19, z: 20, y: 21,
};
const isMove = (code) => code >= KEYS.ArrowUp && code <= KEYS.PageDown;
const isUpDown = (code) => code === KEYS.ArrowUp || code === KEYS.ArrowDown;
// Among what the arrows go through the program has the focus first, and the page some frames later: what is pressed is its
// to say.
const isPress = (code) => code === KEYS.Enter || code === KEYS[' '];
// What is done once however long its keys are held: not undo and redo.
const actsOnce = (code) => code === KEYS.F1 || (code >= KEYS.k && code < KEYS.z);
const isPage = (code) => code === KEYS.PageUp || code === KEYS.PageDown;
const CONTEXT_MENU = 14;
const TURNS_PAGES = 1 << 20;

/** UiMod bits of an event. */
export const modsOf = (event) => (event.shiftKey ? 1 : 0) | (event.ctrlKey || event.metaKey ? 2 : 0) | (event.altKey ? 4 : 0);

let lastKeyAt = -1e9;
let lastPress = null;
let spaceTaken = false; // That is down

// The second press of a double click, in the place where something else was pressed, was meant for that.
function meantForAnother({ detail, clientX: x, clientY: y }, entry) {
  const before = lastPress;
  if (detail > 1 && before && before.id !== entry.node.i &&
      x >= before.box.left && x <= before.box.right && y >= before.box.top && y <= before.box.bottom) return true;
  lastPress = { id: entry.node.i, box: entry.shape.element.getBoundingClientRect() };
  return false;
}

// A view that is turned like pages is turned wherever the focus is, on nothing included: a clicker knows no focus.
function turnsPage(code, entry) {
  const node = entry?.node || [...entries.values()].find((any) => any.node.s & TURNS_PAGES)?.node;
  if (!node || !(node.s & TURNS_PAGES)) return false;
  if (isPage(code)) return true;
  if (isField(node) || node.r === Role.Select || node.r === Role.Slider) return false;
  if (code === KEYS.Enter) return !entry || node.r === Role.Heading;
  return code === KEYS.ArrowLeft || code === KEYS.ArrowRight;
}

// Whether a key scrolls a page when this has the focus, or nothing (no node).
function scrolls(code, mods, node) {
  if (code === KEYS[' ']) return !(mods & ~1) && !(node && isControl(node));
  if (mods || node?.r === Role.Select || node?.r === Role.Slider || node?.s & ARROWS) return false;
  if (node && isField(node)) return isPage(code) && node.r !== Role.TextArea;
  return isUpDown(code) || isPage(code) || code === KEYS.Home || code === KEYS.End;
}

// 2: the app's, and the browser is not to act on it; 1: both are told; 0: the browser's.
function claim(event, entry) {
  const code = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  const typing = entry && isField(entry.node);
  const mods = modsOf(event);
  if (code === undefined || event.altKey) return 0;
  if (mods & 2) {
    if (code < KEYS.k) return 0;
    return event.shiftKey && code !== KEYS.z ? 0 : 2;
  }
  if (code === KEYS.Escape) return 2;
  if (code === KEYS.F1) return mods ? 0 : 2;
  if (!mods && turnsPage(code, entry)) return 2;
  if (code >= KEYS.k) return 0;
  // Of a drawn page the browser can scroll nothing.
  if (!isText() && scrolls(code, mods, entry?.node)) return 2;
  if (!entry) return 0;
  const { r, s } = entry.node;
  if (r === Role.Slider) return isMove(code) ? 2 : 0;
  if (typing) {
    if (code === KEYS.Enter) return r === Role.TextArea ? 0 : 1;
    // The keys of a list that is worked from the field; Home and End are the text's until an option is active.
    if (entry.node.A && (code === KEYS.Home || code === KEYS.End)) return mods ? 0 : 2;
    return s & ARROWS && isUpDown(code) && r !== Role.TextArea ? 2 : 0;
  }
  if (r === Role.Select && isUpDown(code)) return 0;
  if (!(s & ARROWS)) return 0;
  if (isPress(code)) return mods || r === Role.Select || r === Role.Link ? 0 : 2;
  return isMove(code) || code === KEYS.Delete ? 2 : 0;
}

// Whether the program may answer with a field for what is typed next. While there is one already, arrows go about in its list.
function opens(kind, code) {
  if (kind === KEY) return isPress(code) || code === KEYS.k || !isField(entryOf(document.activeElement)?.node || {});
  return kind === ACTIVATE;
}

function tellField(tell, element) {
  const entry = entryOf(element);
  if (entry) tell(SET_VALUE, entry.node.i, element.value);
}

function listenToKeys(tell) {
  addEventListener('keydown', (event) => {
    lastKeyAt = event.timeStamp;
    if (event.defaultPrevented) return;
    if (holds(event)) {
      if (event.key === ' ') spaceTaken = true;
      return;
    }
    // 229 is a key that an input method has taken.
    if (event.isComposing || event.keyCode === 229) return;
    const entry = entryOf(document.activeElement);
    // A key that is held presses a control once: the next one, which has the focus then, was not meant.
    if (event.repeat && event.key === 'Enter' && entry && !isField(entry.node)) return event.preventDefault();
    const claimed = claim(event, entry);
    if (!claimed) return;
    if (claimed > 1) event.preventDefault();
    const code = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (event.repeat && actsOnce(code)) return;
    if (code === KEYS[' '] && entry && isControl(entry.node)) {
      if (event.repeat) return;
      spaceTaken = true;
    }
    const undoes = code >= KEYS.z && entry && isField(entry.node);
    if (undoes && undoTyping(entry.shape.element, code === KEYS.y || event.shiftKey)) return;
    tell(KEY, entry?.node.i || 0, '', code, modsOf(event));
  });
  // Firefox presses a button as the key goes up, whatever became of its going down.
  addEventListener('keyup', (event) => {
    if (event.key === ' ' && spaceTaken) event.preventDefault();
    if (event.key === ' ') spaceTaken = false;
  });
  listenToTypedUndo((redo) => tell(KEY, 0, '', redo ? KEYS.y : KEYS.z, 2));
}

function listenToPresses(mirror, tell) {
  // Not on the mirror: all that is inside it would be told as something to click.
  addEventListener('click', (event) => {
    const element = /** @type {Element} */ (event.target).closest?.('.control-of,[role=option]');
    const entry = element && entryOf(element);
    if (!entry || (entry.node.r > Role.Radio && entry.node.r !== Role.ListOption)) return;
    if (entry.node.r === Role.Link && modsOf(event)) return;
    // Boxes and radios show what the program says, once it has said it.
    event.preventDefault();
    // A pointer over the picture is the canvas's. A press without a pointer (detail 0) where there was no key either is a
    // reader's; on a touch screen the reader then explores by touch, and needs the elements under the finger.
    if (event.detail && !isText() && !document.body.classList.contains('reader')) return;
    if (!event.detail && event.isTrusted && event.timeStamp - lastKeyAt > 1000 && matchMedia('(pointer:coarse)').matches) {
      document.body.classList.add('reader');
    }
    if (meantForAnother(event, entry)) return;
    tell(ACTIVATE, entry.node.i);
  });

  // From the Menu key and Shift+F10, the right button in the Text view, and a long press on a touch screen.
  mirror.addEventListener('contextmenu', (event) => {
    const element = event.target.closest('.control-of');
    const entry = element && entryOf(element);
    if (!entry || !(entry.node.s & HAS_MENU)) return;
    event.preventDefault();
    tell(FOCUS, entry.node.i);
    tell(KEY, entry.node.i, '', CONTEXT_MENU, 0);
  });
}

function listenToFocus(mirror, tell) {
  mirror.addEventListener('focusin', (event) => {
    const entry = entryOf(event.target);
    if (!entry) return;
    showField();
    // Only what the program too can give the focus to; a box that scrolls or a screen's <main> is the page's affair.
    const takes = event.target === entry.shape.element && (entry.node.r === Role.Heading || event.target.matches('.control-of'));
    if (takes && !isSyncing()) tell(FOCUS, entry.node.i);
  });
  mirror.addEventListener('focusout', (event) => {
    const entry = entryOf(event.target);
    if (!entry || !isField(entry.node)) return;
    setComposing(null);
    // The window alone lost the focus, to another or to the address bar: whoever comes back goes on in the field.
    if (document.activeElement === event.target) return;
    showField();
    tell(LEAVE, entry.node.i);
  });
}

function listenToSearch(mirror, tell) {
  // Who is about to search finds the rows of a long table that are out of sight too, until they go on in the page.
  let whole = false;
  const sayAll = (on) => {
    if (on === whole || (on && isText())) return;
    whole = on;
    tell(SAY_ALL, 0, '', on ? 1 : 0);
  };
  addEventListener('keydown', (event) => {
    if (event.key === 'F3' || (modsOf(event) === 2 && event.key === 'f')) sayAll(true);
    else if (!/^(Control|Meta|Shift)$/.test(event.key)) sayAll(false);
  }, true);
  addEventListener('pointerdown', () => sayAll(false), true);

  // The browser scrolls to what it has found (Ctrl+F), and what is out of sight is inside a box that then scrolls: of the
  // picture only the program can.
  mirror.addEventListener('scroll', ({ target }) => {
    if (isText() || !target.classList.contains('away') || !(target.scrollTop || target.scrollLeft)) return;
    target.scrollTop = target.scrollLeft = 0;
    const entry = entryOf(target.control || target);
    if (entry) tell(SHOW, entry.node.i);
  }, true);
}

function listenToTyping(mirror, tell) {
  mirror.addEventListener('compositionstart', (event) => setComposing(entryOf(event.target)));
  mirror.addEventListener('compositionend', (event) => {
    setComposing(null);
    tellField(tell, event.target);
  });
  mirror.addEventListener('input', (event) => {
    const entry = entryOf(event.target);
    if (!entry || event.isComposing) return;
    if (isField(entry.node) || entry.node.r === Role.Slider) tellField(tell, event.target);
  });
  mirror.addEventListener('change', (event) => {
    if (entryOf(event.target)?.node.r === Role.Select) tellField(tell, event.target);
  });
}

function listenToPaste(paste) {
  addEventListener('paste', (event) => {
    const entry = entryOf(document.activeElement);
    const data = event.clipboardData;
    const field = entry && isField(entry.node);
    if (!data || (field && entry.node.k !== 'rows')) return;
    // As it is: HTML of others never becomes elements here. Into the box for rows only tables go this way.
    const html = data.getData('text/html'), text = data.getData('text/plain');
    const hasTable = /<table/i.test(html);
    if (field ? hasTable || text.length > 20000 : hasTable || text) {
      event.preventDefault();
      paste(text, hasTable ? html : '');
    }
  });
}

/** `queue` queues a UiAction; `paste` hands over text and HTML that no field took, or the box for rows. */
export function listen(queue, paste) {
  const mirror = document.getElementById('mirror');
  const tell = (kind, id, ...more) => {
    sending(kind, id);
    queue(kind, id, ...more);
    if (opens(kind, more[1])) pressed();
  };
  listenToEarly();
  listenToKeys(tell);
  listenToPresses(mirror, tell);
  listenToFocus(mirror, tell);
  listenToSearch(mirror, tell);
  listenToTyping(mirror, tell);
  listenToPaste(paste);
  document.querySelector('.skip').addEventListener('click', (event) => {
    event.preventDefault();
    (mirror.querySelector('h1') || document.getElementById('work'))?.focus();
  });
}
