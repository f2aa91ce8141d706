// Holds Word documents, OpenDocument texts and workbooks, written by the program, to readers that are not ours: python-docx,
// openpyxl and Python's reader of XML. What they find is what the same report says as a web page, and the same table as CSV.
// usage: node --test tests/io/export/office_test.mjs      after the native build (./test quick)
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { hostile } from './hostile.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const program = process.env.WAYMARK_PROGRAM ?? `${root}build/native/waymark`;
const example = readFileSync(`${root}assets/examples/example-county.waymark.json`, 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'waymark-office-'));
after(() => rmSync(folder, { recursive: true }));

/** What the program writes of a document, given as text. */
const written = (document, ...words) =>
  execFileSync(program, ['export', '-', '--date', '2026-11-21', ...words],
    { input: document, stdio: ['pipe', 'pipe', 'ignore'], maxBuffer: 1e8 });

/** What others read in files of these bytes; `kind` is how their names end. */
function read(kind, ...files) {
  const paths = files.map((bytes, i) => join(folder, `${i}.${kind}`));
  paths.forEach((path, i) => writeFileSync(path, files[i]));
  return JSON.parse(execFileSync('/usr/bin/python3', ['-B', `${root}tests/io/export/read_office.py`, ...paths], { maxBuffer: 1e8 }));
}

const SIGNS = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
// XML has no place for U+FFFF.
const plain = (html) => html.replace(/<br>/g, '\n').replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt|quot);/g, (sign) => SIGNS[sign]).replace(/\uffff/g, '\ufffd');

/** Alternative texts of documents are one line. */
const oneLine = ({ title, words }) => ({ title: title.replace(/\n/g, ' '), words: words.replace(/\n/g, ' ') });

/** The headings, pictures and tables of a report as a web page. */
function saysPage(html) {
  const tables = [...html.matchAll(/<table>([\s\S]*?)<\/table>/g)].map(([, table]) =>
    [...table.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row]) =>
      [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell]) => plain(cell))));
  return {
    pictures: [...html.matchAll(/<svg[\s\S]*?<title[^>]*>([\s\S]*?)<\/title>\s*<desc[^>]*>([\s\S]*?)<\/desc>/g)]
      .map(([, title, words]) => ({ title: plain(title), words: plain(words) })),
    title: plain(/<h1>([\s\S]*?)<\/h1>/.exec(html)[1]),
    headings: [...html.matchAll(/<h([2-5])[^>]*>([\s\S]*?)<\/h\1>/g)].map(([, level, text]) => [level - 1, plain(text)]),
    tables,
  };
}

/** The example with markup, control characters and line ends in every text. */
const spoilt = (text) => hostile(text, `</w:t></text:p>"'&\u0007\n=1+1\u202e\uffff`);

const KINDS = ['board', 'plan', 'meeting', 'public', 'reply', 'annual', '4ps'];
const DOCUMENTS = [['the complete example', example], ['whatever people wrote', spoilt(example)],
  ['an empty document', '{"format":"waymark","formatVersion":1}']];
