// The page in engines other than the one it is mostly tried in, in real windows, and under a real screen reader.
// usage: node tests/engines/run.mjs [words of a test's name]      needs build/web (./run build)
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startDisplay } from '../../tools/display.mjs';
import { serve } from '../../tools/serve.mjs';
import { firefox } from './firefox.mjs';
import { journeys } from './journeys.mjs';
import { listen } from './orca_hears.mjs';
import { webkit } from './webkit.mjs';
import { windows } from './window.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const built = join(resolve(process.env.WAYMARK_BUILD ?? join(root, 'build')), 'web');
if (!existsSync(join(built, 'waymark.wasm'))) throw new Error(`${built} is not there: build it first (./run build)`);
const wanted = process.argv[2] ?? '';
const site = await serve(built, 0);
const display = await startDisplay();
const work = mkdtempSync(join(tmpdir(), 'waymark-engines-'));
let passed = 0;
let failed = 0;
let folders = 0;

/** Runs one test in a folder of its own; `body(folder)` fails by throwing. */
async function test(name, body) {
  if (!name.includes(wanted)) return;
  const started = Date.now();
  try {
    await body(join(work, String((folders += 1))));
    passed += 1;
    console.log(`ok      ${name} (${Date.now() - started} ms)`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED  ${name}\n        ${String(error.stack || error).replaceAll('\n', '\n        ')}`);
  }
}

const url = `${site.url}?seed=1&clock=2026-11-21T14:02`;
for (const [engine, start] of [['Firefox', firefox], ['WebKit', (folder) => webkit(folder, display.name)]]) {
  for (const [sentence, run] of journeys) {
    await test(`${engine}: ${sentence}`, async (folder) => {
      const driver = await start(folder);
      try {
        await run(driver, url);
        if (driver.faults.length) throw new Error('The page reported: ' + driver.faults.join('; '));
      } finally {
        await driver.close();
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
rmSync(work, { recursive: true, force: true });
console.log(`engines: ${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
