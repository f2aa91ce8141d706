// What the functions and constants of compiled WebAssembly objects refer to, before they are linked.
// https://github.com/WebAssembly/tool-conventions/blob/main/Linking.md
import { readNumber, sectionsOf } from './wasm_data.mjs';

const kCustom = 0, kImport = 2, kCode = 10, kData = 11;
const kFunction = 0, kDataSymbol = 1, kSectionSymbol = 3;
const kUndefined = 0x10, kExplicitName = 0x40;
/** Kinds of relocation: a call or the address of a function, and an address in memory. */
const kToFunction = new Set([0, 1, 2]), kToMemory = new Set([3, 4, 5]), kWithAddend = new Set([3, 4, 5, 8, 9]);

class Reader {
  constructor(bytes, at = 0) { this.bytes = bytes; this.at = at; }
  get done() { return this.at >= this.bytes.length; }
  number() { const [value, at] = readNumber(this.bytes, this.at); this.at = at; return value; }
  text() { const length = this.number(); return this.bytes.subarray(this.at, this.at += length).toString('latin1'); }
  part() { const length = this.number(); return new Reader(this.bytes.subarray(this.at, this.at += length)); }
}

/** Names of the functions that an object imports, in the order of their indices. */
function importedFunctions(body) {
  const reader = new Reader(body), names = [];
  for (let left = body.length ? reader.number() : 0; left > 0; --left) {
    reader.text();
    const name = reader.text(), kind = reader.bytes[reader.at++];
    if (kind === 0) {
      names.push(name);
      reader.number();
    } else if (kind === 3) {
      reader.at += 2;
    } else {
      // A table has a type before its limits, a memory has limits alone.
      if (kind === 1) ++reader.at;
      const limits = reader.number();
      reader.number();
      if (limits & 1) reader.number();
    }
  }
  return names;
}

function symbolsOf(linking, imported) {
  const symbols = [], segments = [];
  const reader = new Reader(linking);
  reader.text();
  if (reader.number() !== 2) throw new Error('an object of another version of the linking format');
  while (!reader.done) {
    const id = reader.bytes[reader.at++], part = reader.part();
    if (id === 5) {
      for (let left = part.number(); left > 0; --left) {
        segments.push(part.text());
        part.number();
        part.number();
      }
    }
    if (id !== 8) continue;
    for (let left = part.number(); left > 0; --left) {
      const kind = part.bytes[part.at++], flags = part.number(), undefinedHere = (flags & kUndefined) !== 0;
      const symbol = { kind, undefinedHere, name: '', segment: -1 };
      if (kind === kDataSymbol) {
        symbol.name = part.text();
        if (!undefinedHere) {
          symbol.segment = part.number();
          part.number();
          part.number();
        }
      } else {
        const index = part.number();
        if (kind !== kSectionSymbol) symbol.name = !undefinedHere || flags & kExplicitName ? part.text() : imported[index] ?? '';
        symbol.index = index;
      }
      symbols.push(symbol);
    }
  }
  return { symbols, segments };
}

/** Where each part of a section begins, for one whose parts follow one another: the offsets of its functions' bodies, or of what its data holds. */
function beginnings(section, id) {
  const reader = new Reader(section), starts = [];
  for (let left = section.length ? reader.number() : 0; left > 0; --left) {
    if (id === kData) {
      // An address: i32.const, the number, end.
      if (reader.number() !== 0) throw new Error('a part of the data without a plain address');
      ++reader.at;
      reader.number();
      ++reader.at;
    }
    const length = reader.number();
    starts.push(reader.at);
    reader.at += length;
  }
  return starts;
}

/** The references of an object: of functions by name and of constants by the name of their section. What it defines elsewhere
 *  is told from what it refers to in itself by `segment`, the section's name, which is null for another object's. */
export function referencesOf(object) {
  const sections = sectionsOf(object);
  const body = (id) => sections.find((section) => section.id === id)?.body ?? Buffer.alloc(0);
  const custom = new Map(sections.filter(({ id }) => id === kCustom).map(({ body: all }) => [new Reader(all).text(), all]));
  const imported = importedFunctions(body(kImport));
  const { symbols, segments } = symbolsOf(custom.get('linking'), imported);
  const names = new Map(symbols.filter(({ kind, undefinedHere }) => kind === kFunction && !undefinedHere).map(({ index, name }) => [index, name]));

  const functions = new Map(), constants = new Map(segments.map((name) => [name, { calls: [], reads: [] }]));
  const follow = (section, id, owner) => {
    const starts = beginnings(body(id), id);
    const reader = new Reader(custom.get(section) ?? Buffer.alloc(0));
    if (reader.done) return;
    reader.text();
    reader.number();
    let at = 0;
    for (let left = reader.number(); left > 0; --left) {
      const type = reader.bytes[reader.at++], offset = reader.number(), symbol = symbols[reader.number()];
      if (kWithAddend.has(type)) reader.number();
      while (at + 1 < starts.length && starts[at + 1] <= offset) ++at;
      const of = owner(at);
      if (kToFunction.has(type)) of.calls.push(symbol.name);
      else if (kToMemory.has(type)) of.reads.push({ name: symbol.name, segment: symbol.undefinedHere ? null : segments[symbol.segment] });
    }
  };
  follow('reloc.CODE', kCode, (i) => {
    const name = names.get(imported.length + i);
    if (!functions.has(name)) functions.set(name, { calls: [], reads: [] });
    return functions.get(name);
  });
  follow('reloc.DATA', kData, (i) => constants.get(segments[i]));
  const defines = new Map(symbols.filter(({ kind, undefinedHere }) => kind === kDataSymbol && !undefinedHere).map(({ name, segment }) => [name, segments[segment]]));
  return { functions, constants, defines };
}
