// window.peer, as the peer benchmark asks for it; only in the bench build (web/peer_hooks.cpp has the other half). The page
// starts with the records of /data/N.json (?n=N, 50 unless told), as every measured page does.

/** Gives what is to be awaited before the first frame, as what was kept is. */
export function startPeer(module, isRunning, request) {
  const call = (name) => module['_web_peer_' + name]();
  const text = (name) => {
    call(name);
    return new TextDecoder().decode(module.peerBytes);
  };
  const load = (words) => {
    module.peerText = words;
    const parse = call('load');
    delete module.peerText;
    request();
    return { parse };
  };
  let loaded = false;
  window.peer = {
    // Pixels of a 2D canvas are there when the frame is; only those of WebGL are looked at.
    get firstRegion() { return module.picture.kind() === 2 && /** @type {any} */ (this).first() ? module.peerBox : undefined; },
    first: () => loaded && isRunning() && call('first') === 1,
    loadText: load,
    shown: () => call('shown'),
    applied: () => text('applied'),
    exportText: () => text('export'),
    wasmBytes: () => call('memory'),
  };
  const n = new URLSearchParams(location.search).get('n') ?? 50;
  const records = fetch(`/data/${n}.json`).then((response) => response.text());
  return async () => {
    load(await records);
    loaded = true;
  };
}
