// Stands before waymark.js in a worker: the program without a screen, started of what the page has compiled, to work orders of
// Share out, one after the other (web_work_out in web/main.cpp).
import { startFirst, startRest } from './parts.js';

const waiting = []; // What was told, each as the texts of one event.
let running = false;

async function start({ modules: [firstModule, restModule] }, imports, done) {
  const first = await startFirst(firstModule, imports, () => () => {});
  if (restModule) await startRest(restModule, first);
  done(first, firstModule);
}

const here = /** @type {any} */ (globalThis); // Of a worker, not of a window.
const failed = () => here.postMessage(null);

function work() {
  while (running && waiting.length) here.Module._web_work_out();
}

here.Module = {
  noInitialRun: true,
  page: {
    next: () => ({ type: 0, numbers: [], texts: waiting.shift() }),
    workedOut: (bytes) => here.postMessage(bytes, [bytes.buffer]),
  },
  onAbort: failed,
  onRuntimeInitialized: () => {
    running = true;
    work();
  },
  instantiateWasm(imports, done) {
    here.onmessage = ({ data }) => {
      waiting.push(data.parts);
      if (data.modules) start(data, imports, done).catch(failed);
      else work();
    };
    return {};
  },
};
