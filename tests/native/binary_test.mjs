// The desktop program as it is handed out: hardened, without paths of the machine that built it, and made of nothing that
// THIRD-PARTY-NOTICES.md does not name.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { bill, works } from '../../tools/sbom.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const program = join(resolve(process.env.WAYMARK_BUILD ?? join(root, 'build')), 'native/waymark');
const skip = process.platform !== 'linux' || !existsSync(program) ? 'there is no Linux program here' : false;
const readelf = (...options) => execFileSync('readelf', ['-W', ...options, program]).toString();

test('the program is linked so that its tables cannot be written over, and its stack runs nothing', { skip }, () => {
  assert.match(readelf('-l'), /GNU_RELRO/);
  assert.match(readelf('-d'), /BIND_NOW|Flags: .*\bNOW\b/);
  assert.match(readelf('-h'), /Type:\s+DYN/, 'it is loaded at another place each time');
  assert.match(readelf('-l'), /GNU_STACK\s+(\S+\s+){5}RW\s/);
});

test('overruns of the stack and of buffers of known size end the program', { skip }, () => {
  const symbols = readelf('--dyn-syms');
  assert.match(symbols, /__stack_chk_fail/);
  assert.match(symbols, /__\w+_chk\b/);
});

test('the program has no symbols of its making and no path of the machine that made it', { skip }, () => {
  assert.doesNotMatch(readelf('-S'), /\.symtab|\.debug_info/);
  assert.equal(readFileSync(program).includes(root + '/'), false);
});

test('the list of what is inside names every library that the program asks for', { skip }, () => {
  const needed = [...readelf('-d').matchAll(/NEEDED.*\[(?:lib)?([^\]]+)\]/g)].map(([, name]) => name.replace(/\.so.*|-2\.0/g, ''));
  const named = bill().components.map(({ name }) => name.toLowerCase().replaceAll(' ', ''));
  // The C library and what comes with the compiler are the system's own.
  for (const library of needed.filter((name) => !/^(c|m|stdc\+\+|gcc_s|ld-linux.*)$/.test(name))) {
    assert.ok(named.some((name) => name.includes(library.toLowerCase())), `${library} is in no row of THIRD-PARTY-NOTICES.md`);
  }
});

test('each work inside has a version and a licence whose text is given', () => {
  const notices = readFileSync(join(root, 'THIRD-PARTY-NOTICES.md'), 'utf8');
  for (const { name, licenses } of bill().components) assert.ok(licenses[0].expression || licenses[0].license.id, name);
  for (const [, , , licence] of works()) {
    const word = licence.split(/[ ,]/)[0];
    assert.ok(licence.includes('ask') || notices.includes(`\n## ${word}`), `no text of “${licence}”`);
  }
  assert.throws(() => bill([['A new library', 'everything', 'somebody', 'MIT']]), /does not know how to find the version/);
  assert.throws(() => bill([['CLI11', 'everything', 'somebody', 'a licence of its own']]), /has no name for the licence/);
});
