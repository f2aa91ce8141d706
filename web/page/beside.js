// What Share hands on is worked out in a worker, which is the same program without a screen: the page goes on meanwhile. The
// worker is made of what is here already, so it asks for nothing, in a page that was opened from the disk as well. It is there as
// long as somebody is on Share, and keeps the document that it was given last.
import { compiledParts } from './module.js';

let address = null; // Of the worker's script.
let worker = null;
let expected = null; // Gives what came later, while somebody is where something can be handed on.
let held = 0; // The number of the document that the worker has.
let asked = null; // Whom its answer is for.

async function script() {
  if (WAYMARK_ONE_FILE) return WAYMARK_WORKER + document.getElementById('program').textContent;
  const answer = await fetch('later.js', { credentials: 'same-origin' });
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.text();
}

/** Once, when all of the program is here. */
export async function prepareWorker() {
  try {
    const url = URL.createObjectURL(new Blob([await script()], { type: 'text/javascript' }));
    // The policy of the page lets scripts come only from what says that it is one.
    address = typeof trustedTypes === 'undefined' ? url :
      trustedTypes.createPolicy('waymark', { createScriptURL: () => url }).createScriptURL('');
    if (expected) start(expected);
  } catch {
    // Without a worker it is worked out in the page.
  }
}

function end() {
  worker?.terminate();
  worker = null;
  held = 0;
}

function answer(bytes) {
  const done = asked;
  asked = null;
  if (!expected) end();
  done?.(bytes);
}

/** `later` gives the bytes of what came later. False: there is no worker here. */
function start(later) {
  const modules = compiledParts();
  if (worker || !address || !modules) return Boolean(worker);
  try {
    const one = worker = new Worker(address);
    const lost = () => {
      if (worker !== one) return;
      end();
      answer(null);
    };
    one.onmessage = ({ data }) => (data ? worker === one && answer(data) : lost());
    one.onerror = one.onmessageerror = lost;
    one.postMessage({ modules, parts: [new Uint8Array(), new Uint8Array(), later()] });
  } catch {
    end();
  }
  return Boolean(worker);
}

/** The worker is kept ready, and what it has, as long as something may be asked of it: with null it ends. */
export function expectWork(later) {
  expected = later;
  if (expected) start(expected);
  else if (!asked) end();
}

export const holdsBeside = (number) => held === number;

/** `parts`: bytes of the order and the document. Calls `done` with the bytes of the file, or with null where that did not work.
 *  False: it cannot be done here. */
export function workOut(parts, later, number, done) {
  if (!start(later)) return false;
  asked = done;
  held = number;
  worker.postMessage({ parts: [...parts, new Uint8Array()] }, parts.map((part) => part.buffer));
  return true;
}

export function stopWorkingOut() {
  asked = null;
  end();
  if (expected) start(expected);
}
