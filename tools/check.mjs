// The main job, once in headless Chromium and once in the desktop program on a display of its own: opens the worked
// example, adds an activity, saves the file. Both files must be the same bytes, and valid. Prints one line; exit code 0.
// usage: node tools/check.mjs [BUILD]     BUILD holds native/waymark and web/ (default build)
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startDisplay } from './display.mjs';
import { serve } from './serve.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const build = resolve(process.argv[2] ?? join(root, 'build'));
const program = join(build, 'native', 'waymark');
const PATIENCE = 30_000;
const SEED = 1;
const CLOCK = '2026-11-21T14:02';
const SIZE = { width: 1280, height: 860 };

// What a person does, by what things are and what they are called. Two verbs wait: `see` for words, `save` for a file.
const JOURNEY = [
  ['press', 'button', 'Open Example county (invented)'],
  ['see', 'Opened the example'],
  ['press', 'button', 'Activities'],
  ['press', 'button', 'Add activity'],
  ['fill', 'textbox', 'Title', 'Briefing for hotel staff in Aberŵyl'],
  ['choose', 'combobox', 'Category', 'Training for front-line staff'],
  ['choose', 'combobox', 'Level', 'Service delivery'],
  ['choose', 'combobox', 'Main stage', 'Early signs'],
  ['choose', 'combobox', 'Status', 'Running'],
  ['save'],
];

/** On the desktop the journey is a script that the window itself carries out; the file is named in its own dialog. */
async function onDesktop(folder) {
  const file = join(folder, 'desktop.waymark.json');
  const script = join(folder, 'script.txt');
  const lines = JOURNEY.flatMap(([verb, ...rest]) => {
    if (verb === 'see') return [`see "${rest[0]}"`];
    if (verb !== 'save') return [`${verb} ${rest[0]} ${rest.slice(1).map((text) => `"${text}"`).join(' ')}`];
    return ['press button "Save file"', `fill textbox "Path of the file" "${file}"`, 'press button "Save"', 'see "Saved to"'];
  });
  writeFileSync(script, lines.join('\n') + '\n');
  const display = await startDisplay();
  try {
    const options = ['--data-folder', join(folder, 'data'), '--renderer', 'software', '--script', script,
      '--seed', SEED, '--fixed-clock', CLOCK, '--size', `${SIZE.width}x${SIZE.height}`].map(String);
    await promisify(execFile)(program, options, { env: { ...process.env, DISPLAY: display.name }, timeout: 2 * PATIENCE, killSignal: 'SIGKILL' });
  } catch (error) {
    throw new Error(`The desktop program ${error.killed ? 'did not finish in time' : 'stopped'}: ${error.stderr || error.message}`);
  } finally {
    display.stop();
  }
  return readFileSync(file);
}

async function inBrowser() {
  const { launch } = await import('../tests/browser/harness.mjs');
  const { url, close } = await serve(join(build, 'web'), 0);
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: SIZE });
    page.setDefaultTimeout(PATIENCE);
    const faults = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    // Nobody is there to answer the window for choosing a file, so the browser downloads instead.
    await page.addInitScript(() => { delete window.showSaveFilePicker; });
    await page.goto(`${url}?seed=${SEED}&clock=${CLOCK}`);
    let bytes;
    for (const [verb, role, name, value] of JOURNEY) {
      const element = page.getByRole(role, { name, exact: true });
      if (verb === 'see') await page.getByText(role).first().waitFor({ state: 'attached' });
      if (verb === 'press') await element.press('Enter');
      if (verb === 'fill') {
        await element.focus();
        await element.fill(value);
        await element.blur();
      }
      if (verb === 'choose') {
        await element.focus();
        await element.selectOption({ label: value });
      }
      if (verb === 'save') {
        const arriving = page.waitForEvent('download');
        await page.getByRole('button', { name: 'Save file', exact: true }).press('Enter');
        bytes = readFileSync(await (await arriving).path());
      }
    }
    assert.deepEqual(faults, [], 'the page reported faults');
    return bytes;
  } finally {
    await browser.close();
    await close();
  }
}

/** By the program's own reader, and by the published schema in the hands of another validator. */
async function checkValid(file, bytes) {
  try {
    await promisify(execFile)(program, ['check', file], { timeout: PATIENCE });
  } catch (error) {
    throw new Error(`waymark check found fault with the file: ${error.stdout || error.message}`);
  }
  const schemas = join(root, 'assets', 'schema');
  const name = readdirSync(schemas).find((entry) => entry.includes('document'));
  assert.ok(name, 'there is no schema of documents in assets/schema');
  const { default: Ajv } = await import('ajv');
  const ajv = new Ajv({ strict: false, allErrors: true });
  const validate = ajv.compile(JSON.parse(readFileSync(join(schemas, name), 'utf8')));
  assert.ok(validate(JSON.parse(bytes)), `the file does not follow ${name}: ${ajv.errorsText(validate.errors)}`);
}

const started = Date.now();
const folder = mkdtempSync(join(tmpdir(), 'waymark-check-'));
try {
  assert.ok(existsSync(program), `${program} is not there: build it first (./run build)`);
  assert.ok(existsSync(join(build, 'web', 'index.html')), `${build}/web is not there: build it first (./run build)`);
  const desktop = await onDesktop(folder);
  const browser = await inBrowser();
  const file = join(folder, 'browser.waymark.json');
  writeFileSync(file, browser);
  assert.ok(desktop.equals(browser), `the desktop's file (${desktop.length} bytes) and the browser's (${browser.length} bytes) differ`);
  const titles = JSON.parse(desktop).activities.map(({ title }) => title);
  assert.ok(titles.includes(JOURNEY[4][3]), 'the activity that was added is not in the file');
  await checkValid(file, browser);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`The main job works in Chromium and on the desktop: ${titles.length} activities, ${desktop.length} bytes, the same to the byte and valid (${seconds} s).`);
} catch (error) {
  console.error(`The check failed: ${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
