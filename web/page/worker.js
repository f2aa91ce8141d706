// Stands before waymark.js in a worker: the program without a screen, started of what the page has compiled, to work one order of
// Share out (web_work_out in web/main.cpp).
import { startFirst, startRest } from './parts.js';

let parts = null;

async function start({ modules: [firstModule, restModule] }, imports, done) {
  const first = await startFirst(firstModule, imports, () => () => {});
  if (restModule) await startRest(restModule, first);
  done(first, firstModule);
}

const here = /** @type {any} */ (globalThis); // Of a worker, not of a window.
const failed = () => here.postMessage(null);

here.Module = {
  noInitialRun: true,
  page: {
    next: () => ({ type: 0, numbers: [], texts: parts }),
    workedOut: (bytes) => here.postMessage(bytes, [bytes.buffer]),
  },
  onAbort: failed,
  onRuntimeInitialized: () => here.Module._web_work_out(),
  instantiateWasm(imports, done) {
    here.onmessage = ({ data }) => {
      ({ parts } = data);
      start(data, imports, done).catch(failed);
    };
    return {};
  },
};
