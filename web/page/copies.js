// Which copies of the work stay: the rule of app/shell/copies.h, for inside the database. tests/fixtures/copies.json
// holds both to one table of cases.

export const BUDGET = 50e6;
const ALWAYS = 10;
const HOUR = 60, DAY = 24 * HOUR, WEEK = 7 * DAY, MONTH = 30 * DAY;

const spanOf = (age) => (age < HOUR ? 0 : age < DAY ? HOUR : age < MONTH ? DAY : WEEK);

/** What is said of a copy, as write_copy_note() puts it. */
export function readNote(text) {
  const mark = text.slice(3, 39), rest = text.slice(40), line = text[2] === '+' ? rest.slice(0, 36) : '';
  return {
    edited: text[0] !== 'o', inFile: text[1] === 'f' || text[1] === 'F', mark: mark[0] === '-' ? '' : mark,
    line, document: line ? rest.slice(37) : rest,
  };
}

/** The numbers of those that go. copies: [{ number, bytes, minute, edited, inFile, document, line }] */
export function copiesToDrop(copies, now, budget, forRoom = false) {
  const gone = [], older = [], saved = [], documents = new Map(), lines = new Set();
  let all = 0;
  [...copies].sort((a, b) => b.number - a.number).forEach((copy, i) => {
    if (!copy.edited && i) return gone.push(copy.number);
    const seen = documents.get(copy.document) ?? { count: 0, spans: new Set() };
    documents.set(copy.document, seen);
    const span = spanOf(now - copy.minute);
    // A copy only looked at is no newer copy of the others.
    const newest = !seen.count;
    if (copy.edited) seen.count += 1;
    const ofLine = `${copy.line} ${copy.document}`, unknown = ofLine === ' ';
    const protects = copy.edited && !copy.inFile && (unknown || !lines.has(ofLine));
    if (copy.edited) lines.add(ofLine);
    const key = `${span} ${Math.trunc(copy.minute / span)}`;
    const first = !span || !seen.spans.has(key);
    seen.spans.add(key);
    if (i && !newest && !protects && !forRoom && !first && seen.count > ALWAYS) return gone.push(copy.number);
    all += copy.bytes;
    if (i && !protects) (newest ? saved : older).push(copy);
    return 0;
  });
  if (forRoom) return [...gone, ...older.slice(older.length >> 1).map(({ number }) => number)];
  for (const some of [older, saved]) {
    while (all > budget && some.length) {
      const copy = some.pop();
      all -= copy.bytes;
      gone.push(copy.number);
    }
  }
  return gone;
}
