// What a first visit can do without is fetched once, when the first screen is there, so that everything works when the
// network goes: the rest of the program (module.js), and files (app/embedded/embedded.h), which the one-file page holds.
import { Renewed, wholeProgram } from './module.js';

const AGAIN_MS = 20_000;

async function bytesInside() {
  const packed = Uint8Array.from(atob(document.getElementById('later').textContent), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}

async function bytesOfSite() {
  const answer = await fetch('later.bin', { credentials: 'same-origin' });
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.arrayBuffer();
}

// Tries until it is had; `failed` is called each time it was not, and ends the trying by giving true.
function untilHad(attempt, had, failed) {
  attempt().then(had, (error) => {
    if (failed(error)) return;
    const again = () => {
      clearTimeout(timer);
      removeEventListener('online', again);
      untilHad(attempt, had, failed);
    };
    const timer = setTimeout(again, AGAIN_MS);
    addEventListener('online', again);
  });
}

/** Calls `whole` when all of the program is here, before that `missing` once it could not be fetched, and `arrived` with the bytes
 *  of the files, before that with none each time; and tries again. `renewed` when the server has another version than the one that
 *  runs. */
export function fetchLater(whole, missing, arrived, renewed) {
  // Said again it would draw a frame each time, while nothing happens.
  let told = false;
  untilHad(wholeProgram, whole, (error) => {
    const ends = error instanceof Renewed;
    if (ends) renewed();
    else if (!told) missing();
    told = true;
    return ends;
  });
  untilHad(WAYMARK_ONE_FILE ? bytesInside : bytesOfSite, (bytes) => arrived(new Uint8Array(bytes)), () => { arrived(''); });
}
