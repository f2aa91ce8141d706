// Work kept in this browser: IndexedDB (kept_database.js), where every copy is read back before it counts as kept. Which copies
// stay is said in copies.js; a tab that is loaded anew gets back its own work, a new one what was kept last by any
// (own_work.js). The number of a copy counts up from the highest there is, whatever the clock says; its fraction is this
// tab's own, so that two tabs never write over one another. Nothing waits for an earlier request, so that what is asked for
// while the page goes still reaches the database; the tidying comes after. While each copy takes the place of the one
// before, the first is kept whole and what follows as changes of it (changed_text.js); two copies that stand apart share
// nothing, so that no damage is in both. What the database refuses is put beside it (kept_files.js), and taken in as soon as
// it can be seen again, or removed once something newer of its line is kept. What could not be seen may have any number:
// until then none is given.

import { same } from './bytes.js';
import { BUDGET, copiesToDrop, readNote } from './copies.js';
import { COPY_GONE, ON } from './elsewhere.js';
import { asked, finished } from './idb.js';
import {
  MINUTE, WORKS, database, drop, dropCopies, giveUpStuck, listed, noteKey, put, recordsOf, store, whenClosed,
} from './kept_database.js';
import { besides, dropAllBeside, dropBeside, isBeside, isUnseen, nameBeside, numberOf, putBeside } from './kept_files.js';
import { bytesOf, localTime, outside, read } from './kept_reading.js';
import { forgetOwn, ownPlace, ownWork } from './own_work.js';
import { tr } from './text.js';

const YOUNG_MS = 5 * 60 * 1000;
const EARLIER_AT_MOST = 64e6;
const NOTHING = 'Your work is not kept just now: this browser does not let Waymark read or write what is kept in it. Private ' +
  'windows do that, the settings of some organisations, and a disk that is full or faulty. Save to a file instead.';
const UNSEEN = 'What this browser keeps for Waymark could not be read just now. If work was kept in it before, that may still be ' +
  'there: Waymark looks for it again by itself.';
const NO_ROOM = 'This browser has no room left to keep your work. Save to a file instead.';
const STOPPED = 'This browser keeps your work no more. Its disk may be full. Save to a file instead.';
const UNREAD = 'This browser kept your work but could not read it back. Save to a file instead.';
const SMALL = ['settings', 'session', 'recent', 'inside'];
const OWN = Math.ceil(Math.random() * 999) / 1000;

let counted = null; // Resolves when `last` is known.
let seen = false; // It is.
let last = 0; // The highest number there is, as far as this tab knows.
let newest = 0; // The number of what this tab was asked last to keep of the work.
// Of the document that is open: which copy the next one takes the place of, since when, which one holds what is open, and the
// whole one that changes are kept of, { number, mark }.
const nothingYet = () => ({ young: 0, since: 0, document: '', line: '', open: 0, base: null, gone: false });
let current = nothingYet();
let on = true; // Keeping is, as far as this tab knows.
const lastAsked = {};
let hasKept = false;
let persisting = false;
let lost = () => {};
let forgetting = null; // While everything is removed; what is to stay is written after it.

// The highest number is looked for once; then it is counted on, and corrected by every tidying.
function counting() {
  counted ||= database().then((db) => asked(store(db, 'readonly').getAllKeys(WORKS())))
    .then(async (numbers) => {
      last = Math.max(last, Math.floor(numbers.at(-1) ?? 0));
      // Before anything else gets a number.
      for (const beside of await besides()) await takeBesideIn(beside);
      seen = true;
    });
  counted.catch(() => { counted = null; });
  return counted;
}

