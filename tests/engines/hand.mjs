// A person at the page in any engine: finds things by what they are called, works them with real keys, and looks at what is
// there. What an engine has to offer for that is a driver:
//
//   open(url), reload(), run(script, ...args)   the script is a function's body; what it returns comes back
//   keys(list)            presses these keys: a name of KeyboardEvent.key, '+' between keys held together, or a number of
//                         milliseconds to wait
//   type(text)            the keys of a text, one after another
//   saved(count)          bytes of the downloads, once there are so many
//   close()

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const PATIENCE_MS = 20000;
const LOOK_MS = 25;

const FIND = `
const all = [...document.querySelectorAll('#mirror :is(button, a, input, select, textarea)')].filter((it) => !it.closest('[inert]'));
const called = (it) => ((it.labels && it.labels[0] || it).textContent || it.getAttribute('aria-label') || '').trim();
const find = (name) => all.find((it) => called(it) === name);
`;

export class Hand {
  constructor(driver) {
    this.driver = driver;
  }

  /** Looks until the script gives something true, and gives that. */
  async until(script, ...args) {
    for (const end = Date.now() + PATIENCE_MS; ;) {
      const seen = await this.driver.run(FIND + script, ...args);
      if (seen) return seen;
      if (Date.now() > end) throw new Error(`Looked in vain for: ${script} ${JSON.stringify(args)}`);
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  }

  async ready() {
    await this.until('return !document.body.classList.contains("waiting") && !!document.querySelector("#mirror h1")');
  }

  /** Two frames: what was just done has been drawn. */
  frames() {
    return this.until(`
      window.frames2 ||= 0;
      if (!window.asked2) { window.asked2 = true; requestAnimationFrame(() => requestAnimationFrame(() => { window.frames2 = 1; })); }
      if (!window.frames2) return false;
      window.asked2 = false; window.frames2 = 0;
      return true;`);
  }

  async focus(name) {
    await this.until('const it = find(arguments[0]); it?.focus(); return !!it && document.activeElement === it', name);
    await this.frames();
  }

  async press(name) {
    await this.focus(name);
    await this.driver.keys(['Enter']);
    await this.frames();
  }

  heading(words) {
    return this.until('return document.querySelector("#mirror h1")?.textContent === arguments[0]', words);
  }

  async fill(name, text) {
    await this.focus(name);
    await this.driver.type(text);
    await this.until('return find(arguments[0])?.value === arguments[1]', name, text);
  }

  /** Down so many times at a key's own repeat speed. */
  async down(name, times, gap) {
    await this.focus(name);
    const keys = [];
    for (let i = 0; i < times; i += 1) keys.push('ArrowDown', gap);
    await this.driver.keys(keys);
    await this.frames();
    await this.frames();
  }

  value(name) {
    return this.until('const it = find(arguments[0]); return it && [it.value]', name).then(([value]) => value);
  }

  /** The values of a choice list, in order. */
  options(name) {
    return this.until('const it = find(arguments[0]); return it && [...it.options].map((option) => option.value)', name);
  }

  async save(count = 1) {
    await this.driver.keys(['Control+s']);
    const files = await this.driver.saved(count);
    return JSON.parse(files.at(-1));
  }
}

/** The bytes of the documents in a folder of downloads, the oldest first, once there are so many and each is whole. */
export async function downloaded(folder, count) {
  for (const end = Date.now() + PATIENCE_MS; ;) {
    const names = readdirSync(folder).filter((name) => /\.json$/.test(name)).sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
    const files = names.map((name) => readFileSync(join(folder, name), 'utf8'));
    if (files.length >= count && files.every((text) => /\}\s*$/.test(text))) return files;
    if (Date.now() > end) throw new Error(`${files.length} files came, not ${count}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
