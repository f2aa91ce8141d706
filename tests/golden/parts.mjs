// What is shown of an export for review: a text as it is, a package as its parts, a picture of dots as a line about it.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { inflateRawSync, inflateSync } from 'node:zlib';

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** The parts of a package in their order, with what was said of each: how it is packed, its day and its bytes. */
export function fileOfParts(bytes) {
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const parts = [];
  for (let at = bytes.readUInt32LE(end + 16); parts.length < bytes.readUInt16LE(end + 10);) {
    assert.equal(bytes.readUInt32LE(at), 0x02014b50, 'the list of the parts of a package');
    const [method, day, name, extra, comment] = [10, 14, 28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const size = bytes.readUInt32LE(at + 20);
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(from, from + size);
    parts.push({
      path: bytes.toString('utf8', at + 46, at + 46 + name),
      how: method === 0 ? 'as it is' : 'deflated',
      day: [1980 + (day >> 9), (day >> 5) & 15, day & 31].map((number) => String(number).padStart(2, '0')).join('-'),
      bytes: method === 0 ? packed : inflateRawSync(packed),
    });
    at += 46 + name + extra + comment;
  }
  return parts;
}

/** A line about a PNG: its size and its dots, whichever way they are compressed. */
function aboutPng(bytes) {
  const packed = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') packed.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  }
  return `${bytes.readUInt32BE(16)} × ${bytes.readUInt32BE(20)} dots, SHA-256 ${sha256(inflateSync(Buffer.concat(packed)))}`;
}

/**
 * XML with each element that follows another on a line of its own, begun with a space, so that the bytes can be told from it:
 * nothing of ours has a text that is a line end and a space.
 */
function onLines(xml) {
  const text = String(xml);
  assert.ok(!text.includes('>\n <'), 'lines of its own where lines are put for review');
  return Buffer.from(text.replace(/(<\/[^>]*>|\/>)(?=<[^/])/g, '$1\n '));
}

/** The parts of a package as files, and a list of them all. Pictures, which are reviewed as exports of their own, are only in the list. */
function ofPackage(name, bytes) {
  const parts = fileOfParts(bytes);
  const about = ({ path, bytes: held }) => {
    if (path.endsWith('.png')) return `, ${aboutPng(held)}`;
    return path.endsWith('.svg') ? `, SHA-256 ${sha256(held)}` : '';
  };
  const list = parts.map((part) => `${part.path}: ${part.how}, ${part.day}${about(part)}\n`).join('');
  const shown = parts.filter(({ path }) => !/\.(png|svg)$/.test(path));
  return [[`${name}/parts.txt`, Buffer.from(list)], ...shown.map((part) => [`${name}/${part.path}`, onLines(part.bytes)])];
}

/** The files by which an export called `name` is reviewed: [path, bytes] each. */
export function reviewed(name, bytes) {
  if (/\.(docx|odt|xlsx|ods)$/.test(name)) return ofPackage(name, bytes);
  if (name.endsWith('.png')) return [[`${name}.txt`, Buffer.from(`${aboutPng(bytes)}\n`)]];
  return [[name, bytes]];
}
