// Holds pictures, written by the program, to readers that are not ours: Python's reader of XML, and the chunks and dots of PNG.
// usage: node --test tests/io/export/picture_test.mjs      after the native build (./test quick)
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { crc32, inflateSync } from 'node:zlib';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const program = process.env.WAYMARK_PROGRAM ?? `${root}build/native/waymark`;
const example = `${root}assets/examples/example-county.waymark.json`;
const PICTURES = ['framework', 'gaps', 'areas', 'counts', 'plan'];
const THEMES = ['light', 'dark', 'contrast'];

const written = (...words) => execFileSync(program, ['export', example, '--date', '2026-11-21', ...words],
  { maxBuffer: 1e8, stdio: ['ignore', 'pipe', 'pipe'] });

const READ_SVG = `
import json, sys
import xml.etree.ElementTree as ElementTree
svg = ElementTree.parse(sys.stdin.buffer).getroot()
names = [one.tag.split('}')[1] for one in svg.iter()]
name = '{http://www.w3.org/2000/svg}'
print(json.dumps({'root': svg.tag, 'box': svg.get('viewBox'), 'role': svg.get('role'), 'by': svg.get('aria-labelledby'),
  'title': svg.find(name + 'title').text, 'words': svg.find(name + 'desc').text, 'ids': [one.get('id') for one in svg.iter() if one.get('id')],
  'names': sorted(set(names)), 'links': [value for one in svg.iter() for key, value in one.attrib.items() if 'href' in key or 'url(' in value]}))`;
const readSvg = (bytes) => JSON.parse(execFileSync('/usr/bin/python3', ['-c', READ_SVG], { input: bytes }));

/** Size, texts and dots of a PNG; every checksum is looked at. */
function readPng(bytes) {
  assert.equal(bytes.subarray(0, 8).toString('latin1'), '\x89PNG\r\n\x1a\n');
  const found = { texts: {} };
  const packed = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (crc32) assert.equal(bytes.readUInt32BE(at + 8 + length), crc32(bytes.subarray(at + 4, at + 8 + length)), `checksum of ${type}`);
    if (type === 'IHDR') Object.assign(found, { width: data.readUInt32BE(0), height: data.readUInt32BE(4), depth: data[8], colours: data[9] });
    if (type === 'IDAT') packed.push(data);
    if (type === 'iTXt') {
      const end = data.indexOf(0);
      found.texts[data.toString('latin1', 0, end)] = data.toString('utf8', end + 5);
    }
    at += 12 + length;
  }
  const rows = inflateSync(Buffer.concat(packed));
  assert.equal(rows.length, (found.width * 3 + 1) * found.height);
  const colours = new Set();
  for (let at = 1; at < rows.length; at += 3 * 17) colours.add(rows.readUIntBE(Math.min(at, rows.length - 3), 3));
  return { ...found, different: colours.size };
}

for (const picture of PICTURES) {
  test(`picture ${picture}: an SVG has a title, its words, no script and nothing to fetch, in three themes`, () => {
    const all = new Set();
    for (const theme of THEMES) {
      const bytes = written('--to', 'svg', '--picture', picture, '--theme', theme);
      const svg = readSvg(bytes);
      assert.equal(svg.root, '{http://www.w3.org/2000/svg}svg');
      assert.equal(svg.box, '0 0 1280 720');
      assert.equal(svg.role, 'img');
      assert.deepEqual(svg.by.split(' '), svg.ids);
      assert.ok(svg.title.length > 5 && svg.words.length > 50);
      assert.deepEqual(svg.links, []);
      assert.ok(svg.names.every((name) => ['svg', 'title', 'desc', 'g', 'rect', 'path', 'circle', 'text'].includes(name)), svg.names);
      assert.ok(bytes.equals(written('--to', 'svg', '--picture', picture, '--theme', theme)), 'the same bytes each time');
      all.add(String(bytes));
    }
    assert.equal(all.size, 3);
  });

  test(`picture ${picture}: a PNG is whole, has the same words, and more than one colour`, () => {
    for (const theme of THEMES) {
      const png = readPng(written('--to', 'png', '--picture', picture, '--theme', theme));
      assert.deepEqual([png.width, png.height, png.depth, png.colours], [2560, 1440, 8, 2]);
      const svg = readSvg(written('--to', 'svg', '--picture', picture, '--theme', theme));
      assert.deepEqual(png.texts, { Title: svg.title, Description: svg.words });
      assert.ok(png.different > 10, `${png.different} colours`);
    }
  });
}

test('picture: wrong words are told, with exit code 2', () => {
  const wrong = (...words) => spawnSync(program, ['export', example, ...words], { encoding: 'utf8' });
  for (const [words, said] of [
    [['--to', 'svg', '--picture', 'heat'], 'There is no picture "heat". There are framework, gaps, areas, counts and plan.'],
    [['--to', 'svg', '--theme', 'pink'], 'There is no theme "pink". There are light, dark and contrast.'],
    [['--to', 'csv', '--picture', 'gaps'], 'A picture is written as svg or png, not as csv.'],
    [['--to', 'png', '--picture', 'gaps', '--public'], 'there is no public picture of gaps'],
  ]) {
    const { status, stderr } = wrong(...words);
    assert.equal(status, 2);
    assert.ok(stderr.includes(said), stderr);
  }
});
