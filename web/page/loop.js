// Frames are drawn when something asks for one, and then no more: no animation frame is requested while nothing happens.

/** More than it takes to rest; a program that never does must not hold the page. */
const FRAMES_TO_LEAVE = 30;
const SOON_MS = 50;

let draw = () => -1;
let pending = 0;
let timer = 0;
let stopped = false;
let ahead = false; // What the display shows next is drawn already.
let early = false; // Something was drawn ahead since the display's last frame.
let displaying = false; // The display's next frame is being made.
let more = false; // The program asked for another frame after that.

/** `frame()` draws, the first time at once, and gives the milliseconds until the next is due: 0 at once, negative when
 *  something asks. */
export function startLoop(frame) {
  draw = frame;
  drawAhead();
}

function ask() {
  if (!pending && !stopped) pending = requestAnimationFrame(display);
}

export function request() {
  ahead = false;
  ask();
}

/**
 * As request(), for what is typed: drawn when the event has been told, so that the display's next frame shows it without
 * waiting for the drawing. Once between two of those frames.
 */
export function soon() {
  if (early) request();
  else queueMicrotask(drawAhead);
}

function drawAhead() {
  if (early || stopped) return;
  early = true;
  more = now() === 0;
  ahead = true;
  ask();
}

/** Calls `then` when what is being drawn is on the screen and the page has a moment, soon at the latest. */
export function afterPicture(then) {
  const wait = globalThis.requestIdleCallback ? () => requestIdleCallback(then, { timeout: SOON_MS }) : () => setTimeout(then);
  if (displaying) wait();
  else requestAnimationFrame(wait);
}

function display() {
  pending = 0;
  early = false;
  if (!ahead) {
    displaying = true;
    now();
    displaying = false;
    return;
  }
  ahead = false;
  // The frame after it is in no hurry: first whatever else the page has to do.
  if (more) timer = setTimeout(request);
}

function now() {
  cancelAnimationFrame(pending);
  clearTimeout(timer);
  pending = 0;
  if (stopped) return -1;
  const due = draw();
  if (due === 0) ask();
  else if (due > 0) timer = setTimeout(request, due);
  return due;
}

/** Draws at once until all that was done has been taken in, for the moment before the page goes. */
export function finish() {
  for (let frames = 0; now() === 0 && frames < FRAMES_TO_LEAVE; frames += 1);
}

export function stop() {
  stopped = true;
  cancelAnimationFrame(pending);
  clearTimeout(timer);
}