// What the rule lets go, and what the copy just written takes the place of. `mine` stays the newest though another tab has
// written meanwhile under a higher number: it was written last. Not though this tab itself was asked for more since.
async function tidy(db, mine, before, of, forRoom = false) {
  const kept = store(db, 'readwrite');
  const { copies, orphans } = await listed(kept, true);
  last = Math.max(last, Math.floor(copies.at(-1)?.number ?? 0));
  for (const key of orphans) kept.delete(key);
  dropCopies(kept, copies, [before]);
  const left = copies.filter(({ number }) => number !== before);
  const own = left.find(({ number }) => number === mine);
  if (own && own !== left.at(-1) && newest === mine) {
    const [record, note] = await Promise.all([asked(kept.get(mine)), asked(kept.get(noteKey(mine)))]);
    if (newest === mine) {
      drop(kept, mine);
      own.number = newest = (last += 1) + OWN;
      kept.put(record, own.number);
      kept.put(note, noteKey(own.number));
      if (of.young === mine) of.young = own.number;
      if (of.open === mine) of.open = own.number;
      if (of.base?.number === mine) of.base.number = own.number;
    }
  }
  const gone = copiesToDrop(left, Math.floor(Date.now() / MINUTE), BUDGET, forRoom);
  dropCopies(kept, left, gone);
  await finished(kept.transaction);
  return gone.length;
}

async function write(db, key, entries) {
  const turn = (lastAsked[key] = (lastAsked[key] || 0) + 1);
  await put(db, entries);
  const [[slot, { bytes, of }]] = entries;
  const kept = store(db, 'readonly');
  const [back, base] = await Promise.all([asked(kept.get(slot)), of && asked(kept.getKey(of))]);
  // Another tab may have kept something since, and what was only looked at goes then.
  const mayBeGone = key === 'work' && entries[1][1].text[0] === 'o' && !back;
  if (lastAsked[key] === turn && !mayBeGone && (!same(back?.bytes, bytes) || base !== of)) throw new Error(UNREAD);
}

async function keepBeside(bytes, text, of) {
  // A number of 0: above all that there turns out to be.
  const number = seen ? newest = (last += 1) + OWN : 0;
  const beside = { name: nameBeside(readNote(text)), number, when: Date.now(), text, bytes };
  await putBeside(beside);
  of.open = numberOf(beside);
}

// A full database refuses it once more: then it stays where it is, with a number.
async function takeBesideIn(beside) {
  const unseen = isUnseen(beside);
  if (unseen) beside.number = (last += 1) + OWN;
  last = Math.max(last, Math.floor(beside.number));
  try {
    await put(await database(), recordsOf(beside));
  } catch (error) {
    if (error?.name !== 'ConstraintError') return unseen && putBeside(beside).catch(() => {});
  }
  return dropBeside(beside.name);
}

const isYoung = ({ since }) => performance.now() - since < YOUNG_MS;

/** `base`: what the bytes are changes of; nothing: they are the whole. */
async function keepWork(db, bytes, note, of, base) {
  const when = Date.now();
  const number = newest = (last += 1) + OWN;
  const { document, line, mark } = readNote(note);
  const before = isYoung(of) && document === of.document && line === of.line ? of.young : 0;
  // Five minutes ended meanwhile: what stands apart from here on is whole.
  if (base && !before) throw new Error(UNREAD);
  if (!before) Object.assign(of, { since: performance.now(), document, line });
  of.young = of.open = number;
  const entries = recordsOf({ number, when, text: note, bytes, of: base?.number });
  try {
    // A few older copies at a time, until there is room.
    const tryToWrite = () => write(db, 'work', entries).catch(async (error) => {
      if (error?.name !== 'QuotaExceededError' || !await tidy(db, 0, 0, of, true)) throw error;
      return tryToWrite();
    });
    await tryToWrite();
  } catch (error) {
    // What stood before stays what the next one takes the place of.
    if (of.young === number) of.young = of.open = before;
    if (error?.name === 'ConstraintError') return keepWork(db, bytes, note, of, base);
    // Changes of what is gone hold nothing.
    if (base) drop(store(db, 'readwrite'), number);
    throw error;
  }
  if (!base) of.base = { number, mark };
  const beside = nameBeside(of);
  if (newest === number && isBeside(beside)) dropBeside(beside).catch(() => {});
  tidy(db, number, before, of).catch(() => {});
  return undefined;
}

// Settings are JSON, or of an earlier version lines of “key=value” (app/shell/notes.h).
const isOn = ({ bytes }) => {
  const text = new TextDecoder().decode(bytes);
  try {
    return ![false, 'no'].includes(JSON.parse(text)['keep-here']);
  } catch {
    return !/^keep-here=no$/m.test(text);
  }
};

/**
 * Keeping is switched on or off for all tabs. Where another did that and this tab has not heard of it, nothing is written.
 * Gives what the others are to be told of it, or { heard }: what the program is.
 */
