// Which copies of the work stay: the rule of app/shell/copies.h, for inside the data base. tests/fixtures/copies.json
// holds both to one table of cases.

export const BUDGET = 50e6;
const ALWAYS = 10;
const HOUR = 60, DAY = 24 * HOUR, WEEK = 7 * DAY, MONTH = 30 * DAY;

const spanOf = (age) => (age < HOUR ? 0 : age < DAY ? HOUR : age < MONTH ? DAY : WEEK);

/** What stands before a copy's document and mark, as write_copy_note() puts it: edited, in a file. */
export function readNote(text) {
  const mark = text.slice(3, 39);
  return { edited: text[0] !== 'o', inFile: text[1] === 'f', mark: mark[0] === '-' ? '' : mark, document: text.slice(40) };
}

/** The numbers of those that go. copies: [{ number, bytes, minute, edited, inFile, document }] */
export function copiesToDrop(copies, now, budget, forRoom = false) {
  const gone = [], older = [], saved = [], documents = new Map();
  let all = 0;
  [...copies].sort((a, b) => b.number - a.number).forEach((copy, i) => {
    if (!copy.edited && i) return gone.push(copy.number);
    const seen = documents.get(copy.document) ?? { count: 0, spans: new Set() };
    documents.set(copy.document, seen);
    const span = spanOf(now - copy.minute);
    // A copy only looked at is no newer copy of the others.
    const newest = !seen.count;
    if (copy.edited) seen.count += 1;
    const key = `${span} ${Math.trunc(copy.minute / span)}`;
    const first = !span || !seen.spans.has(key);
    seen.spans.add(key);
    if (i && !newest && (forRoom || (!first && seen.count > ALWAYS))) return gone.push(copy.number);
    all += copy.bytes;
    if (i && !newest) older.push(copy);
    else if (i && copy.inFile) saved.push(copy);
    return 0;
  });
  for (const some of [older, saved]) {
    while (all > budget && !forRoom && some.length) {
      const copy = some.pop();
      all -= copy.bytes;
      gone.push(copy.number);
    }
  }
  return gone;
}
