// What a first visit can do without (app/embedded/embedded.h): fetched once, when the first screen is there, so that
// everything works when the network goes. The one-file page holds it.

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

/** Calls `arrived` with the bytes; before that with none each time they could not be fetched, and tries again. */
export function fetchLater(arrived) {
  (WAYMARK_ONE_FILE ? bytesInside() : bytesOfSite()).then((bytes) => arrived(new Uint8Array(bytes)), () => {
    arrived('');
    const again = () => {
      clearTimeout(timer);
      removeEventListener('online', again);
      fetchLater(arrived);
    };
    const timer = setTimeout(again, AGAIN_MS);
    addEventListener('online', again);
  });
}
