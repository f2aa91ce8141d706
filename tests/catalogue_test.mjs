// Texts and their translations: tools/catalogue.mjs.
// usage: node --test tests/catalogue_test.mjs
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { entries, extracted, fault, forms, holes, madeUp, table } from '../tools/catalogue.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const template = extracted();
const WELSH = 'nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : n==6 ? 4 : 5);';
const po = (language, plural, ...more) => Buffer.from(`msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Language: ${language}\\n"
"Plural-Forms: ${plural}\\n"

${more.join('\n')}
`);

// A text of several words that begins as sentences do, whole or in lines that the compiler joins.
const LITERALS = /"(?:\\.|[^"\\\n])*"(?:\s*"(?:\\.|[^"\\\n])*")*/g;
const SENTENCE = /^[A-Z“][a-z“][^<>=|]* [a-z{“]/;
// Words that nobody reads in the program: of formats, of typed commands, and what spreadsheets' own words are known by.
const NO_TEXTS = /^(app\/io\/export\/|app\/shell\/by_name|app\/io\/json|native\/script)/;
const ESCAPES = { n: '\n', t: '\t', '"': '"', '\\': '\\' };
const text = (literals) => [...literals.matchAll(/"((?:\\.|[^"\\\n])*)"/g)]
  .map(([, part]) => part.replace(/\\(.)/g, (all, sign) => ESCAPES[sign] ?? all)).join('');

function sentences() {
  return ['app', 'native'].flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((name) => `${folder}/${name}`))
    .filter((path) => path.endsWith('.cpp') && !NO_TEXTS.test(path)).flatMap((path) => {
      const code = readFileSync(join(root, path), 'utf8').replace(/^\s*#.*$|(^|\s)\/\/[^\n]*/gm, '');
      return [...code.matchAll(LITERALS)].map(([found]) => ({ path, words: text(found) })).filter(({ words }) => SENTENCE.test(words));
    });
}

test('texts: assets/text/waymark.pot has the texts of the sources (node tools/catalogue.mjs extract assets/text/waymark.pot)', () => {
  const kept = entries(readFileSync(join(root, 'assets/text/waymark.pot'))).map(({ msgid }) => msgid), now = entries(template).map(({ msgid }) => msgid);
  assert.deepEqual([now.filter((one) => !kept.includes(one)), kept.filter((one) => !now.includes(one))], [[], []]);
  assert.ok(readFileSync(join(root, 'assets/text/waymark.pot'), 'utf8') === template, 'they stand in other files, or in another order');
});

test('texts: whatever reads as a sentence is in the template', () => {
  const known = new Set(entries(template).flatMap(({ msgid, msgid_plural: plural }) => [msgid, plural]));
  assert.deepEqual(sentences().filter(({ words }) => !known.has(words)), []);
});

test('texts: each hole is filled once and is a number or the next', () => {
  assert.deepEqual(holes('{} of {}'), [1, 2]);
  assert.deepEqual(holes('{2} of {}'), [2, 1]);
  for (const { msgid, msgid_plural: plural } of entries(template))
    for (const words of [msgid, plural ?? msgid])
      assert.deepEqual(holes(words).sort(), holes(words).map((_, i) => i + 1), words);
});

test('texts: nothing is glued to what is filled in without a sign between', () => {
  assert.deepEqual(entries(template).map(({ msgid }) => msgid).filter((words) => words.includes('{}{}')), []);
});

test('translations: the made-up language has every text, in six forms where there is a number, its holes the other way round', () => {
  const made = entries(madeUp(template));
  assert.equal(made.length, entries(template).length);
  const of = (english) => made.find(({ msgid }) => msgid === english).msgstr;
  assert.deepEqual(of('{}: {}, {}'), ['{3}⟦: ⟧{2}⟦, ⟧{1}']);
  assert.equal(of('{} error').length, 6);
  assert.ok(made.every((entry) => fault(entry, 6) === undefined));
});

test('translations: the forms are those of the language, whatever the order in which a file has them', () => {
  const { count, chosen } = forms('cy', WELSH);
  assert.deepEqual([count, chosen.slice(0, 8), chosen.at(-1)], [6, [0, 1, 2, 3, 5, 5, 4, 5], 5]);
  assert.deepEqual(forms('pl', 'nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);').chosen.slice(20, 24), [2, 2, 1, 1]);
});

test('translations: a rule that does not part numbers as the language does stops the build, and so does a language that is none', () => {
  assert.throws(() => forms('cy', 'nplurals=2; plural=(n != 1);'), /CLDR has/);
  assert.throws(() => forms('en', 'nplurals=3; plural=(n==1 ? 0 : n==2 ? 1 : 2);'), /does not part/);
  assert.throws(() => forms('qx', 'nplurals=2; plural=(n != 1);'), /no language/);
  assert.throws(() => forms('cy', 'nplurals=2; plural=process.exit()'), /no rule/);
});

test('translations: a text that fills in something else than the English stops the build and says which', () => {
  const entry = (msgstr, msgid = '{} of {}') => ({ msgid, msgstr: [msgstr] });
  assert.equal(fault(entry('{2} o {1}'), 6), undefined);
  assert.equal(fault(entry(''), 6), undefined);
  assert.match(fault(entry('{3} o {1}'), 6), /does not have/);
  assert.match(fault(entry('{1} o {1}'), 6), /twice/);
  assert.match(fault(entry('{1}'), 6), /leaves out/);
  const counted = (...msgstr) => ({ msgid: '“{2}” is empty in {} row', msgid_plural: '“{2}” is empty in {} rows', msgstr });
  assert.equal(fault(counted('“{2}”: un', '“{2}”: {}'), 2), undefined);
  assert.match(fault(counted('{1} rhes', '“{2}”: {}'), 2), /leaves out/);
  assert.throws(() => table([['kX', po('cy', WELSH, 'msgid "{} of {}"', 'msgstr "{1} o {1}"')]]), /twice/);
});

test('translations: a text that is unfinished is left out of the table, and what is in it is in order of its bytes', () => {
  const made = table([['kX', po('cy', WELSH, 'msgid "“b”"', 'msgstr "B"', '', 'msgid "a"', 'msgstr "A"', '', '#, fuzzy', 'msgid "c"', 'msgstr "C"')]]);
  assert.deepEqual([...made.matchAll(/^ {4}\{("[^"]*")/gm)].map(([, english]) => english), ['"a"', '"\\342\\200\\234b\\342\\200\\235"']);
  assert.match(table([]), /shipped_catalogues\(\) \{\s+return \{\};/);
});
