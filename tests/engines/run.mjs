// The page in engines other than the one it is mostly tried in, in real windows, and under a real screen reader.
// usage: node tests/engines/run.mjs [words of a test's name]      needs build/web (./run build)
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { startDisplay } from '../../tools/display.mjs';
import { serve } from '../../tools/serve.mjs';
import { firefox } from './firefox.mjs';
import { journeys } from './journeys.mjs';
import { listen } from './orca_hears.mjs';
import { webkit } from './webkit.mjs';
import { windows } from './window.mjs';

// WebKitGTK trips over an assertion of its own now and then, and its window is gone: what ends a second time is the page's doing.
const ENDED = /invalid session id/;
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const LIMIT_MS = 600000; // An engine that no longer answers ends its test, not the run.
const build = resolve(process.env.WAYMARK_BUILD ?? join(root, 'build'));
const built = join(build, 'web');
if (!existsSync(join(built, 'waymark.wasm'))) throw new Error(`${built} is not there: build it first (./run build)`);
const wanted = process.argv[2] ?? '';
const site = await serve(built, 0);
const display = await startDisplay();
const work = mkdtempSync(join(tmpdir(), 'waymark-engines-'));
let passed = 0;
let failed = 0;
let folders = 0;

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

/** Removes a folder once the browsers that write in it have ended. What stays is said, and is no fault of the page. */
async function removed(folder) {
  for (let tries = 0; ; tries += 1) {
    try {
      return rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      if (tries === 50) return console.log(`${folder} could not be removed: ${error.message}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** Runs one test in a folder of its own; `body(folder)` fails by throwing. What it leaves running ends with this program. */
async function test(name, body) {
  if (!name.includes(wanted)) return;
  const started = Date.now();
  let limit;
  try {
    const late = new Promise((_, fail) => { limit = setTimeout(() => fail(new Error('It does not come to an end.')), LIMIT_MS); });
    await Promise.race([late, body(join(work, String((folders += 1))))]);
    passed += 1;
    console.log(`ok      ${name} (${Date.now() - started} ms)`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED  ${name}\n        ${String(error.stack || error).replaceAll('\n', '\n        ')}`);
  } finally {
    clearTimeout(limit);
  }
}

const QUERY = '?seed=1&clock=2026-11-21T14:02';
const url = site.url + QUERY;
const file = pathToFileURL(join(build, 'dist/waymark.html')) + QUERY;
for (const [engine, start] of [['Firefox', firefox], ['WebKit', (folder) => webkit(folder, display.name)]]) {
  for (const [sentence, run] of journeys) {
    const once = async (folder) => {
      const driver = await start(folder);
      try {
        await run(driver, url, file);
        const faults = await driver.faults();
        if (faults.length) throw new Error('The page reported: ' + faults.join('; '));
      } finally {
        await driver.close();
      }
    };
    await test(`${engine}: ${sentence}`, async (folder) => {
      try {
        await once(folder);
      } catch (error) {
        if (!ENDED.test(error.message)) throw error;
        console.log(`        ${engine} ended in the middle of it (${error.message}), and is started once more.`);
        await once(folder + '-again');
      }
    });
  }
}
for (const [sentence, run] of windows) await test(`window: ${sentence}`, (folder) => run(folder, display.name, url));
await test('Orca: a screen with choice lists, a dialog and a choice are read as they are', async (folder) => {
  const own = await startDisplay();
  try {
    await listen(folder, own.name, url);
  } finally {
    own.stop();
  }
});

display.stop();
site.close();
await removed(work);
console.log(`engines: ${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
