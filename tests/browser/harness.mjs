// What browser tests stand on: a registry of tests named as sentences, Debian's Chromium, and assertions that wait.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { HEADLESS } from '../support/node.mjs';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const tests = [];

/** Registers a test. `run` is given { open }, which opens a page that is closed when the test ends. */
export function test(name, run) {
  tests.push({ name, run });
}

export const QUIET = ['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic'];

/**
 * A browser; `args` are added to those that keep it quiet. Where Debian's Chromium without a window of its own is
 * installed it is that: the same engine, without the second page that draws the address bar and takes a third of the time.
 */
export function launch(args = []) {
  if (!HEADLESS) throw new Error('Chromium was not found. Install it (Debian: apt-get install chromium), or set CHROMIUM.');
  const root_ = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  // Letters stand in print as on paper, not where the points of a screen would have them.
  const drawing = ['--font-render-hinting=none', '--enable-unsafe-swiftshader'];
  return chromium.launch({ executablePath: HEADLESS, headless: true, args: [...QUIET, ...root_, ...drawing, ...args] });
}

/** Runs `check` until it does not throw, at most `ms` milliseconds; it is what happened last that is reported. */
export async function eventually(check, ms = 3000) {
  for (const end = Date.now() + ms; ;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
  }
}

/** A folder that is gone when the program ends. */
export function scratch() {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs all registered tests whose name contains `filter`; gives the number that failed. */
export async function run(filter = '') {
  const chosen = tests.filter(({ name }) => name.includes(filter));
  let failed = 0;
  const browsers = new Map();
  const browserFor = async (args) => {
    const key = args.join(' ');
    if (!browsers.has(key)) browsers.set(key, await launch(args));
    return browsers.get(key);
  };
  for (const { name, run: body } of chosen) {
    const contexts = [];
    const faults = [];
    const open = async (url, { args = [], before, faultsAllowed = false, clock = false, ...context } = {}) => {
      const made = await (await browserFor(args)).newContext({ viewport: { width: 1280, height: 800 }, ...context });
      contexts.push(made);
      const page = await made.newPage();
      if (!faultsAllowed) {
        page.on('pageerror', (error) => faults.push(String(error)));
        page.on('console', (message) => { if (message.type() === 'error') faults.push(message.text()); });
      }
      // With a clock of its own, page.clock.runFor() lets hours pass in a moment.
      if (clock) await page.clock.install();
      if (before) await page.addInitScript(before);
      if (url) await page.goto(url);
      return page;
    };
    const started = Date.now();
    try {
      await body({ open });
      if (faults.length) throw new Error('The page reported: ' + faults.join('; '));
      console.log(`ok      ${name} (${Date.now() - started} ms)`);
    } catch (error) {
      failed += 1;
      console.log(`FAILED  ${name}\n        ${String(error.stack || error).replaceAll('\n', '\n        ')}`);
    }
    for (const context of contexts) await context.close().catch(() => {});
  }
  for (const browser of browsers.values()) await browser.close();
  console.log(`browser: ${chosen.length - failed} passed, ${failed} failed`);
  return failed;
}
