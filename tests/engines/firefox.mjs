// Firefox, over WebDriver BiDi.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { downloaded } from './hand.mjs';

const FIREFOX = [process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => path && existsSync(path));

/** A driver (hand.mjs) of a Firefox of its own, which writes nothing outside `folder`. */
export async function firefox(folder) {
  if (!FIREFOX) throw new Error('Firefox was not found. Install it (Debian: apt-get install firefox-esr), or set FIREFOX.');
  const downloads = join(folder, 'downloads');
  mkdirSync(downloads, { recursive: true });
  const browser = await puppeteer.launch({
    browser: 'firefox', executablePath: FIREFOX, headless: true, userDataDir: join(folder, 'profile'),
    extraPrefsFirefox: {
      'browser.download.dir': downloads, 'browser.download.folderList': 2, 'browser.download.useDownloadDir': true,
      'browser.download.alwaysOpenPanel': false,
    },
  });
  // The page that is there at the start never has the focus.
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  return puppeteerDriver(browser, page, downloads);
}

/** A driver of a browser that puppeteer has started. */
export function puppeteerDriver(browser, page, downloads) {
  const faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  return {
    page,
    faults,
    open: (url) => page.goto(url),
    reload: () => page.reload(),
    run: (script, ...args) => page.evaluate((body, given) => new Function(body).apply(null, given), script, args),
    async keys(list) {
      for (const key of list) {
        if (typeof key === 'number') {
          await new Promise((resolve) => setTimeout(resolve, key));
          continue;
        }
        const held = key.split('+');
        for (const name of held) await page.keyboard.down(name);
        for (const name of held.reverse()) await page.keyboard.up(name);
      }
    },
    type: (text) => page.keyboard.type(text),
    saved: (count) => downloaded(downloads, count),
    close: () => browser.close(),
  };
}
