// Everything that can be handed on of one small document, as files to be read and reviewed: tests/golden/files. What the program
// writes anew is the same to the byte, or it is said which file has changed and in which line first.
// usage: node --test tests/golden/golden_test.mjs      after the native build (./test quick)
//        node tests/golden/golden_test.mjs --update    writes the files anew; look at `git diff` before it is kept
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { fileOfParts, reviewed } from './parts.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const program = process.env.WAYMARK_PROGRAM ?? join(root, 'build/native/waymark');
const document = join(root, 'tests/golden/small_county.waymark.json');
const folder = join(root, 'tests/golden/files');
const update = process.argv.includes('--update');

const run = (...words) => execFileSync(program, words, { maxBuffer: 1e8, stdio: ['ignore', 'pipe', 'ignore'] });
/** What an export writes, made when it is asked for. */
const exported = (...words) => () => run('export', document, '--date', '2026-11-21', ...words);

const REPORTS = ['board', 'plan', 'meeting', 'public', 'reply', 'annual', '4ps'];
const PICTURES = ['framework', 'gaps', 'areas', 'counts', 'plan'];
const LISTS = ['partnership', 'members', 'activities', 'reflections', 'answers', 'gaps', 'actions', 'progressNotes', 'profile', 'products',
  'ownFactors', 'parkingList'];
/** What each file is made by. */
const EXPORTS = new Map([
  ...REPORTS.map((report) => [`${report}.html`, exported('--report', report)]),
  ...['plan', 'annual'].map((report) => [`${report}-public.html`, exported('--report', report, '--public')]),
  // Writers know blocks, not reports: this one has each kind of block, and what the others say is in the web pages.
  ...['docx', 'odt'].map((to) => [`annual.${to}`, exported('--to', to, '--report', 'annual')]),
  ['workbook.xlsx', exported('--to', 'xlsx')],
  ['workbook.ods', exported('--to', 'ods')],
  ['workbook-public.xlsx', exported('--to', 'xlsx', '--public')],
  ...PICTURES.map((picture) => [`${picture}.svg`, exported('--to', 'svg', '--picture', picture)]),
  ['framework-dark.svg', exported('--to', 'svg', '--theme', 'dark')],
  ...PICTURES.map((picture) => [`${picture}.png`, exported('--to', 'png', '--picture', picture)]),
  ...[...LISTS, 'flat'].map((table) => [`${table}.csv`, exported('--to', 'csv', '--table', table)]),
  ['activities-public.csv', exported('--to', 'csv', '--public')],
  ['activities-no-bom.csv', exported('--to', 'csv', '--no-bom')],
  ...['activities', 'profile', 'flat'].map((table) => [`${table}.jsonl`, exported('--to', 'jsonl', '--table', table)]),
  ['activities-public.jsonl', exported('--to', 'jsonl', '--public')],
  ['public.waymark.json', exported('--to', 'json', '--public')],
  ['services.json', exported('--to', 'oruk')],
  ['template.csv', () => run('template')],
  ...['xlsx', 'ods'].map((to) => [`template.${to}`, () => run('template', '--to', to)]),
]);

const written = new Map();
/** The files to review of one export, each its path below the folder and its bytes. */
function filesOf(name) {
  if (!written.has(name)) written.set(name, reviewed(name, EXPORTS.get(name)()));
  return written.get(name);
}

/** Where two files differ first, as a person reads it. */
function difference(path, kept, now) {
  const [before, after] = [kept, now].map((bytes) => String(bytes).split('\n'));
  const line = before.findIndex((text, i) => text !== after[i]);
  const at = line < 0 ? before.length : line;
  const shown = (text) => (text === undefined ? '(the file has ended)' : JSON.stringify(text));
  return `${path}, line ${at + 1}, has changed\n  reviewed: ${shown(before[at])}\n  written:  ${shown(after[at])}`;
}

const HOW = 'If that is meant: node tests/golden/golden_test.mjs --update, and read `git diff tests/golden`';

if (update) rmSync(folder, { recursive: true, force: true });
for (const name of EXPORTS.keys()) {
  test(`what is handed on: ${name} is written as it was reviewed`, () => {
    const wrong = [];
    for (const [path, now] of filesOf(name)) {
      const file = join(folder, path);
      if (update) {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, now);
      } else if (!existsSync(file)) wrong.push(`${path} is new`);
      else if (!readFileSync(file).equals(now)) wrong.push(difference(path, readFileSync(file), now));
    }
    if (wrong.length) assert.fail([...wrong, HOW].join('\n'));
  });
}

test('what is handed on: the whole document is written as it was read', () => {
  assert.equal(String(exported('--to', 'json')()), readFileSync(document, 'utf8'));
});

test('what is handed on: no reviewed file is one that is written no more', () => {
  const known = new Set([...EXPORTS.keys()].flatMap((name) => filesOf(name).map(([path]) => path)));
  const there = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
    .map((one) => relative(folder, join(one.parentPath ?? one.path, one.name)).split(sep).join('/'));
  assert.deepEqual(there.filter((path) => !known.has(path)), [], HOW);
});

test('what is handed on: the bytes of a package can be told from its parts as they are shown', () => {
  for (const name of ['annual.docx', 'workbook.xlsx']) {
    for (const { path, bytes } of fileOfParts(EXPORTS.get(name)()).filter((part) => part.path.endsWith('.xml'))) {
      const [, shown] = filesOf(name).find(([file]) => file === `${name}/${path}`);
      assert.equal(String(shown).replaceAll('>\n <', '><'), String(bytes));
    }
  }
});

test('what is handed on: the document has every field of every kind of record', () => {
  const schema = JSON.parse(readFileSync(join(root, 'assets/schema/waymark-document.schema.json'), 'utf8'));
  const missing = [];
  const look = (node, values, where) => {
    if (node.$ref) return look(schema.definitions[node.$ref.split('/').pop()], values, where);
    if (values.length === 0) missing.push(where);
    if (node.items) look(node.items, values.flat(), `${where}[]`);
    for (const [key, member] of Object.entries(node.properties ?? {})) {
      const held = values.map((value) => value[key]).filter((value) => value !== undefined);
      // A snapshot is a document of its own, of which it is enough that it is there.
      look(node === schema.definitions.snapshot && key === 'document' ? {} : member, held, `${where}.${key}`);
    }
    return undefined;
  };
  const whole = JSON.parse(readFileSync(document, 'utf8'));
  for (const part of [...schema.allOf, { properties: schema.properties }]) look(part, [whole], 'document');
  assert.deepEqual(missing, []);
});
