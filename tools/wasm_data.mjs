// What lies where in the memory of a linked WebAssembly module, and how some of it is handed from one half of a split module
// to the other (split_module.mjs). https://webassembly.github.io/spec/core/binary/modules.html

const kCode = 10, kData = 11, kDataCount = 12;

export function readNumber(bytes, at, signed = false) {
  let value = 0n, shift = 0n, byte;
  do {
    byte = bytes[at++];
    value |= BigInt(byte & 127) << shift;
    shift += 7n;
  } while (byte & 128);
  if (signed && byte & 64) value -= 1n << shift;
  return [Number(value), at];
}

function number(value, signed = false) {
  const out = [];
  for (;;) {
    const byte = value & 127;
    value = signed ? value >> 7 : value >>> 7;
    if (signed ? value === (byte & 64 ? -1 : 0) : value === 0) return Buffer.from([...out, byte]);
    out.push(byte | 128);
  }
}

/** The sections of a module, in their order: { id, body }. */
export function sectionsOf(module) {
  const sections = [];
  for (let at = 8; at < module.length;) {
    const id = module[at];
    const [length, from] = readNumber(module, at + 1);
    sections.push({ id, body: module.subarray(from, at = from + length) });
  }
  return sections;
}

const moduleOf = (sections) => Buffer.concat([Buffer.from('\0asm\x01\0\0\0', 'latin1'),
  ...sections.flatMap(({ id, body }) => [Buffer.from([id]), number(body.length), body])]);

/** What a module puts into memory: { at, bytes }. It puts everything at a place that is known. */
export function dataOf(module) {
  const body = sectionsOf(module).find(({ id }) => id === kData)?.body ?? Buffer.from([0]);
  const parts = [];
  let [count, at] = readNumber(body, 0);
  for (; count > 0; --count) {
    if (body[at] !== 0 || body[at + 1] !== 0x41) throw new Error('a part of the data has no plain address');
    let place, length;
    [place, at] = readNumber(body, at + 2, true);
    [length, at] = readNumber(body, at + 1);
    parts.push({ at: place, bytes: body.subarray(at, at += length) });
  }
  return parts;
}

/** The same module with this data in place of its own. */
function withData(module, parts) {
  const data = Buffer.concat([number(parts.length), ...parts.flatMap(({ at, bytes }) =>
    [Buffer.from([0, 0x41]), number(at, true), Buffer.from([0x0b]), number(bytes.length), bytes])]);
  const sections = sectionsOf(module).filter(({ id }) => id !== kData);
  const count = sections.find(({ id }) => id === kDataCount);
  if (count) count.body = number(parts.length);
  sections.splice(sections.findIndex(({ id }) => id === kCode) + 1, 0, { id: kData, body: data });
  return moduleOf(sections);
}

/** Both halves once the bytes of `ranges` ([from, to), in order and apart) are put into memory by the second and no more by the first. */
export function moveData(first, rest, ranges) {
  const stays = [], goes = dataOf(rest);
  for (const { at, bytes } of dataOf(first)) {
    let done = at;
    const cut = (list, to) => {
      if (to > done) list.push({ at: done, bytes: bytes.subarray(done - at, to - at) });
      done = Math.max(done, to);
    };
    for (const [from, to] of ranges) {
      if (to <= done || from >= at + bytes.length) continue;
      cut(stays, from);
      cut(goes, Math.min(to, at + bytes.length));
    }
    cut(stays, at + bytes.length);
  }
  return [withData(first, stays), withData(rest, goes)];
}
