// Firefox, over WebDriver BiDi.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { actions, downloaded } from './hand.mjs';

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
  const act = (list) => page.mainFrame().browsingContext.performActions([{ type: 'key', id: 'keys', actions: actions(list) }]);
  // The processes of the pages are the children of the one that was started.
  const process = browser.process().pid;
  return { ...puppeteerDriver(browser, page, downloads), keys: act, type: (text) => act([...text]), process };
}

/** A driver of a browser that puppeteer has started; its keys know no pauses and no keys held together. */
export function puppeteerDriver(browser, page, downloads) {
  const faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  return {
    page,
    faults: () => faults,
    open: (url) => page.goto(url),
    reload: () => page.reload(),
    run: (script, ...args) => page.evaluate((body, given) => new Function(body).apply(null, given), script, args),
    async keys(list) {
      for (const key of list) await page.keyboard.press(key);
    },
    type: (text) => page.keyboard.type(text),
    saved: () => downloaded(downloads),
    close: () => browser.close(),
  };
}
