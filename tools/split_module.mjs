// Splits the linked WebAssembly module in two: what the first screen needs, and the rest, which the page fetches once that
// screen is there (web/page/module.js). A function goes to the rest when every object file that defines it comes from one of
// the sources named, and nothing of the first part calls it but through the functions named. So a source or a function that
// is missing in a list is only loaded earlier than it need be. The constants that only functions
// of the rest refer to, texts above all, go with them.
//
// usage: node tools/split_module.mjs --module FILE --objects FOLDER --map FILE --later "SOURCE;SOURCE" --through "NAME;CLASS::NAME"
//          --first FILE --rest FILE --whole FILE
//
// FILE of --module has the names of its functions (--profiling-funcs, --no-demangle).
// --whole is the same module in one piece and without names, for the page that is one file. A SOURCE is a folder or the
// beginning of a file's path, as seen from the root of the repository.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, normalize } from 'node:path';

import { moveData } from './wasm_data.mjs';
import { referencesOf } from './wasm_objects.mjs';

const options = {};
for (let i = 2; i < process.argv.length; i += 2) options[process.argv[i].slice(2)] = process.argv[i + 1];
const later = options.later.split(';').filter(Boolean);

function objectsBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? objectsBelow(path) : entry.name.endsWith('.o') ? [path] : [];
  });
}

const objects = objectsBelow(options.objects);
// CMakeFiles/waymark_ui.dir/app/ui/views/view.cpp.o
const comesLater = (object) => {
  const source = object.replace(/^.*?\.dir\/(\.\/)?/, '');
  return later.some((beginning) => source.startsWith(beginning));
};
for (const beginning of later) {
  if (!objects.some((object) => object.replace(/^.*?\.dir\//, '').startsWith(beginning))) {
    throw new Error(`nothing was compiled from ${beginning}: the list of what is fetched later names it (cmake/web.cmake)`);
  }
}

/** Names of the functions that one of these objects defines. */
function functionsOf(some) {
  const names = new Set();
  for (let i = 0; i < some.length; i += 50) {
    const listed = execFileSync('emnm', ['--defined-only', ...some.slice(i, i + 50)], { maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'ignore'] });
    for (const [, name] of String(listed).matchAll(/^\S+ [TtWw] (\S+)$/gm)) names.add(name);
  }
  return names;
}

const first = functionsOf(objects.filter((object) => !comesLater(object)));
// What runs before main() is needed at once.
const rest = [...functionsOf(objects.filter(comesLater))].filter((name) => !first.has(name) && !/^(_GLOBAL__|__cxx_)/.test(name));
// Whatever the first part calls without asking is in the first part.
const mangled = options.through.split(';').map((name) => name.split('::').map((part) => part.length + part).join(''));
const isEntry = (name) => mangled.some((part) => name.includes(part));
const calls = new Map();
let current = null;
const text = execFileSync('wasm-dis', [options.module], { maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'ignore'] }).toString('latin1');
for (const [, func, called] of text.matchAll(/^ \(func \$([^\s)]+)|\(call \$([^\s)]+)/gm)) {
  if (func) calls.set(func, current = new Set());
  else current.add(called);
}
const left = new Set(rest.filter((name) => calls.has(name)));
const look = [...calls.keys()].filter((name) => !left.has(name));
while (look.length) {
  for (const called of calls.get(look.pop()) ?? []) {
    if (isEntry(called) || !left.delete(called)) continue;
    look.push(called);
  }
}
// Of functions that are alike the linker keeps one, under either's name, and what is called through the table is called by
// nobody by name. What calls nothing of the rest may be such a one, and costs little.
const inTable = new Set([...text.matchAll(/^ \(elem .*$/gm)].flatMap(([elements]) => elements.match(/\$[^\s)]+/g) ?? []).map((name) => name.slice(1)));
for (let before = -1; before !== left.size;) {
  before = left.size;
  for (const name of left) {
    if (inTable.has(name) && !isEntry(name) && ![...calls.get(name)].some((called) => left.has(called))) left.delete(name);
  }
}

const list = `${options.rest}.functions`;
writeFileSync(list, [...left].join('\n') + '\n');
const run = (tool, ...args) => execFileSync(tool, ['--all-features', ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
execFileSync('wasm-split', ['--all-features', '--quiet', options.module, `--split-funcs=@${list}`, '--export-prefix=%', '-o1', options.first, '-o2', options.rest],
  { stdio: ['ignore', 'ignore', 'inherit'] });
run('wasm-opt', '--strip-debug', options.module, '-o', options.whole);

/** The constants that nothing of the first part refers to: [from, to), in order, as the linker's map has them. */
function laterConstants() {
  const referring = new Map(objects.map((object) => [normalize(object), referencesOf(readFileSync(object))]));
  const definitions = new Map();
  for (const [object, { functions, defines }] of referring) {
    for (const name of [...functions.keys(), ...defines.keys()]) {
      if (!definitions.has(name)) definitions.set(name, []);
      definitions.get(name).push(object);
    }
  }
  // A constant is one section of an object, “object:section”.
  const wanted = new Set(), seen = new Set();
  const open = [...calls.keys()].filter((name) => !left.has(name));
  const read = (object, { calls: called, reads }) => {
    // What is called and no longer there became part of its caller.
    open.push(...called.filter((name) => !calls.has(name)));
    for (const { name, segment } of reads) {
      for (const of of segment ? [object] : definitions.get(name) ?? []) want(of, segment ?? referring.get(of).defines.get(name));
    }
  };
  const want = (object, segment) => {
    const key = `${object}:${segment}`;
    if (wanted.has(key)) return;
    wanted.add(key);
    read(object, referring.get(object).constants.get(segment));
  };
  while (open.length) {
    const name = open.pop();
    if (seen.has(name)) continue;
    seen.add(name);
    for (const object of definitions.get(name) ?? []) read(object, referring.get(object).functions.get(name));
  }
  const places = [];
  for (const [, at, size, object, section] of readFileSync(options.map, 'latin1').matchAll(/^ *([0-9a-f]+) +[0-9a-f]+ +([0-9a-f]+) +(\S+):\((\.rodata[^)]*)\)/gm)) {
    const of = normalize(object), from = parseInt(at, 16);
    if (referring.has(of) && !wanted.has(`${of}:${section}`)) places.push([from, from + parseInt(size, 16)]);
  }
  return places.sort(([a], [b]) => a - b);
}

const halves = moveData(readFileSync(options.first), readFileSync(options.rest), laterConstants());
// Both carry one mark, in a section of their own: a rest from another build would be other functions at the same places.
const section = Buffer.concat([Buffer.from('\x07waymark'), createHash('sha256').update(halves[0]).update(halves[1]).digest()]);
[options.first, options.rest].forEach((file, i) => writeFileSync(file, Buffer.concat([halves[i], Buffer.from([0, section.length]), section])));

const size = (file) => `${(statSync(file).size / 1000).toFixed(0)} KB`;
console.log(`${left.size} functions are fetched later: ${size(options.first)} first, ${size(options.rest)} then`);