for (const [name, document] of DOCUMENTS) {
  test(`word: python-docx finds the headings, tables, links and language that a report has, ${name}`, () => {
    const found = read('docx', ...KINDS.map((kind) => written(document, '--to', 'docx', '--report', kind)));
    KINDS.forEach((kind, i) => {
      const page = saysPage(String(written(document, '--report', kind)));
      assert.equal(found[i].title, page.title.replace(/\n/g, ' '));
      assert.equal(found[i].language, 'en-GB');
      assert.equal(found[i].author, false);
      assert.deepEqual(found[i].headings, page.headings);
      assert.deepEqual(found[i].tables, page.tables);
      assert.ok(found[i].heads.every(Boolean), 'the head of each table is repeated on every page');
      assert.ok(found[i].numbered.every(Boolean), 'headings are numbered by their style');
      assert.ok(found[i].links.every((link) => /^(https:\/\/|mailto:)/.test(link)));
      assert.match(found[i].footer[0], /^As of 21 November 2026\tPage 1 of 1$/);
      assert.equal(found[i].header.length, 1);
      assert.deepEqual(found[i].pictures.map(({ title, words }) => ({ title, words })), page.pictures.map(oneLine));
      for (const picture of found[i].pictures) {
        assert.deepEqual(picture.types, ['image/png', 'image/svg+xml'], 'a picture for either kind of program');
        assert.deepEqual(picture.begins, ['\x89PNG\r', '<?xml']);
        assert.equal(picture.width, 17);
      }
    });
  });

  test(`opendocument: the headings and tables that a report has are found, ${name}`, () => {
    const found = read('odt', ...KINDS.map((kind) => written(document, '--to', 'odt', '--report', kind)));
    KINDS.forEach((kind, i) => {
      const page = saysPage(String(written(document, '--report', kind)));
      assert.deepEqual(found[i].first, ['mimetype', 0]);
      assert.deepEqual(found[i].headings, page.headings);
      assert.deepEqual(found[i].tables, page.tables);
      assert.deepEqual(found[i].pictures.map(({ title, words }) => ({ title, words })), page.pictures.map(oneLine));
      for (const { files } of found[i].pictures) {
        assert.equal(files.length, 2);
        assert.ok(files.every((file) => found[i].parts.includes(file)), files);
      }
      assert.ok(found[i].heads.every(Boolean));
      assert.ok(found[i].links.every((link) => /^(https:\/\/|mailto:|#part\d+$)/.test(link)));
    });
  });
}

/** The rows of a CSV file. */
const csvRows = (text) => [...text.replace(/^\ufeff/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n)/g)].reduce((rows, [, quoted, bare, end]) => {
  rows.at(-1).push(quoted === undefined ? bare : quoted.replace(/""/g, '"'));
  if (end !== ',') rows.push([]);
  return rows;
}, [[]]).slice(0, -1);

test('workbook: openpyxl finds a table a sheet, with days, numbers, filters and lists to pick from, and the same as in CSV', () => {
  const [book] = read('xlsx', written(example, '--to', 'xlsx'));
  assert.equal(book.author, false);
  const names = book.sheets.map(({ name }) => name);
  for (const name of ['Activities', 'Reflections', 'Gaps', 'Actions', 'Local counts', 'About', 'Lists']) assert.ok(names.includes(name), name);
  for (const sheet of book.sheets) {
    assert.equal(sheet.frozen, sheet.rows[0].length > 8 && sheet.name !== 'Lists' ? 'B2' : 'A2', sheet.name);
    assert.equal(sheet.merged, 0);
    assert.equal(sheet.repeated, '$1:$1');
    assert.match(sheet.filter, /^A1:/);
    assert.ok(!sheet.types.includes('f') && !sheet.types.includes('e'), `no formula on ${sheet.name}`);
    assert.ok(sheet.rows[0].every(Boolean), `every column of ${sheet.name} has a heading`);
  }
  for (const [name, table] of [['Activities', 'activities'], ['Local counts', 'profile'], ['Reflections', 'reflections']]) {
    const sheet = book.sheets.find((one) => one.name === name);
    const rows = csvRows(String(written(example, '--to', 'csv', '--table', table))).map(([id, ...rest]) => [...rest, id]);
    assert.deepEqual(sheet.rows.map((row) => row.map((cell) => String(cell ?? ''))), rows);
  }
  const counts = book.sheets.find(({ name }) => name === 'Local counts');
  assert.equal(typeof counts.rows[1][2], 'number');
  const activities = book.sheets.find(({ name }) => name === 'Activities');
  const lists = book.sheets.at(-1);
  const level = activities.rows[0].indexOf('Level');
  const [, where] = Object.entries(activities.choices).find(([cells]) =>
    cells.startsWith(`${String.fromCharCode(65 + level)}2:`));
  const [, column, last] = /^'Lists'!\$([A-Z])\$2:\$[A-Z]\$(\d+)$/.exec(where);
  const words = lists.rows.slice(1, Number(last)).map((row) => row[column.charCodeAt(0) - 65]);
  assert.ok(activities.rows.slice(1).every((row) => words.includes(row[level])));
});

test('opendocument workbook: odfpy finds the sheets that the Excel workbook has, cell by cell, with days, numbers, filters and lists', () => {
  for (const document of [example, spoilt(example), '{"format":"waymark","formatVersion":1}']) {
    const [excel] = read('xlsx', written(document, '--to', 'xlsx')), [book] = read('ods', written(document, '--to', 'ods'));
    assert.deepEqual(book.first, ['mimetype', 0]);
    assert.deepEqual(book.sheets.map(({ name }) => name), excel.sheets.map(({ name }) => name));
    assert.equal(book.filters.length, book.sheets.length);
    book.sheets.forEach((sheet, i) => {
      assert.deepEqual(sheet.rows, excel.sheets[i].rows, sheet.name);
      assert.deepEqual([sheet.formulas, sheet.merged, sheet.repeated, sheet.frozen], [0, 0, 1, '1'], sheet.name);
    });
  }
  const [{ sheets }] = read('ods', written(example, '--to', 'ods'));
  const level = sheets[0].rows[0].indexOf('Level');
  assert.match(sheets[0].choices[level], /^of:cell-content-is-in-list\(\[\$'Lists'\.\$[A-Z]\$2:\.\$[A-Z]\$\d+\]\)$/);
});

test('workbook: markup, control characters and would-be formulas are text in it', () => {
  const [book] = read('xlsx', written(spoilt(example), '--to', 'xlsx'));
  const titles = book.sheets[0].rows.slice(1).map(([title]) => title);
  for (const title of titles) assert.ok(title.startsWith('</w:t></text:p>"\'&\ufffd'), title);
  for (const sheet of book.sheets) assert.ok(!sheet.types.includes('f'));
});

test('workbook: a public one holds no private note and nobody who decided', () => {
  const document = example.replaceAll('"decidedBy":"', '"decidedBy":"SECRET ').replaceAll('"decidedBy": "', '"decidedBy": "SECRET ');
  const all = (words) => JSON.stringify(read('xlsx', written(document, '--to', 'xlsx', ...words)));
  assert.match(all([]), /SECRET/);
  assert.doesNotMatch(all(['--public']), /SECRET/);
});

test('empty workbook: has the headings of the empty table, rows to fill in, and says how', () => {
  const [book] = read('xlsx', execFileSync(program, ['template', '--to', 'xlsx']));
  const [other] = read('ods', execFileSync(program, ['template', '--to', 'ods']));
  const [headings] = csvRows(String(execFileSync(program, ['template'])));
  assert.deepEqual(book.sheets.map(({ name }) => name), ['Activities', 'About', 'Lists']);
  assert.deepEqual(book.sheets[0].rows, [headings]);
  assert.ok(Object.keys(book.sheets[0].choices).length >= 8);
  assert.deepEqual(other.sheets.map(({ name, rows }) => [name, rows]), book.sheets.map(({ name, rows }) => [name, rows]));
  assert.ok(other.sheets[0].choices.filter(Boolean).length >= 8);
});
