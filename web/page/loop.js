// Frames are drawn when something asks for one, and then no more: no animation frame is requested while nothing happens.

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

/** Draws at once, for the moment before the page goes. */
export function now() {
  cancelAnimationFrame(pending);
  clearTimeout(timer);
  pending = 0;
  if (stopped) return;
  const due = draw();
  if (due === 0) request();
  else if (due > 0) timer = setTimeout(request, due);
}

export function stop() {
  stopped = true;
  cancelAnimationFrame(pending);
  clearTimeout(timer);
}
