// The pointer over the picture. The canvas takes it for the program, with these exceptions: a text field is handed to the
// real field that lies over it, so that the browser places the caret and opens the soft keyboard; words are selected by the
// mouse (select.js); zooming is the browser's; and a finger that drags scrolls.
import { pressed } from './early.js';
import { entryOf, fieldAt, isText, wordsAt } from './mirror.js';
import { modsOf } from './input.js';
import { isField } from './roles.js';
import { deselect, goOnSelecting, startSelecting } from './select.js';

const TAP_MOVES = 10;
const SECOND_PRESS_MS = 500;
/** A finger that rests so long takes up what is under it, and moves that instead of the page. */
const LONG_PRESS_MS = 450;
/** What the program takes for one notch of a wheel, by WheelEvent.deltaMode: pixels, lines, pages. */
const NOTCH = [100, 3, 0.1];
/** ImGuiMouseButton by MouseEvent.button. */
const BUTTONS = [0, 2, 1];

let canvas = null;
let mirror = null;
let program = null;
let hot = null; // The element that lies over the picture under the pointer, where the browser's own pointer is for something.
let finger = null;
let mods = 0;
let last = { at: -1e9, x: 0, y: 0, field: null }; // Where was pressed last, and the field that was there.
let swallow = -1e9;
const held = new Set(); // Buttons of the mouse

const setHot = (element) => {
  if (hot === element) return;
  hot?.classList.remove('hot');
  hot = element;
  hot?.classList.add('hot');
};
// What the browser's own pointer is for there: a field to be typed in, or words.
const follow = ({ clientX: x, clientY: y, buttons, pointerType }) => {
  if (pointerType === 'touch') return;
  setHot(buttons ? null : fieldAt(x, y)?.shape.element || wordsAt(x, y));
};
// The field there, unless it has come where something else was pressed a moment ago.
const fieldFor = ({ clientX: x, clientY: y, timeStamp }) => {
  const field = fieldAt(x, y);
  const moved = timeStamp - last.at < SECOND_PRESS_MS && Math.hypot(x - last.x, y - last.y) < TAP_MOVES && field !== last.field;
  last = { at: timeStamp, x, y, field: moved ? last.field : field };
  return moved ? null : field;
};
const takeUp = (resting) => {
  if (resting !== finger || resting.drags) return;
  resting.holds = true;
  program.mouse(resting.x, resting.y);
  program.button(0, true);
};
const setMods = (bits) => {
  if (mods !== bits) program.mods((mods = bits));
};

function listenToMods() {
  // The program is told of no keys here, so the pointer's own events say which are held (Shift and Ctrl choose several rows).
  for (const type of ['pointerdown', 'pointermove', 'keydown', 'keyup']) {
    addEventListener(type, (event) => setMods(modsOf(event)), true);
  }
  addEventListener('blur', () => {
    setMods(0);
    for (const which of held) program.button(which, false);
    held.clear();
  });
}