async function keepSettings(db, record) {
  const kept = store(db, 'readwrite'), there = await asked(kept.get('settings')), before = on;
  on = isOn(record);
  if (on === before && there && isOn(there) !== on) return { heard: true, what: +(on = !on) };
  kept.put(record, 'settings'); // Before anybody else can look.
  await write(db, 'settings', [['settings', record]]);
  return on !== before && { what: +on };
}

/** Keeps bytes under a key, the work with its note, whole or as changes; resolves when they were read back, with what
 *  keepSettings() gives. Rejects with an Error whose message is for the person, or empty where changes could not be kept and the
 *  whole is wanted. */
export async function keep(key, bytes, note, changes = false) {
  const of = current; // Chosen when keeping is asked for: nothing that happens meanwhile can change it.
  const base = changes ? of.base : null;
  let change;
  try {
    giveUpStuck();
    const db = await database();
    await Promise.all([counting(), forgetting?.catch(() => {})]);
    const record = { bytes, when: Date.now() };
    if (of.gone) return undefined;
    if (key === 'work') await keepWork(db, bytes, note, of, base);
    else if (key === 'settings') change = await keepSettings(db, record);
    else await write(db, key, [[key, record]]);
  } catch (error) {
    if (key === 'work') of.base = null;
    if (changes) throw new Error('');
    if (key === 'work' && !of.gone) await keepBeside(bytes, note, of).catch(() => {});
    const why = error?.name === 'QuotaExceededError' ? NO_ROOM : hasKept ? STOPPED : NOTHING;
    throw new Error(tr(error?.message === UNREAD ? UNREAD : why));
  }
  hasKept = true;
  // Once there is something to lose.
  if (key === 'work' && note[0] === 'e' && !persisting) {
    persisting = true;
    navigator.storage?.persist?.().catch(() => {});
  }
  return change;
}

/** What was kept last stays as a copy of its own: the next "work" is another document, or one that takes its place. */
export function beginCopy() {
  current = nothingYet();
}

/** Whether what was kept whole last, with this mark, may be kept on as changes of it. */
export const keepsChangesOf = (mark) => current.base?.mark === mark && isYoung(current);

/** Whether keeping is switched on. */
export const isKeeping = () => on;

/** What another tab did to what is kept (events.js), with the number of the copy; gives whether that is news here. */
export function heard(what, number) {
  const of = current, before = on;
  if (what === COPY_GONE && outside(of.open) !== number) return false;
  if (what <= ON) {
    on = what === ON;
    return on !== before;
  }
  beginCopy();
  if (what === COPY_GONE) return true;
  forgetOwn();
  on = false;
  of.gone = true;
  // What came after the other had removed everything; nothing that another tab has kept since.
  database().then((db) => {
    const kept = store(db, 'readwrite');
    drop(kept, of.young);
    if (of.base) drop(kept, of.base.number);
    for (const key of SMALL) if (key !== 'settings') kept.delete(key);
  }).catch(() => {});
  return true;
}

// Settings and notes, in the transaction of `kept`. Where somebody was is this tab's own where its work comes back.
async function smallOnes(kept, isOwn) {
  const keys = await asked(kept.getAllKeys());
  const found = await Promise.all(SMALL.filter((key) => keys.includes(key)).map((key) => read(kept, key)));
  on = isOn(found.find(({ key }) => key === 'settings') ?? { bytes: undefined });
  const place = isOwn && ownPlace();
  if (!place) return found;
  return [...found.filter(({ key }) => key !== 'session'), { key: 'session', bytes: place, when: '', note: '', number: 0 }];
}

/** What was kept last under each key, { found: [{ key, bytes, when, note, number }], problem, missed }; of the work the newest
 *  that this tab had open before it was loaded anew (`isOwn`), or, where it had none or that is not there, the newest of all.
 *  `problem`: why that may not be all there is, for the person, or empty. `missed`: { name, earlier } of what this tab had and
 *  that does not come; `earlier`: copies of that document are there. `workIsOpen`: what is open is not the work that is kept. */
