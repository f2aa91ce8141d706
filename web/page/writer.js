// One document is written in one tab: the others read it, and take it over with all that was typed. Web Locks say who writes,
// and know when a tab is gone; where there are none, the tabs ask one another. What is handed over goes by message, and so
// does what one tab did to what is kept.
import { HAND_OVER_ASKED, KEEPING, OPEN_ELSEWHERE, OPEN_FAILED, TAKEN_OVER, WRITING_LOST } from './events.js';
import { heard } from './storage.js';
import { tr } from './text.js';

const SOON_MS = 250; // One that listens has answered by then.
const LET_GO_MS = 500; // A tab that was just reloaded has let its document go by then.
const PATIENCE_MS = 2000; // One that does not answer by then is passed over.

const wait = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

export class Writer {
  /**
   * `emit` queues an event of the program, `now` draws until it is taken in: a tab in the background draws nothing by itself.
   * `latest(id)` resolves with what was kept last of a document, { bytes, note }, or nothing.
   */
  constructor(emit, now, latest) {
    this.emit = emit;
    this.now = now;
    this.latest = latest;
    this.locks = navigator.locks; // Nothing where a page may have none: one that was opened from the disk, say.
    this.me = `${Math.random()}`;
    this.channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel('waymark') : null;
    this.document = ''; // The one that is open here.
    this.writes = false;
    this.asking = false; // Without locks: nobody has said yet that they write it.
    this.letGo = null; // Lets go of the lock.
    this.taker = ''; // Who is waiting for what is handed over.
    this.given = null; // What was handed over to us.
    this.heard = false; // Somebody hands over, and is still at it.
    this.channel?.addEventListener('message', ({ data }) => this.hear(data));
  }

  /** Writes this document from here on, unless another tab does: then the program is told. */
  async claim(id) {
    this.release();
    this.document = id;
    if (!id) return;
    let had = this.locks && await this.lockIfFree(id);
    if (this.document !== id) return;
    if (!this.locks) {
      this.asking = true;
      this.tell('who');
      await wait(this.channel ? SOON_MS : 0);
      had = this.asking;
      this.asking = false;
      if (this.document === id) this.writes = had;
    }
    if (!had && this.document === id) this.emit(OPEN_ELSEWHERE);
  }

  /** Takes the document over from the tab that writes it. */
  async take() {
    const id = this.document;
    this.given = null;
    this.heard = false;
    this.tell('take', { at: Date.now() });
    if (this.locks) {
      // Whoever lets go of it has sent everything before.
      if (!await this.lockWithin(id, PATIENCE_MS)) await Promise.race([this.lock(id, { steal: true }), wait(PATIENCE_MS)]);
    } else {
      for (let left = PATIENCE_MS; !this.given && left > 0; left -= 20) await wait(20);
      if (!this.given) this.tell('stolen');
      this.writes = true;
    }
    if (this.document !== id) return;
    if (!this.writes) {
      this.emit(OPEN_FAILED, [], [tr('The other tab did not give the document back. Close that tab, and take over again.')]);
      return;
    }
    const { bytes, notes, note } = await this.whatIsGiven();
    if (this.document === id) this.emit(TAKEN_OVER, [], [bytes || '', notes || '', note || '']);
  }

  /** Gives the document, as it is now, to the tab that asked for it. */
  handOver(bytes, notes) {
    this.tell('given', { to: this.taker, bytes, notes });
    this.release();
  }

  tell(what, more) {
    this.channel?.postMessage({ what, document: this.document, from: this.me, ...more });
  }

  release() {
    this.letGo?.();
    this.letGo = null;
    this.writes = this.asking = false;
  }

  // Resolves with whether it was had, once that is known; when it is stolen later the program is told.
  lock(id, options) {
    return new Promise((resolve) => {
      this.locks.request('waymark ' + id, options, (granted) => {
        if (!granted || this.document !== id) return undefined;
        resolve(true);
        this.writes = true;
        return new Promise((end) => { this.letGo = end; });
      }).catch((error) => {
        if (error?.name !== 'AbortError') this.locks = null;
        if (this.writes && this.document === id && this.letGo) {
          this.letGo = null;
          this.lost();
        }
      }).finally(() => resolve(false));
    });
  }

  // A browser that is slow to answer is no other tab: only its own word that somebody holds the lock counts, given again
  // when a tab that was just closed has had its time.
  async lockIfFree(id) {
    for (const since = performance.now(); ;) {
      const last = performance.now() - since > LET_GO_MS;
      if (await this.lock(id, { ifAvailable: true })) return true;
      if (last || !this.locks || this.document !== id) return false;
      await wait(LET_GO_MS / 10);
    }
  }

  lockWithin(id, ms) {
    const waiting = new AbortController();
    setTimeout(() => waiting.abort(), ms);
    return this.lock(id, { signal: waiting.signal });
  }

  lost() {
    this.writes = false;
    this.emit(WRITING_LOST);
    this.now();
  }

  // What was handed over; what is kept, where nobody does it.
  async whatIsGiven() {
    for (let left = this.heard ? PATIENCE_MS : SOON_MS; !this.given && left > 0; left -= 20) await wait(20);
    return this.given || await this.latest(this.document) || {};
  }

  hear(data) {
    if (data.what === 'kept') {
      if (!heard(data.kept, data.number)) return;
      this.emit(KEEPING, [data.kept]);
      this.now();
    }
    if (data.document !== this.document || !this.document) return;
    if (data.what === 'who' && (this.writes || (this.asking && this.me < data.from))) this.tell('mine', { to: data.from });
    else if (data.what === 'mine' && data.to === this.me) this.asking = false;
    else if (data.what === 'stolen' && this.writes) this.lost();
    // One that was asked long ago has been passed over.
    else if (data.what === 'take' && this.writes && !(Date.now() - data.at > PATIENCE_MS)) {
      this.taker = data.from;
      this.tell('wait', { to: this.taker });
      this.emit(HAND_OVER_ASKED);
      this.now();
    } else if (data.to === this.me && data.what === 'wait') this.heard = true;
    else if (data.to === this.me && data.what === 'given') this.given = data;
  }
}
