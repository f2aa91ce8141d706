// The texts of ours, for people who translate them (GNU gettext), and what they give back, as a table of the program.
// usage: node tools/catalogue.mjs extract OUT.pot           every text that goes through tr() (app/model/base/text.h, web/page/text.js)
//        node tools/catalogue.mjs made-up IN.pot OUT.po     a language for the tests: every text is marked, its holes change places
//        node tools/catalogue.mjs table OUT.cpp IN.po…      the languages that ship (native/languages.h)
//        node tools/catalogue.mjs table OUT.cpp NAME=IN.po  `const Catalogue NAME` (app/model/base/catalogue.h)
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import gettext from 'gettext-parser';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const FOLDERS = ['app', 'native', 'web/page'];
// Which argument of what is a text. The last are those that take one for tr(): of lists of problems, rows and the command line.
const KEYWORDS = ['tr:1', 'tr_later:1', 'tr_in:1c,2', 'tr_n:2,3', 'tr_n_later:1,2', 'warn:3', 'error:3', 'tell:2', 'words:1'];
// CLDR's names, in the order in which languages list them.
const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'];
// So many numbers have their form written down; the last thousand stands for all greater ones.
const NUMBERS = 2000;
export const OPEN = '⟦', CLOSE = '⟧';

/** Writes only what has changed, so that a build does nothing more where nothing has. */
function write(path, text) {
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}

const HEAD = `# The texts of Waymark, in English, for people who translate them: docs/translating.md says how.
# Made from the sources by tools/catalogue.mjs; tests/catalogue_test.mjs holds that it is theirs.
`;

function sources(ending) {
  return FOLDERS.flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((name) => `${folder}/${name}`))
    .filter((path) => ending.test(path)).sort();
}

function found(language, files, ...options) {
  return execFileSync('xgettext', [
    `--language=${language}`, '--from-code=UTF-8', '--no-wrap', '--add-location=file', '--package-name=Waymark', '--keyword',
    ...KEYWORDS.map((keyword) => `--keyword=${keyword}`), '--files-from=-', ...options,
  ], { cwd: root, input: files.join('\n'), encoding: 'utf8', maxBuffer: 1e8 });
}

