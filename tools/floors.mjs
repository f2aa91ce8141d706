// Draws the floors and rooms of the house from what its files include, in the words that stand in ARCHITECTURE.md.
// usage: node tools/floors.mjs           prints the drawing
//        node tools/floors.mjs --write   puts it into ARCHITECTURE.md
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const page = join(root, 'ARCHITECTURE.md');
const BEGIN = '<!-- floors: node tools/floors.mjs --write -->\n```\n';
const END = '```\n<!-- end of floors -->';
const FLOORS = [['native', 'web'], ['app/shell'], ['app/ui', 'app/io'], ['app/present'], ['app/model']];

function files(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return files(path);
    return /\.(h|cpp)$/.test(entry.name) ? [path] : [];
  });
}

/** The room a file stands in: the folder below its floor, or the floor itself ("model/document", "shell"). */
function roomOf(path) {
  const parts = path.replace(/^app\//, '').split('/');
  return parts.length > 2 ? `${parts[0]}/${parts[1]}` : parts[0];
}

/** Each room with those it includes something of; rooms in order of their names. */
export function rooms() {
  const found = new Map();
  for (const floor of FLOORS.flat()) {
    for (const path of files(join(root, floor))) {
      const from = roomOf(relative(root, path));
      if (!found.has(from)) found.set(from, new Set());
      for (const [, include] of readFileSync(path, 'utf8').matchAll(/^#include "([a-z_0-9/]+\.h)"/gm)) {
        const to = roomOf(include);
        if (to !== from && /^(model|present|io|ui|shell|native|web)\b/.test(to)) found.get(from).add(to);
      }
    }
  }
  return found;
}

const floorOf = (room) => room.split('/')[0];
const LEVEL = new Map(FLOORS.flatMap((floor, level) => floor.map((name) => [name.replace('app/', ''), level])));

/** Includes that lead up, or from one house of a floor into the one beside it, as sentences. */
export function wrongWays(all) {
  return [...all].flatMap(([from, to]) => [...to]
    .filter((room) => floorOf(room) !== floorOf(from) && LEVEL.get(floorOf(room)) <= LEVEL.get(floorOf(from)))
    .map((room) => `${from} includes ${room}`));
}

/** Every room that `room` includes something of, or a room that it includes does, and so on. */
function reach(all, room) {
  const reached = new Set();
  const from = [room];
  while (from.length) {
    for (const next of all.get(from.pop()) ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      from.push(next);
    }
  }
  return reached;
}

/** Rooms from each of which a way of includes leads through the others and back: "ui/kit, ui/views and ui/widgets". */
export function circles(all) {
  const reached = new Map([...all.keys()].map((room) => [room, reach(all, room)]));
  const told = new Set();
  return [...all.keys()].sort().flatMap((room) => {
    if (told.has(room) || !reached.get(room).has(room)) return [];
    const round = [...all.keys()].filter((other) => reached.get(room).has(other) && reached.get(other).has(room)).sort();
    round.forEach((other) => told.add(other));
    return [`${round.slice(0, -1).join(', ')} and ${round.at(-1)}`];
  });
}

export function drawing(all) {
  const lines = [];
  for (const floor of FLOORS) {
    for (const house of floor) {
      const name = house.replace('app/', '');
      const own = [...all.keys()].filter((room) => floorOf(room) === name).sort();
      lines.push(`── ${house}/ ${'─'.repeat(Math.max(2, 74 - house.length))}`);
      for (const room of own) {
        const below = new Map();
        for (const to of [...all.get(room)].sort()) {
          const [other, inner = ''] = to.split('/');
          below.set(other, [...(below.get(other) ?? []), inner].filter(Boolean));
        }
        const order = [...below].sort(([a], [b]) => LEVEL.get(a) - LEVEL.get(b));
        const words = order.map(([other, inner]) => (inner.length ? `${other}(${inner.join(' ')})` : other)).join(' ');
        lines.push(`   ${room.padEnd(18)} ${words ? `→ ${words}` : '→ nothing of ours'}`);
      }
    }
  }
  return lines.join('\n') + '\n';
}

/** What ARCHITECTURE.md shows now. */
export function shown() {
  const text = readFileSync(page, 'utf8');
  const begin = text.indexOf(BEGIN);
  return begin < 0 ? '' : text.slice(begin + BEGIN.length, text.indexOf(END));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const picture = drawing(rooms());
  if (process.argv[2] === '--write') {
    const text = readFileSync(page, 'utf8');
    writeFileSync(page, text.slice(0, text.indexOf(BEGIN) + BEGIN.length) + picture + text.slice(text.indexOf(END)));
  } else {
    process.stdout.write(picture);
    const all = rooms();
    for (const way of wrongWays(all)) console.log('wrong way:', way);
    for (const way of circles(all)) console.log('circle:', way);
  }
}
