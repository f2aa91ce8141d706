// Runs before waymark.js and sets up what Emscripten's script finds as Module.
globalThis.Module = {
  canvas: document.getElementById('canvas'),
  onRuntimeInitialized() {
    document.title = `Waymark ${WAYMARK_VERSION}`;
    document.documentElement.dataset.files = globalThis.Module._waymark_embedded_files();
  },
};
