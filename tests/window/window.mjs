// The desktop program's real window, on a display of its own, worked by the keyboard and the mouse of that display.
// usage: node --test tests/window/window.mjs      WAYMARK=path of the program (default build/native/waymark)
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startDisplay } from '../../tools/display.mjs';
import { killDesktop } from '../../tools/kill.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const program = process.env.WAYMARK ?? join(root, 'build/native/waymark');
const dropper = join(root, 'build/native/waymark_drop');
const running = new Set();
let display;
let folder;

before(async () => {
  assert.ok(existsSync(program), `${program} is not there: build it first (./run build)`);
  display = await startDisplay();
  folder = mkdtempSync(join(tmpdir(), 'waymark-window-'));
});
after(() => {
  for (const child of running) child.kill('SIGKILL');
  display?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Calls `look` until it gives something true; fails with `what` (text, or what gives it) when ten seconds have passed. */
async function until(what, look) {
  for (const end = Date.now() + 10_000; ;) {
    const seen = look();
    if (seen) return seen;
    if (Date.now() > end) assert.fail(`waited in vain: ${typeof what === 'function' ? what() : what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Starts the program with its data in `data`, working through `lines`; with `stay` as the last it goes on. */
function start(data, lines, options = [], environment = {}) {
  const script = join(folder, `script-${running.size}-${Math.random()}.txt`);
  writeFileSync(script, lines.join('\n') + '\n');
  const home = join(folder, 'home');
  mkdirSync(home, { recursive: true });
  const child = spawn(program, ['--data-folder', join(folder, data), '--renderer', 'software', '--script', script, ...options],
    { env: { ...process.env, DISPLAY: display.name, HOME: home, ...environment }, stdio: ['ignore', 'ignore', 'pipe'] });
  running.add(child);
  let said = '';
  child.stderr.on('data', (bytes) => { said += bytes; });
  const ended = new Promise((resolve) => child.on('exit', (code, signal) => {
    running.delete(child);
    resolve({ code, signal, said });
  }));
  return { child, ended };
}

/** The script is over when its picture is there: it was the last line but `stay`. */
async function startAndStay(data, lines, options, environment) {
  const picture = join(folder, `${data}.bmp`);
  rmSync(picture, { force: true });
  const started = start(data, [...lines, `picture "${picture}"`, 'stay'], options, environment);
  await Promise.race([
    until('the window to be ready', () => existsSync(picture)),
    started.ended.then(({ said }) => assert.fail(said)),
  ]);
  xdotool('search', '--onlyvisible', '--class', 'waymark', 'windowfocus', 'sleep', '0.1');
  return started;
}

const xdotool = (...words) => execFileSync('xdotool', words, { env: { ...process.env, DISPLAY: display.name, LC_ALL: 'C.UTF-8' }, stdio: 'pipe' });

/** Types at whatever has the keyboard. A letter that the keyboard lacks goes alone: xdotool lends it a key for as long as
 *  its delay, and the program must have looked at the key before it is taken back. */
function type(...parts) {
  for (const part of parts) xdotool('type', '--delay', /^[ -~]*$/.test(part) ? '20' : '800', part);
}

async function expectEnd(started) {
  const { code, said } = await started.ended;
  assert.equal(code, 0, said);
}

/** The newest work kept in a data folder, as text; '' when there is none. */
function keptWork(data) {
  const path = join(folder, data);
  const newest = existsSync(path) && readdirSync(path).filter((name) => /^work-\d+\.json$/.test(name)).sort().pop();
  return newest ? readFileSync(join(path, newest), 'utf8') : '';
}

test('window: a file named on the command line is opened, and one that cannot be read is told and left as it is', async () => {
  const file = join(folder, 'partners.waymark.json'), broken = join(folder, 'broken.waymark.json');
  writeFileSync(file, '{"format":"waymark","formatVersion":1,"id":"d","activities":[{"id":"a","title":"Hotel briefing"}]}');
  writeFileSync(broken, '<!doctype html><p>Sign in</p>');
  await expectEnd(start('argument', ['press button "Activities*"', 'press button "Hotel briefing*"'], [file]));
  await expectEnd(start('argument-broken', ['see "could not be opened"', 'see "The work that was open is untouched."', 'press button "Close"'], [broken]));
  assert.equal(readFileSync(broken, 'utf8'), '<!doctype html><p>Sign in</p>');
});

test('window: bad files over kept work list what is wrong, and the work is as it was until the person goes on', async () => {
  await expectEnd(start('argument-kept', ['press button "Start a new document"', 'fill textbox "Name of the partnership" "Still here"']));
  const before = keptWork('argument-kept');
  assert.match(before, /Still here/);
  const cut = join(folder, 'cut.waymark.json'), page = join(folder, 'page.waymark.json');
  writeFileSync(cut, '{"format":"waymark","formatVersion":1,"partnership":{"name":"Half a file"},"activities":[{"id":"x","title":"Whole"},{"id":"y","ti');
  writeFileSync(page, '<!doctype html><p>Sign in</p>');
  await expectEnd(start('argument-kept', ['see "could not be opened"', 'see "This is a web page"', 'press button "Close"', 'see "Still here"'], [page]));
  assert.equal(keptWork('argument-kept'), before);
  await expectEnd(start('argument-kept', ['see "breaks off at line 1"', 'see "Where: line 1"', 'press button "Cancel"', 'see "Still here"'], [cut]));
  assert.equal(keptWork('argument-kept'), before);
  await expectEnd(start('argument-kept', ['see "breaks off at line 1"', 'press button "Go on with what could be read"', 'press button "Whole*"', 'press button "Start"',
    'press button "Earlier copies"', 'see "Still here"'], [cut]));
});

test('window: letters outside Latin are drawn with the fonts of the system, each as itself', async () => {
  const drawn = [];
  for (const name of ['ЖЖЖЖ', 'ЩЩЩЩ']) {
    const file = join(folder, 'letters.waymark.json'), picture = join(folder, 'letters.bmp');
    writeFileSync(file, JSON.stringify({ format: 'waymark', formatVersion: 1, id: 'd', partnership: { name } }));
    rmSync(picture, { force: true });
    const started = start(`letters ${name}`, [`picture "${picture}"`], [file, '--fixed-clock', '2026-11-21T14:02']);
    await expectEnd(started);
    drawn.push(readFileSync(picture));
  }
  assert.ok(!drawn[0].equals(drawn[1]), 'both names are drawn alike');
});

test('window: it is called by its screen and its document, though the system says of no locale', async () => {
  const { child, ended } = await startAndStay('called', ['press button "Start a new document"', 'fill textbox "Name of the partnership" "Ynys Môn"'], [],
    { LANG: '', LC_ALL: '', LC_CTYPE: '' });
  const name = () => xdotool('search', '--onlyvisible', '--class', 'waymark', 'getwindowname').toString().trim();
  await until(() => `its name is “${name()}”`, () => name() === 'Partnership – Ynys Môn – Waymark');
  child.kill('SIGKILL');
  await ended;
});

test('window: Alt Left and Alt Right, and the buttons of a mouse for it, go back and on again among what was looked at', async () => {
  const { child, ended } = await startAndStay('places', ['press button "Start a new document"', 'press button "Gaps"', 'press button "Plan"']);
  const name = () => xdotool('search', '--onlyvisible', '--class', 'waymark', 'getwindowname').toString().trim();
  const shows = (screen) => until(() => `${screen} to be shown, and its name is “${name()}”`, () => name().startsWith(screen));
  await shows('Plan');
  xdotool('key', 'alt+Left');
  await shows('Gaps');
  xdotool('key', 'alt+Left');
  await shows('Partnership');
  xdotool('key', 'alt+Right');
  await shows('Gaps');
  xdotool('search', '--onlyvisible', '--class', 'waymark', 'mousemove', '--window', '%1', '300', '300', 'click', '9');
  await shows('Plan');
  xdotool('click', '8');
  await shows('Gaps');
  child.kill('SIGKILL');
  await ended;
});

test('window: a file dropped on it is opened; two at once are refused, and what is open stays', { skip: !existsSync(dropper) && 'there was no X11 to build it with' }, async () => {
  const [first, second] = ['Dropped Ŵ 1', 'Dropped 2'].map((title) => {
    const file = join(folder, `${title}.waymark.json`);
    writeFileSync(file, `{"format":"waymark","formatVersion":1,"id":"${title}","activities":[{"id":"a","title":"${title}"}]}`);
    return file;
  });
  const drop = (...files) => {
    const shape = xdotool('search', '--onlyvisible', '--class', 'waymark', 'getwindowgeometry', '--shell').toString();
    const of = (key) => new RegExp(`^${key}=(.*)$`, 'm').exec(shape)[1];
    execFileSync(dropper, [of('WINDOW'), String(Number(of('X')) + 300), String(Number(of('Y')) + 300), ...files], { env: { ...process.env, DISPLAY: display.name } });
  };
  const ready = join(folder, 'dropping.bmp'), opened = join(folder, 'dropped.bmp');
  const started = start('dropped', [`picture "${ready}"`, 'press button "Activities"', 'press button "Dropped Ŵ 1*"', `picture "${opened}"`,
    'see "Drop one file at a time."', 'press button "Dismiss"', 'see "Dropped Ŵ 1"']);
  const there = (picture) => Promise.race([until('the window to be ready', () => existsSync(picture)), started.ended.then(({ said }) => assert.fail(said))]);
  await there(ready);
  drop(first);
  await there(opened);
  drop(first, second);
  await expectEnd(started);
});

test('window: what is typed is kept within a second, and is there again after the program was killed', async () => {
  const { child, ended } = await startAndStay('killed', ['press button "Start a new document"', 'see "Name"']);
  type('Aber', 'ŵ', 'yl and district');
  await until(() => `the name to be kept: ${keptWork('killed')}`, () => keptWork('killed').includes('Aberŵyl and district'));
  child.kill('SIGKILL');
  await ended;
  await expectEnd(start('killed', ['see "Aberŵyl and district"']));
});

test('window: killed at any moment, six times over, it loses nothing that was kept', async () => {
  const model = await killDesktop(6, program);
  assert.equal(model.kills, 6);
});

test('window: on a full disk it says so with since when, tries again by itself, and keeps when there is room', async (context) => {
  const disk = join(folder, 'small disk');
  mkdirSync(disk);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=400k', 'tmpfs', disk], { stdio: 'ignore' });
  } catch {
    return context.skip('no small disk can be made here');
  }
  try {
    await expectEnd(start('small disk/data', ['press button "Start a new document"', `fill textbox "Name of the partnership" "Before"`]));
    const filler = join(disk, 'filler'), told = join(folder, 'told.json');
    assert.throws(() => writeFileSync(filler, Buffer.alloc(1e6)));
    for (let bytes = 4096; bytes > 0; bytes = bytes > 1 ? bytes >> 1 : 0) {
      try { writeFileSync(filler, Buffer.alloc(bytes), { flag: 'a' }); bytes *= 2; } catch { /* Less, then. */ }
    }
    const started = start('small disk/data', ['fill textbox "Name of the partnership" "After"', 'see "Not kept since"', 'see "no room left on the disk"', `export "${told}"`,
      'see "Kept on this computer"', 'see "save a file as well"']);
    await Promise.race([until('the full disk to be told', () => existsSync(told)), started.ended.then(({ said }) => assert.fail(said))]);
    assert.match(keptWork('small disk/data'), /Before/);
    rmSync(filler);
    await expectEnd(started);
    assert.match(keptWork('small disk/data'), /After/);
  } finally {
    execFileSync('umount', [disk]);
  }
  return undefined;
});

test('window: kept work that is damaged is told at the next start, and the copy before it can be opened', async () => {
  for (const name of ['Anytown', 'Othertown']) {
    await expectEnd(start('damaged', [...(name === 'Anytown' ? [] : ['press button "Start"']), 'press button "Start a new document"', ...(name === 'Anytown' ? [] : ['press button "Start new"']),
      `fill textbox "Name of the partnership" "${name}"`]));
  }
  const copies = readdirSync(join(folder, 'damaged')).filter((name) => /^work-\d+\.json$/.test(name)).sort();
  const newest = join(folder, 'damaged', copies.pop());
  writeFileSync(newest, readFileSync(newest).subarray(0, readFileSync(newest).length / 4));
  await expectEnd(start('damaged', ['see "What was kept last on this computer"', 'see "It is damaged: "', 'see "There is no other whole copy of it; there is one of"', 'see "Anytown"', 'see "Nothing has been opened yet."']));
  assert.ok(existsSync(newest), 'what is damaged is left for somebody to look at');
});

test('window: its folder removed while it is open, it goes on keeping', async () => {
  const started = await startAndStay('removed', ['press button "Start a new document"', 'see "Name"']);
  type('Any');
  await until('the name to be kept', () => keptWork('removed').includes('Any'));
  renameSync(join(folder, 'removed'), join(folder, 'gone')); // At one blow, whatever it writes meanwhile.
  type('town');
  await until('the name to be kept again', () => keptWork('removed').includes('Anytown'));
  started.child.kill('SIGTERM');
  await expectEnd(started);
});

test('window: being asked to end keeps what was typed a moment ago', async () => {
  const started = await startAndStay('ended', ['press button "Start a new document"', 'see "Name"']);
  type('Anytown');
  started.child.kill('SIGTERM');
  await expectEnd(started);
  assert.match(keptWork('ended'), /Anytown/);
});

test('window: by keyboard alone, fields are filled in and the file is saved', async () => {
  const file = join(folder, 'keyboard.waymark.json');
  const started = await startAndStay('keyboard', [
    'press button "Start a new document"', 'press button "Activities"', 'press button "Add activity"', 'see "Untitled activity"']);
  type('Hotel staff');
  xdotool('key', 'Tab');
  type('Two hours, each spring');
  xdotool('key', 'ctrl+s');
  // The window asks for a path, as there is no other program to choose files with; its field has the focus.
  xdotool('sleep', '0.5', 'key', 'ctrl+a');
  type(file);
  xdotool('key', 'Tab', 'Return');
  await until('the file to be saved', () => existsSync(file));
  started.child.kill('SIGTERM');
  await expectEnd(started);
  const [activity] = JSON.parse(readFileSync(file, 'utf8')).activities;
  assert.equal(activity.title, 'Hotel staff');
  assert.equal(activity.description, 'Two hours, each spring');
});

test('window: a locked file asks for its passphrase, opens when that is typed, and is saved locked again', async () => {
  const file = join(folder, 'county.waymarklocked');
  const python = (input, ...words) =>
    execFileSync('/usr/bin/python3', ['-B', join(root, 'tests/io/lock/locked_files.py'), ...words], { input });
  writeFileSync(file, python(Buffer.from('{"format":"waymark","formatVersion":1,"id":"d","partnership":{"name":"Anytown"},"activities":[]}'),
    'lock', 'three blue boats', '1', '8192', '01'.repeat(16), '02'.repeat(24)));
  const before = readFileSync(file);
  const started = await startAndStay('locked', ['see "“county.waymarklocked” is locked"', 'fill textbox "Passphrase" "three blue goats"',
    'press button "Open"', 'see "The file did not open."'], [file]);
  xdotool('key', 'ctrl+a');
  type('three blue boats');
  xdotool('key', 'Return');
  await until('the document to be open', () => xdotool('search', '--onlyvisible', '--class', 'waymark', 'getwindowname').toString().includes('Anytown'));
  xdotool('key', 'ctrl+s');
  await until('the file to be saved', () => !readFileSync(file).equals(before));
  assert.equal(JSON.parse(python(readFileSync(file), 'unlock', 'three blue boats')).partnership.name, 'Anytown');
  started.child.kill('SIGTERM');
  await expectEnd(started);
});

test('window: a click lands where the pointer is, though it was no real mouse that moved it', async () => {
  const started = await startAndStay('mouse', ['press button "Start a new document"', 'press button "Settings"', 'see "Text size"']);
  const session = () => readFileSync(join(folder, 'mouse/session.json'), 'utf8');
  await until('the screen to be kept', () => existsSync(join(folder, 'mouse/session.json')) && session().includes('settings'));
  const shape = xdotool('search', '--onlyvisible', '--class', 'waymark', 'getwindowgeometry', '--shell').toString();
  const [x, y] = [/^X=(.*)$/m, /^Y=(.*)$/m].map((line) => Number(line.exec(shape)[1]));
  // Down the rail of screens, until one of them is another.
  for (let below = 90; below < 500 && session().includes('settings'); below += 20) {
    xdotool('mousemove', String(x + 100), String(y + below), 'sleep', '0.2', 'click', '1', 'sleep', '0.2');
  }
  await until('another screen to be shown', () => !session().includes('settings'));
  started.child.kill('SIGTERM');
  await expectEnd(started);
});

test('window: “Open in the browser” hands the present document, inside the one-file page, to the browser', { skip: !existsSync(join(dirname(program), '../dist/waymark.html')) && 'the one-file page is not built' }, async () => {
  const tools = join(folder, 'tools');
  const asked = join(folder, 'asked.txt');
  mkdirSync(tools, { recursive: true });
  writeFileSync(join(tools, 'xdg-open'), `#!/bin/sh\nprintf '%s' "$1" > '${asked}'\n`, { mode: 0o755 });
  const started = start('accessible', ['press button "Open Example county (invented)"', 'press button "Help"', 'see "accessible form is the browser edition"',
    'press button "Open in the browser with this document"', 'stay'], [], { PATH: `${tools}:${process.env.PATH}` });
  await until('a browser to be asked for', () => existsSync(asked) && readFileSync(asked, 'utf8').endsWith('.html'));
  const page = readFileSync(fileURLToPath(readFileSync(asked, 'utf8')), 'utf8');
  const inside = /<script type="application\/json" id="waymark-document">(.*?)<\/script>/s.exec(page)[1];
  assert.ok(JSON.parse(inside).activities.length > 10);
  started.child.kill('SIGTERM');
  await expectEnd(started);
});

test('window: by keyboard alone, Tab reaches the settings, and the arrows choose a theme and a size of text', async () => {
  const started = await startAndStay('rounds', ['press button "Start a new document"', 'press button "Settings"', 'see "Text size"']);
  const settings = () => (existsSync(join(folder, 'rounds')) ? readdirSync(join(folder, 'rounds')).filter((name) => /settings/.test(name)).map((name) => readFileSync(join(folder, 'rounds', name), 'utf8')).join() : '');
  // From the title: the first stop after it is the theme, where the arrows choose.
  xdotool('key', 'Tab', 'Down', 'Down');
  await until(() => `the dark theme to be kept: ${settings()}`, () => /dark/.test(settings()));
  xdotool('key', 'Tab', 'Right');
  await until(() => `larger text to be kept: ${settings()}`, () => /125|1\.25/.test(settings()));
  started.child.kill('SIGTERM');
  await expectEnd(started);
});

test('window: two windows, one document: the second reads, takes over with all that was typed, and nothing is lost', async () => {
  const first = await startAndStay('twice', ['press button "Start a new document"', 'see "Name"']);
  type('Anytown');
  await until('the name to be kept', () => keptWork('twice').includes('Anytown'));
  type(' and district');
  await expectEnd(start('twice', ['see "Open for reading"', 'press button "Take over"', 'see "You can change this document here now."',
    'see "Anytown and district"', 'press button "Partnership"', 'fill textbox "Name of the partnership" "Anytown and all"']));
  assert.match(keptWork('twice'), /Anytown and all/);
  // The first only reads now: what it has on its screen is not kept over it.
  type('!');
  first.child.kill('SIGTERM');
  await expectEnd(first);
  assert.match(keptWork('twice'), /Anytown and all/);
  assert.deepEqual(readdirSync(join(folder, 'twice')).filter((name) => /^writing-/.test(name)), []);
});

test('window: the document of a window that was killed is nobody’s, and opens as ever', async () => {
  const first = await startAndStay('crashed', ['press button "Start a new document"', 'see "Name"']);
  type('Anytown');
  await until('the name to be kept', () => keptWork('crashed').includes('Anytown'));
  first.child.kill('SIGKILL');
  await first.ended;
  await expectEnd(start('crashed', ['press button "Partnership"', 'fill textbox "Name of the partnership" "Newtown"']));
  assert.match(keptWork('crashed'), /Newtown/);
});

test('window: while nothing happens nothing is done', async () => {
  const started = await startAndStay('idle', ['press button "Open Example county (invented)"', 'see "Opened the example"', 'press button "Dismiss"']);
  const ticks = () => readFileSync(`/proc/${started.child.pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13).map(Number).reduce((a, b) => a + b);
  // A second for what was asked of it before to be done and kept, then two in which nothing is due.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const before = ticks();
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const used = ticks() - before;
  started.child.kill('SIGTERM');
  await expectEnd(started);
  assert.ok(used <= 1, `${used} hundredths of a second of processor time in two seconds`);
});