/** The template: what xgettext writes, without the day and the places in which people are to write their names. */
export function extracted() {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-texts-'));
  try {
    const template = join(folder, 'waymark.pot');
    found('C++', sources(/\.(cpp|h)$/), `--output=${template}`);
    found('JavaScript', sources(/\.js$/), '--join-existing', `--output=${template}`);
    return readFileSync(template, 'utf8').replace(/^(#.*\n)+/, HEAD).replace(/^"(POT-Creation|PO-Revision|Last-Tr|Report-M|Language-T).*\n/gm, '')
      .replace('charset=CHARSET', 'charset=UTF-8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Every entry but the header, as gettext-parser gives it. */
export function entries(po) {
  return Object.values(gettext.po.parse(po).translations).flatMap((context) => Object.values(context)).filter(({ msgid }) => msgid !== '');
}

/** The numbers of the holes in a text, in their order: "{}" is the next, "{2}" the second. */
export function holes(text) {
  const found = [];
  for (const [, number] of text.matchAll(/\{(\d?)\}/g)) {
    let next = 1;
    while (found.includes(next)) next += 1;
    found.push(number === '' ? next : Number(number));
  }
  return found;
}

/** "Opened “{}” of {}." as "⟦Opened “⟧{2}⟦” of ⟧{1}⟦.⟧". */
function marked(english, ending = '') {
  const numbers = holes(english).reverse();
  return `${english}${ending}`.split(/\{\d?\}/)
    .map((piece, i) => (piece ? `${OPEN}${piece}${CLOSE}` : '') + (numbers[i] ? `{${numbers[i]}}` : '')).join('');
}

/** A language with the six forms of Welsh, in which nothing is missing. */
export function madeUp(template) {
  const po = gettext.po.parse(template);
  po.headers.Language = 'cy';
  po.headers['Plural-Forms'] = 'nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : n==6 ? 4 : 5);';
  for (const entry of Object.values(po.translations).flatMap((context) => Object.values(context))) {
    if (entry.msgid === '') continue;
    entry.msgstr = entry.msgid_plural
      ? CATEGORIES.map((category) => marked(category === 'one' ? entry.msgid : entry.msgid_plural, ` (${category})`))
      : [marked(entry.msgid)];
    if (entry.comments) delete entry.comments.flag;
  }
  return gettext.po.compile(po, { foldLength: 0 }).toString();
}

/** Which form goes with 0, 1, 2 …; what the file says must part numbers as the language does (CLDR). */
export function forms(language, header = '') {
  const [, count, rule] = /^\s*nplurals\s*=\s*(\d+)\s*;\s*plural\s*=\s*([n\d\s()?:&|=!<>%]+);?\s*$/.exec(header) ?? [];
  if (!rule) throw new Error(`Plural-Forms says “${header}”, which is no rule.`);
  const form = new Function('n', `return Number(${rule});`);
  const rules = new Intl.PluralRules(language);
  if (rules.resolvedOptions().locale.split('-')[0] !== language.split('-')[0]) throw new Error(`“${language}” is no language that CLDR knows.`);
  const category = new Map();
  const chosen = Array.from({ length: NUMBERS }, (_, n) => {
    const made = form(n), known = rules.select(n);
    if (!(made >= 0 && made < Number(count))) throw new Error(`Plural-Forms gives ${n} the form ${made}, and there are ${count}.`);
    if ((category.get(made) ?? known) !== known) throw new Error(`Plural-Forms gives ${n} the form ${made}, where CLDR has “${known}”.`);
    category.set(made, known);
    return made;
  });
  if (new Set(category.values()).size !== category.size) throw new Error('Plural-Forms parts numbers that CLDR does not part.');
  return { count: Number(count), chosen };
}

/** What is wrong with the translation of one entry; nothing where it can be used, or is not there yet. */
export function fault({ msgid, msgid_plural: plural, msgstr, comments }, count) {
  if (/\bfuzzy\b/.test(comments?.flag ?? '') || msgstr.every((text) => text === '')) return undefined;
  if (msgstr.length !== (plural ? count : 1)) return `“${msgid}” has ${msgstr.length} forms, and the language has ${count}.`;
  const there = holes(plural ?? msgid);
  for (const text of msgstr) {
    const used = holes(text);
    if (text === '') return `“${msgid}” lacks a form.`;
    if (used.some((hole) => !there.includes(hole))) return `“${text}” fills in something that “${msgid}” does not have.`;
    if (new Set(used).size !== used.length) return `“${text}” fills in the same thing twice.`;
    // The number itself, which comes first, may be in the words: “one activity”.
    if (there.some((hole) => !used.includes(hole) && !(plural && hole === 1))) return `“${text}” leaves out something that “${msgid}” fills in.`;
  }
  return undefined;
}

// Neither what C++ reads otherwise in quotation marks nor any letter of more than one byte.
const plain = (byte) => byte >= 32 && byte < 127 && !'"\\?'.includes(String.fromCharCode(byte));
const literal = (text) =>
  `"${[...Buffer.from(text)].map((byte) => (plain(byte) ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, '0')}`)).join('')}"`;

/** The catalogue of one language as C++ that stands in a namespace of its own. */
function catalogue(name, po) {
  const { headers } = gettext.po.parse(po);
  const { count, chosen } = forms(headers.Language ?? '', headers['Plural-Forms']);
  const all = entries(po);
  const faults = all.map((entry) => fault(entry, count)).filter(Boolean);
  if (faults.length) throw new Error(faults.join('\n'));
  const texts = all.filter(({ msgstr, comments }) => msgstr[0] !== '' && !/\bfuzzy\b/.test(comments?.flag ?? ''))
    .map(({ msgctxt, msgid, msgstr }) => ({ english: (msgctxt ? `${msgctxt}\x04` : '') + msgid, msgstr }))
    .sort((a, b) => Buffer.compare(Buffer.from(a.english), Buffer.from(b.english)));
  if (texts.length === 0) throw new Error('Nothing is translated.');
  let at = 0;
  const rows = texts.map(({ english, msgstr }) => `    {${literal(english)}, {kForms + ${(at += msgstr.length) - msgstr.length}, ${msgstr.length}}},`);
  return `namespace of_${name} {
constexpr std::string_view kForms[] = {
${texts.flatMap(({ msgstr }) => msgstr).map((text) => `    ${literal(text)},`).join('\n')}
};
constexpr Translated kTexts[] = {
${rows.join('\n')}
};
constexpr unsigned char kForm[] = {${chosen.join(',')}};
}  // namespace of_${name}
extern const Catalogue ${name};
constinit const Catalogue ${name}(${literal(headers.Language)}, of_${name}::kTexts, of_${name}::kForm);
`;
}

/** The source of the tables, and of shipped_catalogues() where they have no names of their own: [name, .po]. */
export function table(languages) {
  const named = languages.map(([name, po], i) => [name ?? `kLanguage${i}`, po]);
  const shipped = languages.every(([name]) => name === undefined);
  return `// Made by tools/catalogue.mjs.
#include "${shipped ? 'native/languages' : 'model/base/catalogue'}.h"

namespace waymark {
${named.map(([name, po]) => catalogue(name, po)).join('')}${shipped ? `
std::span<const Catalogue* const> shipped_catalogues() {
    ${named.length ? `static constexpr const Catalogue* kAll[] = {${named.map(([name]) => `&${name}`).join(', ')}};\n    return kAll;` : 'return {};'}
}
` : ''}}  // namespace waymark
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , what, ...names] = process.argv;
  if (what === 'extract' && names.length === 1) write(names[0], extracted());
  else if (what === 'made-up' && names.length === 2) write(names[1], madeUp(readFileSync(names[0])));
  else if (what === 'table' && names.length >= 1) {
    write(names[0], table(names.slice(1).map((given) => {
      const [, name, path] = /^(?:(\w+)=)?(.*)$/.exec(given);
      return [name, readFileSync(path)];
    })));
  }
  else throw new Error('usage: node tools/catalogue.mjs extract OUT.pot | made-up IN.pot OUT.po | table OUT.cpp [NAME=]IN.po…');
}
