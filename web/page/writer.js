// One document is written in one tab: the others read it, and take it over with all that was typed. Web Locks say who writes,
// and know when a tab is gone; where there are none, the tabs ask one another. What is handed over goes by message.
import { HAND_OVER_ASKED, OPEN_ELSEWHERE, OPEN_FAILED, TAKEN_OVER, WRITING_LOST } from './events.js';
import { tr } from './text.js';

const SOON_MS = 250; // One that listens has answered by then.
const LET_GO_MS = 500; // A tab that was just reloaded has let its document go by then.
const PATIENCE_MS = 2000; // One that does not answer by then is passed over.

const wait = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

/**
 * `emit` queues an event of the program, `now` draws until it is taken in: a tab in the background draws nothing by itself.
 * `latest()` resolves with the bytes kept last, or nothing.
 */
export function makeWriter(emit, now, latest) {
  let locks = navigator.locks; // Nothing where a page may have none: one that was opened from the disk, say.
  const me = `${Math.random()}`;
  const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel('waymark') : null;
  let document = ''; // The one that is open here.
  let writes = false;
  let asking = false; // Without locks: nobody has said yet that they write it.
  let letGo = null; // Lets go of the lock.
  let taker = ''; // Who is waiting for what is handed over.
  let given = null; // What was handed over to us.
  let heard = false; // Somebody hands over, and is still at it.

  const tell = (what, more) => channel?.postMessage({ what, document, from: me, ...more });

  function release() {
    letGo?.();
    letGo = null;
    writes = asking = false;
  }

  // Resolves with whether it was had, once that is known; when it is stolen later the program is told.
  function lock(id, options) {
    return new Promise((resolve) => {
      locks.request('waymark ' + id, options, (granted) => {
        if (!granted || document !== id) return undefined;
        resolve(true);
        writes = true;
        return new Promise((end) => { letGo = end; });
      }).catch((error) => {
        if (error?.name !== 'AbortError') locks = null;
        if (writes && document === id && letGo) {
          letGo = null;
          lost();
        }
      }).finally(() => resolve(false));
    });
  }

  // A browser that is slow to answer is no other tab: only its own word that somebody holds the lock counts, given again
  // when a tab that was just closed has had its time.
  async function lockIfFree(id) {
    for (const since = performance.now(); ;) {
      const last = performance.now() - since > LET_GO_MS;
      if (await lock(id, { ifAvailable: true })) return true;
      if (last || !locks || document !== id) return false;
      await wait(LET_GO_MS / 10);
    }
  }

  const lockWithin = (id, ms) => {
    const waiting = new AbortController();
    setTimeout(() => waiting.abort(), ms);
    return lock(id, { signal: waiting.signal });
  };

  function lost() {
    writes = false;
    emit(WRITING_LOST);
    now();
  }

  async function claim(id) {
    release();
    document = id;
    if (!id) return;
    let had = locks && await lockIfFree(id);
    if (document !== id) return;
    if (!locks) {
      asking = true;
      tell('who');
      await wait(channel ? SOON_MS : 0);
      had = asking;
      asking = false;
      if (document === id) writes = had;
    }
    if (!had && document === id) emit(OPEN_ELSEWHERE);
  }

  // What was handed over; what is kept, where nobody does it.
  async function whatIsGiven() {
    for (let left = heard ? PATIENCE_MS : SOON_MS; !given && left > 0; left -= 20) await wait(20);
    return given || { bytes: await latest() };
  }

  async function take() {
    const id = document;
    given = null;
    heard = false;
    tell('take');
    if (locks) {
      // Whoever lets go of it has sent everything before.
      if (!await lockWithin(id, PATIENCE_MS)) await Promise.race([lock(id, { steal: true }), wait(PATIENCE_MS)]);
    } else {
      for (let left = PATIENCE_MS; !given && left > 0; left -= 20) await wait(20);
      if (!given) tell('stolen');
      writes = true;
    }
    if (document !== id) return;
    if (!writes) {
      emit(OPEN_FAILED, [], [tr('The other tab did not give the document back. Close that tab, and take over again.')]);
      return;
    }
    const { bytes, notes } = await whatIsGiven();
    if (document === id) emit(TAKEN_OVER, [], [bytes || '', notes || '']);
  }

  function handOver(bytes, notes) {
    tell('given', { to: taker, bytes, notes });
    release();
  }

  channel?.addEventListener('message', ({ data }) => {
    if (data.document !== document || !document) return;
    if (data.what === 'who' && (writes || (asking && me < data.from))) tell('mine', { to: data.from });
    else if (data.what === 'mine' && data.to === me) asking = false;
    else if (data.what === 'stolen' && writes) lost();
    else if (data.what === 'take' && writes) {
      taker = data.from;
      tell('wait', { to: taker });
      emit(HAND_OVER_ASKED);
      now();
    } else if (data.to === me && data.what === 'wait') heard = true;
    else if (data.to === me && data.what === 'given') given = data;
  });
  return { claim, take, handOver };
}
