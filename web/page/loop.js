// Frames are drawn when something asks for one, and then no more: no animation frame is requested while nothing happens.

/** More than it takes to rest; a program that never does must not hold the page. */
const FRAMES_TO_LEAVE = 30;

let draw = () => -1;
let pending = 0;
let timer = 0;
let stopped = false;

/** `frame()` draws and gives the milliseconds until the next is due: 0 at once, negative when something asks. */
export function startLoop(frame) {
  draw = frame;
  request();
}

export function request() {
  if (!pending && !stopped) pending = requestAnimationFrame(now);
}

function now() {
  cancelAnimationFrame(pending);
  clearTimeout(timer);
  pending = 0;
  if (stopped) return -1;
  const due = draw();
  if (due === 0) request();
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
