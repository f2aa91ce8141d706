// Writes files into a C++ source as string literals, which compilers read far faster than lists of numbers.
// usage: node tools/embed_assets.mjs --out FILE --tree FOLDER --tree PREFIX=FOLDER --file PATH=FILE … [--without PATTERN] [--later PATTERN --later-out FILE]
// Every file below a FOLDER goes in under its path there (after PREFIX/, if given), a single FILE under PATH. JSON is
// minified, typefaces are reduced to what draws their letters, and what only people read (Markdown, texts to translate) stays out,
// as does what matches --without. Files whose path matches PATTERN are named only; their bytes go into the file of --later-out, which
// the page fetches when its first screen is there (app/embedded/embedded.h reads it).
import { readdirSync, readFileSync, writeFileSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const SKIPPED = /(^|\/)\.|\.(woff2|log|md|pot?)$/;

function filesBelow(folder) {
  let names;
  try {
    names = readdirSync(folder).sort();
  } catch {
    return [];
  }
  return names.flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path).map((below) => `${name}/${below}`) : [name];
  });
}

// The tables of a TrueType font that Dear ImGui draws from, and those without which a browser refuses a font. Kerning,
// substitution and the names of glyphs are left out: a third of the bytes, and ImGui uses none of them, so letters in the
// page's own fields stand just as they do on the canvas.
const FONT_TABLES = new Set(['OS/2', 'cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'post']);

function leanFont(font) {
  const tables = [];
  for (let i = 0; i < font.readUInt16BE(4); ++i) {
    const at = 12 + 16 * i;
    const tag = font.toString('latin1', at, at + 4);
    if (!FONT_TABLES.has(tag)) continue;
    const start = font.readUInt32BE(at + 8);
    let data = font.subarray(start, start + font.readUInt32BE(at + 12));
    if (tag === 'post') {
      data = Buffer.from(data.subarray(0, 32));
      data.writeUInt32BE(0x00030000, 0); // the version without names
    }
    tables.push({ entry: Buffer.from(font.subarray(at, at + 16)), data });
  }
  const header = Buffer.alloc(12);
  font.copy(header, 0, 0, 4);
  header.writeUInt16BE(tables.length, 4);
  let end = 12 + 16 * tables.length;
  const parts = [];
  for (const { entry, data } of tables) {
    entry.writeUInt32BE(end, 8);
    entry.writeUInt32BE(data.length, 12);
    const padded = Buffer.alloc(Math.ceil(data.length / 4) * 4);
    data.copy(padded);
    parts.push(padded);
    end += padded.length;
  }
  return Buffer.concat([header, ...tables.map(({ entry }) => entry), ...parts]);
}

function content(path) {
  const bytes = readFileSync(path);
  if (path.endsWith('.ttf')) return leanFont(bytes);
  if (!path.endsWith('.json')) return bytes;
  try {
    return Buffer.from(JSON.stringify(JSON.parse(bytes.toString('utf8'))), 'utf8');
  } catch (error) {
    throw new Error(`${path} is not JSON: ${error.message}`);
  }
}

// Octal escapes of three digits: a hexadecimal escape would swallow a digit that follows it.
const ESCAPES = Array.from({ length: 256 }, (_, byte) => {
  const char = String.fromCharCode(byte);
  if (char === '"' || char === '\\') return `\\${char}`;
  if (byte >= 32 && byte < 127 && char !== '?') return char;
  return `\\${byte.toString(8).padStart(3, '0')}`;
});

function literal(bytes) {
  const lines = [];
  for (let start = 0; start < bytes.length; start += 4096) {
    let line = '';
    for (const byte of bytes.subarray(start, start + 4096)) line += ESCAPES[byte];
    lines.push(`    "${line}"`);
  }
  return lines.length ? lines.join('\n') : '    ""';
}

const args = process.argv.slice(2);
let out = '';
let later = null;
let without = null;
let laterOut = '';
const trees = [];
const files = [];
for (let i = 0; i < args.length; i += 2) {
  if (args[i] === '--out') out = args[i + 1];
  else if (args[i] === '--later') later = new RegExp(args[i + 1]);
  else if (args[i] === '--without') without = new RegExp(args[i + 1]);
  else if (args[i] === '--later-out') laterOut = args[i + 1];
  else if (args[i] === '--tree') trees.push(args[i + 1]);
  else if (args[i] === '--file') files.push(args[i + 1].split('='));
  else throw new Error(`unknown option ${args[i]}`);
}

const entries = trees.flatMap((tree) => {
  const [prefix, folder] = tree.includes('=') ? tree.split('=') : ['', tree];
  return filesBelow(folder)
    .filter((path) => !SKIPPED.test(path) && !without?.test(path))
    .map((path) => ({ path: prefix ? `${prefix}/${path}` : path, bytes: content(join(folder, path)) }));
});
for (const [path, file] of files) entries.push({ path, bytes: content(file) });
entries.sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));

// For each file a line "SIZE PATH" and its bytes.
const deferred = entries.filter(({ path }) => later?.test(path));
if (laterOut) {
  writeFileSync(laterOut, Buffer.concat(deferred.flatMap(({ path, bytes }) => [Buffer.from(`${bytes.length} ${path}\n`), bytes])));
}
for (const entry of deferred) Object.assign(entry, { bytes: Buffer.alloc(0), later: true });

const source = [
  '// Written by tools/embed_assets.mjs; do not edit.',
  '#include "embedded/embedded_data.h"',
  'namespace waymark::embedded {',
  'namespace {',
  ...entries.map(({ bytes }, i) => `alignas(16) const char data_${i}[] =\n${literal(bytes)};`),
  'const Entry table[] = {',
  ...entries.map(({ path, bytes, later }, i) => `    {${literal(Buffer.from(path)).trim()}, {data_${i}, ${bytes.length}}, ${Boolean(later)}},`),
  ...(entries.length ? [] : ['    {}']),
  '};',
  '}  // namespace',
  'const Entry* const entries = table;',
  `const std::size_t entry_count = ${entries.length};`,
  '}  // namespace waymark::embedded',
  '',
].join('\n');
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, source);
