// Holds locked files to another implementation: PyNaCl, with Python's own reading of the header (locked_files.py). What the one
// locks the other opens.
// usage: node --test tests/io/lock/locked_file_test.mjs      after the native build (./test quick)
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const program = process.env.WAYMARK_PROGRAM ?? `${root}build/native/waymark`;
const example = readFileSync(`${root}assets/examples/example-county.waymark.json`);
const passphrase = 'tŷ glas a môr mawr';
const folder = mkdtempSync(join(tmpdir(), 'waymark-locked-'));
after(() => rmSync(folder, { recursive: true }));

const file = (name, bytes) => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
const words = file('passphrase.txt', `${passphrase}\n`);
const python = (input, ...rest) =>
  execFileSync('/usr/bin/python3', ['-B', `${root}tests/io/lock/locked_files.py`, ...rest], { input, maxBuffer: 1e8 });
const run = (...rest) => spawnSync(program, rest, { maxBuffer: 1e8, encoding: 'utf8' });
const lockedElsewhere = (passes = 3, kib = 65536, locked = example) =>
  python(locked, 'lock', passphrase, String(passes), String(kib), '000102030405060708090a0b0c0d0e0f', '64'.repeat(24));

test('a file that PyNaCl locked opens with its passphrase, and is the document that went in', () => {
  const theirs = file('theirs.waymarklocked', lockedElsewhere());
  const opened = run('unlock', theirs, '--out', '-', '--passphrase-file', words);
  assert.equal(opened.stderr, '');
  assert.equal(opened.stdout, example.toString());
  const checked = run('check', theirs, '--passphrase-file', words);
  assert.equal(checked.status, 0, checked.stdout);
  assert.match(checked.stdout, /theirs\.waymarklocked: no problems/);
});

test('a file that waymark lock wrote is opened by PyNaCl, and is another each time', () => {
  const plain = file('plain.waymark.json', example);
  const ours = ['one', 'two'].map((name) => join(folder, name));
  for (const out of ours) assert.equal(run('lock', plain, '--out', out, '--passphrase-file', words).status, 0);
  const [one, two] = ours.map((path) => readFileSync(path));
  assert.deepEqual(python(one, 'unlock', passphrase), example);
  assert.notDeepEqual(one.subarray(28, 68), two.subarray(28, 68), 'salt and nonce');
  assert.throws(() => python(one, 'unlock', 'another passphrase'), /CryptoError/);
});

test('every command that reads a document reads a locked one', () => {
  const theirs = file('theirs.waymarklocked', lockedElsewhere(1, 8192));
  const plain = file('plain.waymark.json', example);
  const given = ['--passphrase-file', words];
  for (const command of [['gaps', '--date', '2026-11-21'], ['export', '--to', 'json'], ['export', '--to', 'csv']]) {
    assert.equal(run(command[0], theirs, ...command.slice(1), ...given).stdout, run(command[0], plain, ...command.slice(1)).stdout);
  }
  assert.match(run('diff', theirs, plain, ...given).stdout, /Nothing has changed|no change/i);
});

test('a wrong passphrase, a changed byte and a cut file are each refused in a sentence, and nothing is written', () => {
  const good = lockedElsewhere(1, 8192);
  const out = join(folder, 'out.waymark.json');
  const refusal = (bytes, typed = passphrase) => {
    const ran = run('unlock', file('f.waymarklocked', bytes), '--out', out, '--passphrase-file', file('typed.txt', typed));
    assert.equal(ran.status, 1);
    assert.throws(() => statSync(out));
    return ran.stderr;
  };
  assert.match(refusal(good, 'not the passphrase'), /not the one it was locked with, or the file was changed/);
  const changed = Buffer.from(good);
  changed[1000] ^= 1;
  assert.match(refusal(changed), /not the one it was locked with, or the file was changed/);
  assert.match(refusal(good.subarray(0, 5000)), /a part is missing/);
  const hostile = Buffer.from(good);
  hostile.writeUInt32LE(4 << 20, 24);
  const before = Date.now();
  assert.match(refusal(hostile), /far more work/);
  assert.ok(Date.now() - before < 5000);
});

test('the passphrase is the first line of its file, as any program writes that', () => {
  const theirs = file('theirs.waymarklocked', lockedElsewhere(1, 8192));
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`${passphrase}\r\nnotes`, 'utf16le')]);
  for (const bytes of [passphrase, `\ufeff  ${passphrase}\r\n`, `${passphrase}\nof the county's files\n`, utf16]) {
    assert.equal(run('check', theirs, '--passphrase-file', file('typed.txt', bytes)).status, 0, String(bytes));
  }
  const piped = spawnSync(program, ['check', theirs, '--passphrase-file', '-'], { input: passphrase });
  assert.equal(piped.status, 0);
});

test('without a passphrase and a terminal it is said what is missing; too short a one locks nothing', () => {
  const theirs = file('theirs.waymarklocked', lockedElsewhere(1, 8192));
  const asked = spawnSync('setsid', ['-w', program, 'check', theirs], { input: '', encoding: 'utf8' });
  assert.equal(asked.status, 1);
  assert.match(asked.stdout, /locked with a passphrase\. There is no terminal to ask .* --passphrase-file/);
  const plain = file('plain.waymark.json', example);
  const short = run('lock', plain, '--out', join(folder, 'short'), '--passphrase-file', file('typed.txt', 'short'));
  assert.equal(short.status, 1);
  assert.match(short.stderr, /at least 12/);
  assert.equal(run('lock', theirs, '--out', join(folder, 'twice'), '--passphrase-file', words).status, 1);
  assert.equal(run('lock', plain, '--out', plain, '--passphrase-file', words).status, 2);
  assert.equal(run('lock', plain).status, 2);
});

test('at a terminal the passphrase is asked for and not shown, twice where it is set', () => {
  const plain = file('plain.waymark.json', example);
  const out = join(folder, 'typed.waymarklocked');
  const typed = (lines, ...rest) => spawnSync('/usr/bin/python3', ['-B', `${root}tests/io/lock/at_terminal.py`, lines.join('|'), program, ...rest],
    { encoding: 'utf8' });
  const said = typed(['three blue boats', 'three blue boats'], 'lock', plain, '--out', out).stdout;
  assert.match(said, /A lost passphrase cannot be recovered: nobody[\s\S]*Passphrase: [\s\S]*once more: /);
  assert.doesNotMatch(said, /boats/);
  assert.deepEqual(python(readFileSync(out), 'unlock', 'three blue boats'), example);
  assert.match(typed(['three blue boats'], 'check', out).stdout, /no problems/);
  const slip = typed(['three blue boats', 'three blue goats'], 'lock', plain, '--out', `${out}.2`);
  assert.equal(slip.status, 1);
  assert.match(slip.stdout, /not the same/);
  assert.match(typed(['three\u0003'], 'check', out).stdout, /No passphrase was typed/);
});
