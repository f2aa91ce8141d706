// Things said without the focus moving. The regions are there from the start; every message is a new child, so that the
// same words are said again. Polite ones are said at most once a second: what came meanwhile is said together, in its order. Of
// equal words that wait, and of those that tell how something stands while it goes on changing, only the last are worth saying.
import { make } from './roles.js';

/** How words are said, as the mirror encoder has it. */
const URGENT = 1, PASSING = 2;
const EVERY_MS = 1000;
const STAYS_MS = 10000;
let waiting = []; // [words, how]
let timer = 0;
let last = -EVERY_MS;
let lines = [];

function say(region, words) {
  const made = make('div', '', region);
  made.textContent = words;
  setTimeout(() => made.remove(), STAYS_MS);
  return made;
}

/** What was said in a dialog that the same press has closed went with it, and is said again. */
export function sayAgain(region) {
  if (performance.now() - last >= EVERY_MS) return;
  lines = lines.map((line) => (line.isConnected ? line : say(region(), line.textContent)));
}

/** `region()` gives where polite words go at the time they are said (the open dialog, or the page). */
export function announce(words, how, region) {
  if (how === URGENT) {
    say(document.getElementById('urgent'), words);
    return;
  }
  waiting = waiting.filter(([other, before]) => other !== words && !(how === PASSING && before === PASSING));
  waiting.push([words, how]);
  timer ||= setTimeout(() => {
    timer = 0;
    last = performance.now();
    lines = waiting.map(([line]) => say(region(), line));
    waiting = [];
  }, Math.max(0, last + EVERY_MS - performance.now()));
}
