// The WebAssembly module, asked for before anything else: the browser compiles it while the page starts. Its rest, which the
// first screen does without, comes in a second module that shares memory and table with the first (tools/split_module.mjs);
// the one-file page has all in one.

import { startFirst, startRest, withFirst } from './parts.js';

// Where a server does not say what kind of file it is, it is compiled once it is there.
const fetched = (file) => fetch(file, { credentials: 'same-origin' });
const compiledFrom = (file) => WebAssembly.compileStreaming(fetched(file))
  .catch(async () => WebAssembly.compile(await (await fetched(file)).arrayBuffer()));
const compiled = WAYMARK_ONE_FILE || typeof WebAssembly !== 'object' ? null : compiledFrom('waymark.wasm');
// What goes wrong is told where the module is needed, below.
compiled?.catch(() => {});

let first = null;
let mark = '';
let rest = null;
let modules = null;

// Of one build: a rest from another would be other functions at the same places (tools/split_module.mjs).
const markOf = (module) => WebAssembly.Module.customSections(module, 'waymark')
  .map((bytes) => new Uint8Array(bytes).join()).join();

/** Why the rest is not taken: the server has another version than the one that runs. */
export class Renewed extends Error {}

function matching(module) {
  if (markOf(module) === mark) return module;
  // The next visit has all of one version, whatever the browser has stored.
  fetch('waymark.wasm', { credentials: 'same-origin', cache: 'reload' }).catch(() => {});
  throw new Renewed('the rest of the program is of another version');
}

const table = () => Object.values(first.exports).find((one) => one instanceof WebAssembly.Table);

// Stands in the table until the rest takes its places there. The program asks before it goes there (WorkStatus::whole), and what
// the page tells waits there (app/shell/app_events.cpp); should it ever not have asked, it waits.
const standIn = (place) => (...values) => {
  const request = new XMLHttpRequest();
  request.open('GET', 'later.wasm', false);
  request.overrideMimeType('text/plain; charset=x-user-defined');
  request.send();
  const bytes = Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0));
  new WebAssembly.Instance(matching(new WebAssembly.Module(bytes)), withFirst(first));
  return table().get(place)(...values);
};

/** For Emscripten; the one-file page has one of its own (tools/build_page.mjs). `failed` ends the program. */
export function instantiateWasm(imports, done, failed) {
  compiled.then(async (module) => {
    mark = markOf(module);
    first = await startFirst(module, imports, standIn);
    done(first, module);
  }).catch(failed);
  return {};
}

/** Resolves when all of the program is here; rejects when the rest could not be had this time. */
export function wholeProgram() {
  if (WAYMARK_ONE_FILE) return Promise.resolve();
  rest ||= Promise.all([compiled, compiledFrom('later.wasm')]).then(async (both) => {
    await startRest(matching(both[1]), first);
    modules = both;
  });
  rest.catch(() => { rest = null; });
  return rest;
}

/** What is compiled of the program, for another start of it (parts.js); null until all of it is here. */
export const compiledParts = () => (WAYMARK_ONE_FILE ? globalThis.Module.whole && [globalThis.Module.whole] : modules);
