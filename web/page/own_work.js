// Which work this tab had open, and where the person was in it, beyond a reload: what all tabs keep lies in one place, and the
// newest of it may be another tab's. It goes with the tab; a tab that is duplicated begins with the same. A browser may allow
// none of it: then every start is that of a new tab.

const WORK = 'waymark-work', PLACE = 'waymark-place', INSIDE = 'waymark-inside';

function read(key) {
  try {
    return sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function write(key, text) {
  try {
    if (text) sessionStorage.setItem(key, text);
    else sessionStorage.removeItem(key);
  } catch { /* It is a new tab after the next reload. */ }
}

/** `line`: its line of work (app/shell/copies.h). `name`: empty where nothing of it may be kept. No `document`: keeping is off. */
export function rememberWork(document, line, name) {
  if (document) write(WORK, JSON.stringify({ document, line, name }));
  else forgetOwn();
}

/** { document, line, name }, or null where this tab had none. */
export function ownWork() {
  try {
    const { document, line, name } = JSON.parse(read(WORK));
    return { document: String(document), line: String(line), name: String(name) };
  } catch {
    return null;
  }
}

/** The note “session” (app/shell/notes.h) of what is open here. */
export const rememberPlace = (text) => write(PLACE, text);
export const ownPlace = () => read(PLACE);

/** The mark of the document that came inside the page and was opened here last. */
export const rememberInside = (mark) => write(INSIDE, mark);
export const ownInside = () => read(INSIDE);

export function forgetOwn() {
  for (const key of [WORK, PLACE, INSIDE]) write(key, '');
}
