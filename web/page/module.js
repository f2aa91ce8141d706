// The WebAssembly module, asked for before anything else: the browser compiles it while the page starts.

// Where a server does not say what kind of file it is, it is compiled once it is there.
const fetched = () => fetch('waymark.wasm', { credentials: 'same-origin' });
const compiled = WAYMARK_ONE_FILE || typeof WebAssembly !== 'object' ? null
  : WebAssembly.compileStreaming(fetched()).catch(async () => WebAssembly.compile(await (await fetched()).arrayBuffer()));
// What goes wrong is told where the module is needed, below.
compiled?.catch(() => {});

/** For Emscripten; the one-file page has one of its own (tools/build_page.mjs). `failed` ends the program. */
export function instantiateWasm(imports, done, failed) {
  compiled.then(async (module) => done(await WebAssembly.instantiate(module, imports), module)).catch(failed);
  return {};
}
