// The real program in its page, worked the way a person works it: by what things are and what they are called.
//
// WAYMARK_BUILD names the folder that holds web/ and dist/ (default build/).
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serve } from '../../tools/serve.mjs';
import { eventually, root } from './harness.mjs';

const build = resolve(process.env.WAYMARK_BUILD ?? join(root, 'build'));
const PATIENCE = 20000;

let site = null;
async function siteUrl() {
  if (!existsSync(join(build, 'web/waymark.wasm'))) throw new Error(`${build}/web is not there: build it first (./run build)`);
  site ||= await serve(join(build, 'web'), 0);
  return site.url;
}
export const closeSite = () => site?.close();
const oneFilePage = () => join(build, 'dist/waymark.html');

/** The ways in which the same journey is made. */
export const FACES = [
  { name: 'on the picture' },
  { name: 'in the Text view', query: '&view=text', text: true },
  // Without a word on its driver, WebGL counts as worked by hardware, which a test machine has none of.
  { name: 'drawn with WebGL', before: () => { WebGLRenderingContext.prototype.getExtension = () => null; } },
  { name: 'with 3D refused', args: ['--disable-gpu', '--disable-3d-apis'] },
  { name: 'with no canvas at all', before: () => { HTMLCanvasElement.prototype.getContext = () => null; }, text: true },
  { name: 'from one file on the disk with the network off', oneFile: true },
];

/** A person at the program. `face` is one of FACES; clock and ids stand, so that files can be compared. */
export class Person {
  constructor(page, { text = false } = {}) {
    this.page = page;
    this.text = text;
  }

  static async open(open, face = FACES[0], options = {}) {
    const { query = '?seed=1&clock=2026-11-21T14:02', ready = true, ...rest } = options;
    const page = await open(null, { acceptDownloads: true, args: face.args, ...rest });
    page.setDefaultTimeout(PATIENCE);
    // Nobody is there to answer the window for choosing a place, so the browser downloads.
    await page.addInitScript(() => { delete window.showSaveFilePicker; });
    if (face.before) await page.addInitScript(face.before);
    if (face.oneFile) {
      if (!existsSync(oneFilePage())) throw new Error(`${oneFilePage()} is not there: build it first (./run build)`);
      await page.context().setOffline(true);
      await page.goto(pathToFileURL(oneFilePage()) + query);
    } else {
      await page.goto(await siteUrl() + query + (face.query || ''));
    }
    const person = new Person(page, face);
    if (ready) await person.ready();
    return person;
  }

  async ready() {
    await this.page.locator('body:not(.waiting)').waitFor({ state: 'attached' });
    await eventually(() => this.page.getByRole('heading', { level: 1 }).first().waitFor({ timeout: 1000 }), PATIENCE);
  }

  of(role, name, within = this.page) {
    return within.getByRole(role, name === undefined ? {} : { name, exact: true });
  }

  /** The focus on an element. A person looks where it is before pressing a key; under a dialog nothing takes it. */
  async focus(element) {
    await eventually(async () => {
      await element.focus();
      if (!(await element.evaluate((it) => it === document.activeElement))) throw new Error(`The focus does not go to ${element}`);
    }, PATIENCE);
  }

  /** Enter on what has the focus; in the Text view, a click. */
  async press(name, role = 'button', within = this.page) {
    const element = this.of(role, name, within);
    if (this.text) {
      await element.click();
    } else {
      await this.focus(element);
      await element.press(role === 'checkbox' || role === 'radio' ? 'Space' : 'Enter');
    }
    await this.frame();
  }

  /** What was just done has been drawn: a person too sees what a press opened before typing into it. */
  frame() {
    return this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  }

  /** Nothing is changed any more: the page has stood still for longer than places are told apart (100 ms). */
  settled() {
    return this.page.evaluate(() => new Promise((resolve) => {
      let quiet = 0;
      const watch = new MutationObserver(() => { quiet = 0; });
      watch.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
      const turn = () => {
        quiet += 1;
        if (quiet < 9) return requestAnimationFrame(turn);
        watch.disconnect();
        return resolve();
      };
      turn();
    }));
  }

  async fill(name, text, role = 'textbox') {
    const element = this.of(role, name);
    await this.focus(element);
    await element.fill(text);
    await element.blur();
  }

  async choose(name, label, within = this.page) {
    const element = this.of('combobox', name, within);
    await this.focus(element);
    await element.selectOption({ label });
  }

  /** A screen of the rail, or of the menu where the window is narrow. */
  async go(screen) {
    if (!(await this.of('button', screen, this.page.getByRole('navigation')).count())) await this.press('Menu');
    const element = this.of('button', screen, this.page.getByRole('navigation')).first();
    await this.focus(element);
    await element.press('Enter');
    await this.frame();
  }

  async sees(text) {
    await this.page.getByText(text).first().waitFor({ state: 'attached' });
  }

  /** The bytes of the file that pressing a button hands over, and its name. */
  async download(button) {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.press(button)]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }

  async openFile(path, button = 'Open a file') {
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), this.press(button)]);
    await chooser.setFiles(path);
  }

  /** A document without faults, until it is what is open. Start names the examples, so a name alone may be Start's. */
  async opens(path) {
    await this.openFile(path);
    await this.sees(/^Opened “/);
  }

  /** Until work is kept in the browser. */
  kept() {
    return this.sees(/^Kept in this browser/);
  }

  /** Until what was opened and not changed, of which nothing is said, would come back after a reload. */
  lookedAt() {
    return eventually(async () => {
      const newest = await this.page.evaluate(() => new Promise((resolve, reject) => {
        const request = indexedDB.open('waymark', 1);
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const kept = request.result.transaction('kept').objectStore('kept');
          kept.getAllKeys(IDBKeyRange.bound(0, Infinity)).onsuccess = ({ target: { result } }) => {
            kept.get(`note ${result.at(-1)}`).onsuccess = ({ target }) => {
              request.result.close();
              resolve(target.result?.text[0]);
            };
          };
        };
      }));
      if (newest !== 'o') throw new Error('What is open is not kept yet');
    }, PATIENCE);
  }
}