// The second press of a double click is for what the first was on. Words and fields that have come there since, labels among
// them, are not pressed by it: whoever opened a form by it is about to type.
function listenToSecondPresses() {
  let first = null;
  let strange = false;
  const thereFor = ({ clientX: x, clientY: y, target }) =>
    (isText() ? target.closest?.('[id^="n"]')?.id : fieldAt(x, y)?.shape.element || wordsAt(x, y)) || null;
  const drop = (event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener('mousedown', (event) => {
    if (event.button) return;
    const there = thereFor(event);
    strange = event.detail > 1 && there && there !== first;
    if (event.detail < 2) first = there;
    if (strange) drop(event);
  }, true);
  addEventListener('click', (event) => { if (strange && event.detail > 1) drop(event); }, true);
}

function listenToFingers() {
  canvas.addEventListener('pointermove', (event) => {
    follow(event);
    if (!finger || event.pointerId !== finger.id) return;
    if (finger.holds) return program.mouse(event.clientX, event.clientY);
    const dx = event.clientX - finger.x, dy = event.clientY - finger.y;
    if (!finger.drags && Math.hypot(dx, dy) < TAP_MOVES) return;
    finger.drags = true;
    clearTimeout(finger.timer);
    program.drag(finger.startX, finger.startY, dx, dy);
    finger.x = event.clientX;
    finger.y = event.clientY;
  });
  canvas.addEventListener('pointerdown', (event) => {
    const { clientX: x, clientY: y, pointerId: id } = event;
    if (event.pointerType === 'touch') {
      clearTimeout(finger?.timer);
      finger = event.isPrimary ? { id, x, y, startX: x, startY: y, timer: 0, drags: false, holds: false } : null;
      const first = finger;
      if (first) first.timer = setTimeout(() => takeUp(first), LONG_PRESS_MS);
    }
    else fieldFor(event)?.shape.element.focus({ preventScroll: true });
  });
  canvas.addEventListener('pointerup', (event) => {
    if (event.pointerType !== 'touch') return;
    clearTimeout(finger?.timer);
    if (finger?.holds) {
      program.mouse(event.clientX, event.clientY);
      program.button(0, false);
      swallow = event.timeStamp;
    }
    // Only here, inside the event, does a phone open its keyboard.
    if (finger && !finger.drags && !finger.holds) fieldFor(event)?.shape.element.focus({ preventScroll: true });
    finger = null;
    // After the press the browser makes of the tap, so that nothing stays hovered.
    setTimeout(program.leave, 400);
  });
  canvas.addEventListener('pointercancel', () => {
    clearTimeout(finger?.timer);
    if (finger?.holds) program.button(0, false);
    finger = null;
  });
}

function listenToMouse() {
  const move = (event) => program.mouse(event.clientX, event.clientY);
  canvas.addEventListener('mousemove', move);
  canvas.addEventListener('mousedown', (event) => {
    // Pressing the picture takes the focus from nothing: the program says where it goes.
    event.preventDefault();
    if (event.isTrusted && !event.button) deselect();
    // What the browser makes of a finger that has put something down.
    if (event.timeStamp - swallow < 400) return;
    const which = BUTTONS[event.button];
    if (which === undefined) return;
    held.add(which);
    move(event);
    program.button(which, true);
  });
  // What was pressed on the picture is followed wherever it goes, out of the window too.
  addEventListener('mouseup', (event) => {
    const which = BUTTONS[event.button];
    if (!held.delete(which)) return;
    move(event);
    program.button(which, false);
    // Into a field that is pressed letters go by themselves.
    if (fieldAt(event.clientX, event.clientY)?.shape.element !== document.activeElement) pressed();
  });
  addEventListener('mousemove', (event) => {
    goOnSelecting(event);
    if (held.size && event.target !== canvas) move(event);
  });
  canvas.addEventListener('mouseleave', () => { if (!held.size) program.leave(); });
  // The program has a menu of its own there; in text fields the browser's is left alone.
  canvas.addEventListener('contextmenu', (event) => event.preventDefault());
  canvas.addEventListener('wheel', (event) => {
    // Ctrl and the wheel is the browser's zoom.
    if (event.ctrlKey) return;
    event.preventDefault();
    program.wheel(-event.deltaX / NOTCH[event.deltaMode], -event.deltaY / NOTCH[event.deltaMode]);
  });
}

function listenOverPicture() {
  // The picture goes on seeing the pointer while it is over a real field or words; a long text scrolls by itself.
  const pass = (Kind) => (event) => {
    if (isText() || event.target === mirror) return;
    const { scrollHeight, clientHeight } = event.target;
    if (event.type === 'wheel' && (event.ctrlKey || (event.target.tagName === 'TEXTAREA' && scrollHeight > clientHeight))) return;
    canvas.dispatchEvent(new Kind(event.type, event));
  };
  mirror.addEventListener('mousemove', pass(MouseEvent));
  mirror.addEventListener('wheel', pass(WheelEvent), { passive: true });
  mirror.addEventListener('pointermove', (event) => {
    if (hot && !isText() && !isField(entryOf(hot)?.node || {})) follow(event);
  });
  mirror.addEventListener('mousedown', (event) => {
    if (event.button || isText() || event.target !== hot || isField(entryOf(hot)?.node || {})) return;
    event.preventDefault();
    pass(MouseEvent)(event);
    startSelecting(event, hot);
  });
  mirror.addEventListener('pointerout', (event) => { if (event.target === hot) setHot(null); });
}

/**
 * `its` has the functions the module gives the page: mouse(x, y), button(which, down), wheel(across, down), mods(bits),
 * drag(x, y, dx, dy), leave().
 */
export function listenToPointer(its) {
  canvas = document.getElementById('canvas');
  mirror = document.getElementById('mirror');
  program = its;
  listenToMods();
  listenToSecondPresses();
  listenToFingers();
  listenToMouse();
  listenOverPicture();
}
