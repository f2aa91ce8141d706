// Printing prints what the Text view has, whole, whichever face is looked at: never the picture of a window.
import { SAY_ALL, pageNote, tables } from './mirror.js';
import { make } from './roles.js';
import { tr } from './text.js';

const quoted = (words) => `"${words.replace(/\s+/g, ' ').replace(/["\\]/g, '\\$&')}"`;

let made = [];
let sheet = null;

function line(words) {
  const element = make('p');
  element.textContent = words;
  return element;
}

// On every page, where the browser can (Chromium); elsewhere the head of the first page says the same.
function margins(note, foot) {
  try {
    if (!sheet) document.adoptedStyleSheets.push((sheet = new CSSStyleSheet()));
    sheet.replaceSync(`@page:first{@top-left{content:none}}@page{@top-left{content:${quoted(note)}}` +
      `@bottom-left{content:${quoted(foot)}}@bottom-right{content:counter(page) " / " counter(pages)}}`);
  } catch { /* As it is. */ }
}

function prepare() {
  const name = document.title;
  const note = pageNote();
  const { lang } = document.documentElement;
  const date = tr('Printed {}', new Date().toLocaleDateString(lang, { day: 'numeric', month: 'long', year: 'numeric' }));
  const head = make('div', 'print');
  head.append(...[name, note, date].filter(Boolean).map(line));
  document.getElementById('host').prepend(head);
  made = [head];
  // As words, which a field cuts off at its edge.
  /** @type {NodeListOf<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>} */
  const fields = document.querySelectorAll('.field > :is(input, textarea, select)');
  for (const field of fields) {
    const said = line(field instanceof HTMLSelectElement ? field.selectedOptions[0]?.text : field.value);
    field.after(said);
    made.push(said);
  }
  margins(note, `${name} · ${date}`);
  for (const [table, rows] of tables()) {
    const here = table.rows.length - 1;
    if (here >= rows) continue;
    const said = line(tr('Not all of this table is printed: {} of its {} rows.', here, rows));
    table.parentNode.before(said);
    made.push(said);
  }
}

/** `tell` tells a UiAction; `drawn` draws until it is taken in, and shows it. */
export function listenToPrinting(tell, drawn) {
  const { classList } = document.body;
  let was = '';
  addEventListener('beforeprint', () => {
    if (was || !/text|picture/.test(classList.value)) return;
    was = classList.contains('text') ? 'text' : 'picture';
    classList.replace('picture', 'text');
    tell(SAY_ALL, 0, '', 2);
    drawn();
    prepare();
  });
  addEventListener('afterprint', () => {
    if (!was) return;
    for (const element of made) element.remove();
    classList.replace('text', was);
    was = '';
    tell(SAY_ALL, 0, '', 0);
  });
}