export async function restore(workIsOpen = false) {
  const of = current, had = ownWork();
  const { kept, copies, problem: unseen } = await everything(await counting().then(() => true, () => false));
  const ofHad = had ? copies.filter(({ document }) => document === had.document) : [];
  const own = ofHad.filter(({ line }) => line === had.line).at(-1);
  const newest = own ?? copies.at(-1);
  let found = [], problem = unseen;
  try {
    // Both begin at once: the transaction ends where nothing more is asked of it.
    const [work, small] = await Promise.all([newest && bytesOf(kept, 'work', newest), kept ? smallOnes(kept, own) : []]);
    found = [...(work ? [work] : []), ...small];
  } catch {
    problem = tr(UNSEEN);
  }
  if (!workIsOpen) of.open = newest?.number ?? 0;
  if (!had || own) return { found, problem, isOwn: !!own };
  if (!problem) forgetOwn();
  return { found, problem, missed: { name: had.name, earlier: ofHad.some(({ edited }) => edited) } };
}

/** All copies, in the database (`kept`, to read them from) and beside it, the oldest first; why those may not be all.
 *  `readable`: false where the database is known not to be. */
async function everything(readable = true) {
  const copies = (await besides()).map((one) => ({
    ...one, ...readNote(one.text), note: one.text, size: one.bytes.length, minute: Math.floor(one.when / MINUTE),
  }));
  let kept, problem = '';
  try {
    if (!readable) throw new Error(UNSEEN);
    kept = store(await database(), 'readonly');
    copies.push(...(await listed(kept)).copies);
  } catch {
    problem = tr(UNSEEN);
  }
  return { kept, copies: copies.sort((a, b) => a.number - b.number), problem };
}

/** The copies of the work, but for the last of what is open unless `andOpen`, as restore() gives them, the newest first; under
 *  the key "earlier". Those that are too many bytes for the memory at once come without them, with their size. */
export async function earlier(andOpen = false) {
  const { kept, copies, problem } = await everything();
  let room = EARLIER_AT_MOST;
  const found = copies.reverse().filter(({ number, edited }) => (andOpen || number !== current.open) && edited).map((copy) => {
    const { number, note, minute, size } = copy;
    if (size > room) return { key: 'earlier', bytes: '', when: localTime(minute * MINUTE), note, number: outside(number), size };
    room -= size;
    return bytesOf(kept, 'earlier', copy);
  });
  return { found: await Promise.all(found), problem };
}

/** One of them, with its bytes, under the key "copy". */
export async function oneCopy(wanted) {
  const { kept, copies, problem } = await everything();
  const copy = copies.find(({ number }) => outside(number) === wanted);
  return { found: copy ? [await bytesOf(kept, 'copy', copy)] : [], problem };
}

/** What was kept last of a document, { bytes, note }, or undefined. */
export async function newestOf(id) {
  const { kept, copies } = await everything();
  const copy = copies.filter(({ document }) => document === id).at(-1);
  return copy && bytesOf(kept, 'work', copy);
}

/** `tell` is called once the copy that holds what is open is there no more, though no tab removed it. */
export const tellWhenLost = (tell) => { lost = tell; };

// The browser was told to remove what this page keeps, or did so by itself: under a page that is open it says only that the
// database was closed.
async function lookForOpen() {
  const of = current;
  if (!of.open) return;
  const { copies, problem } = await everything();
  if (problem || current !== of || copies.some(({ number }) => number === of.open)) return;
  beginCopy();
  lost();
}
whenClosed(lookForOpen);

/** Removes one copy. It may be the one that changes are kept of. */
export async function dropCopy(number) {
  current.base = null;
  for (const beside of await besides()) if (outside(beside.number) === number) await dropBeside(beside.name);
  const kept = store(await database(), 'readwrite');
  const { copies } = await listed(kept);
  dropCopies(kept, copies, copies.map((copy) => copy.number).filter((one) => outside(one) === number));
  await finished(kept.transaction);
}

/** Removes everything kept; gives how many copies of the work there were. */
export async function forgetKept() {
  current.gone = true;
  beginCopy();
  forgetOwn();
  return (forgetting = (async () => {
    const beside = (await besides()).map(({ text }) => readNote(text));
    await dropAllBeside();
    const kept = store(await database(), 'readwrite');
    const { copies } = await listed(kept);
    kept.clear();
    await finished(kept.transaction);
    return [...beside, ...copies].filter(({ edited }) => edited).length;
  })());
}
