// What Share hands on is worked out in a worker, which is the same program without a screen: the page goes on meanwhile. The
// worker is made of what is here already, so it asks for nothing, in a page that was opened from the disk as well.
import { compiledParts } from './module.js';

let address = null; // Of the worker's script.
let worker = null;

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
  } catch {
    // Without a worker it is worked out in the page.
  }
}

/** `parts`: bytes of the order, the document and what came later. Calls `done` with the bytes of the file, or with null where
 *  that did not work. False: it cannot be done here. */
export function workOut(parts, done) {
  const modules = compiledParts();
  if (!address || !modules) return false;
  try {
    const one = worker = new Worker(address);
    const end = (bytes) => {
      one.terminate();
      if (worker !== one) return;
      worker = null;
      done(bytes);
    };
    one.onmessage = ({ data }) => end(data);
    one.onerror = one.onmessageerror = () => end(null);
    one.postMessage({ modules, parts }, parts.map((part) => part.buffer));
    return true;
  } catch {
    stopWorkingOut();
    return false;
  }
}

export function stopWorkingOut() {
  worker?.terminate();
  worker = null;
}
