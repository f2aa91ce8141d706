// Chromium in a real window, whose focus the system gives and takes: automation of other kinds forces it on.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { puppeteerDriver } from './firefox.mjs';
import { Hand } from './hand.mjs';
import { CHROMIUM } from '../support/node.mjs';

const NAME = 'Anytown and the district around it';

async function chromium(folder, display, args = []) {
  if (!CHROMIUM) throw new Error('Chromium was not found. Install it (Debian: apt-get install chromium), or set CHROMIUM.');
  const downloads = join(folder, 'downloads');
  mkdirSync(downloads, { recursive: true });
  const manager = spawn('openbox', [], { env: { ...process.env, DISPLAY: display }, stdio: 'ignore' });
  const browser = await puppeteer.launch({
    executablePath: CHROMIUM, headless: false, defaultViewport: null, userDataDir: join(folder, 'profile'),
    env: { ...process.env, DISPLAY: display },
    args: ['--no-first-run', '--disable-background-networking', '--enable-unsafe-swiftshader', '--window-position=0,0', '--window-size=1280,860',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...args],
  });
  browser.on('disconnected', () => manager.kill());
  const driver = puppeteerDriver(browser, (await browser.pages())[0], downloads);
  return { driver, cdp: await driver.page.createCDPSession() };
}

/** [sentence, run(folder, display, url)] */
export const windows = [
  ['a field keeps what is typed in it in sight while another window has the focus, and is gone on with after that', async (folder, display, url) => {
    const { driver, cdp } = await chromium(folder, display);
    try {
      const { page } = driver;
      const tool = (...args) => execFileSync('xdotool', args, { env: { ...process.env, DISPLAY: display }, encoding: 'utf8' }).trim();
      await driver.open(url);
      const hand = new Hand(driver);
      await hand.ready();
      const window = tool('search', '--onlyvisible', '--name', 'Waymark').split('\n')[0];
      tool('windowactivate', window);
      // Until something of the page is pressed, the address bar has the focus.
      tool('mousemove', '640', '700', 'click', '1');
      await hand.until('return document.hasFocus()');
      await hand.press('Start a new document');
      await hand.heading('Partnership');
      await hand.focus('Name of the partnership');
      // A plain field is a picture of few bytes, one with letters of many.
      const bytes = async () => {
        await hand.frames();
        const clip = await page.evaluate(() => {
          const { x, y, width, height } = document.activeElement.getBoundingClientRect();
          return { x: x + 10, y: y + 6, width: width - 20, height: height - 12, scale: 1 };
        });
        const { data } = await cdp.send('Page.captureScreenshot', { clip, format: 'png' });
        return data.length;
      };
      const empty = await bytes();
      await driver.type(NAME);
      await hand.until('return document.activeElement.value === arguments[0]', NAME);
      const full = await bytes();
      assert.ok(full > 2 * empty, `letters are seen: ${empty}, ${full}`);
      // A second window opens over it.
      await cdp.send('Target.createTarget', { url: 'about:blank', newWindow: true });
      await hand.until('return !document.hasFocus()');
      assert.ok(await bytes() > 0.8 * full, 'they still are when another window has the focus');
      assert.equal(await page.evaluate(() => document.activeElement.value), NAME);
      tool('windowactivate', window);
      await hand.until('return document.hasFocus()');
      await driver.type('!');
      await hand.until('return document.activeElement.value === arguments[0]', NAME + '!');
      // The focus goes to what is not the program's: the drawn field takes over.
      const clip = await page.evaluate(() => {
        const { x, y, width, height } = document.activeElement.getBoundingClientRect();
        return { x: x + 10, y: y + 6, width: width - 20, height: height - 12, scale: 1 };
      });
      await page.evaluate(() => document.querySelector('.skip').focus());
      await hand.frames();
      await hand.frames();
      const { data } = await cdp.send('Page.captureScreenshot', { clip, format: 'png' });
      assert.ok(data.length > 0.8 * full, 'and when the focus is on nothing of the program’s');
    } finally {
      await driver.close();
    }
  }],
  ['the browser’s search finds what is scrolled out of the picture, brings it there and marks it over the drawn letters', async (folder, display, url) => {
    const { driver, cdp } = await chromium(folder, display);
    try {
      const { page } = driver;
      const tool = (...args) => execFileSync('xdotool', args, { env: { ...process.env, DISPLAY: display }, encoding: 'utf8' }).trim();
      await driver.open(url);
      const hand = new Hand(driver);
      await hand.ready();
      tool('windowactivate', tool('search', '--onlyvisible', '--name', 'Waymark').split('\n')[0]);
      tool('mousemove', '640', '800', 'click', '1');
      await hand.until('return document.hasFocus()');
      await hand.press('Help');
      await hand.heading('Help and accessibility');
      await hand.frames();
      // The last sentence that a keyboard can type.
      const words = await hand.until(`
        const away = [...document.querySelectorAll('#mirror p.away')].map((p) => p.textContent).filter((text) => /^[ -~]{30,}$/.test(text));
        return away.length && away.at(-1).slice(0, 30)`);
      tool('key', 'ctrl+f');
      tool('type', '--delay', '40', words);
      const place = await hand.until(`
        const found = [...document.querySelectorAll('#mirror p')].find((p) => p.textContent.startsWith(arguments[0]));
        if (!found || !found.matches('.words:not(.away)')) return false;
        const { x, y, width, height } = found.getBoundingClientRect();
        return y > 0 && y + height < innerHeight && { x, y, width, height };`, words);
      await hand.frames();
      const marked = async () => {
        const { data } = await cdp.send('Page.captureScreenshot', { clip: { ...place, scale: 1 }, format: 'png' });
        return page.evaluate(async (png) => {
          const image = await createImageBitmap(new Blob([Uint8Array.from(atob(png), (c) => c.charCodeAt(0))]));
          const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
          context.drawImage(image, 0, 0);
          const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
          let orange = 0;
          for (let i = 0; i < pixels.length; i += 4) if (pixels[i] > 220 && pixels[i + 1] > 120 && pixels[i + 1] < 190 && pixels[i + 2] < 90) orange += 1;
          return orange;
        }, data);
      };
      for (const end = Date.now() + 5000; (await marked()) < 1000;) assert.ok(Date.now() < end, 'it is not marked');
    } finally {
      await driver.close();
    }
  }],
  ['at 125 % the canvas has the pixels that it covers on the screen, at every size of the window', async (folder, display, url) => {
    const { driver, cdp } = await chromium(folder, display, ['--force-device-scale-factor=1.25']);
    try {
      await driver.open(url);
      const hand = new Hand(driver);
      await hand.ready();
      const { windowId } = await cdp.send('Browser.getWindowForTarget');
      for (let i = 0; i < 8; i += 1) {
        const bounds = { left: 0, top: 0, width: 880 + i, height: 600 + i, windowState: 'normal' };
        await cdp.send('Browser.setWindowBounds', { windowId, bounds });
        await driver.run(`
          window.alike = 0;
          const canvas = document.getElementById('canvas');
          new ResizeObserver(([entry]) => {
            const [{ inlineSize, blockSize }] = entry.devicePixelContentBoxSize;
            window.covers = [inlineSize, blockSize].join();
          }).observe(canvas, { box: 'device-pixel-content-box' });
          const look = () => {
            window.alike = window.covers === [canvas.width, canvas.height].join() ? window.alike + 1 : 0;
            if (window.alike < 20) requestAnimationFrame(look);
          };
          look();`);
        await hand.until('return window.alike >= 20');
      }
    } finally {
      await driver.close();
    }
  }],
];
