// Things said without the focus moving. The regions are there from the start; every message is a new child, so that the
// same words are said again; at most one polite message a second, and of those that wait only the latest is said.
import { make } from './roles.js';

const EVERY_MS = 1000;
const STAYS_MS = 10000;
let waiting = null;
let timer = 0;
let last = -EVERY_MS;
let line = null;

function say(region, words) {
  const made = make('div', '', region);
  made.textContent = words;
  setTimeout(() => made.remove(), STAYS_MS);
  return made;
}

/** What was said in a dialog that the same press has closed went with it, and is said again. */
export function sayAgain(region) {
  if (line && !line.isConnected && performance.now() - last < EVERY_MS) line = say(region(), line.textContent);
}

/** `region()` gives where polite words go at the time they are said (the open dialog, or the page). */
export function announce(words, urgent, region) {
  if (urgent) {
    say(document.getElementById('urgent'), words);
    return;
  }
  waiting = words;
  if (timer) return;
  timer = setTimeout(() => {
    timer = 0;
    last = performance.now();
    line = say(region(), waiting);
  }, Math.max(0, last + EVERY_MS - performance.now()));
}
