// A person at the page in any engine: finds things by what they are called, works them with real keys, and looks at what is
// there. What an engine has to offer for that is a driver:
//
//   open(url), reload(), run(script, ...args)   the script is a function's body; what it returns comes back
//   keys(list)            presses these keys: a name of KeyboardEvent.key, '+' between keys held together, or a number of
//                         milliseconds between two
//   type(text)            the keys of a text, one after another
//   saved()               the text of the document that was downloaded, once it is whole; it is taken away
//   faults()              what the page reported as an error
//   process               the number of a process; those that it started draw the page and run its scripts
//   close()

import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export const PATIENCE_MS = 60000; // On a machine that builds something else at the same time, one frame may take a second.
const LOOK_MS = 25;

const FIND = `
const all = [...document.querySelectorAll('#mirror :is(button, a, input, select, textarea)')].filter((it) => !it.closest('[inert]'));
const called = (it) => ((it.labels && it.labels[0] || it).textContent || it.getAttribute('aria-label') || '').trim();
const find = (name) => all.find((it) => called(it) === name);
`;

/** What WebDriver calls the keys that write nothing. */
const CODES = {
  Enter: '\uE007', Escape: '\uE00C', Home: '\uE011', End: '\uE010', Tab: '\uE004', Control: '\uE009', Shift: '\uE008',
  ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015',
};

/** A list of keys(), as the actions of WebDriver's that press them all in one go. */
export function actions(list) {
  return list.flatMap((key) => {
    if (typeof key === 'number') return [{ type: 'pause', duration: key }];
    const held = (key.length > 1 ? key.split('+') : [key]).map((name) => CODES[name] || name);
    return [...held.map((value) => ({ type: 'keyDown', value })), ...held.reverse().map((value) => ({ type: 'keyUp', value }))];
  });
}

export class Hand {
  constructor(driver) {
    this.driver = driver;
  }

  /** Looks until the script gives something true, and gives that. */
  async until(script, ...args) {
    for (const end = Date.now() + PATIENCE_MS; ;) {
      let seen = false;
      try {
        seen = await this.driver.run(FIND + script, ...args);
      } catch (error) {
        // A driver cannot answer while one page gives way to another: that is not yet, unless it stays so.
        if (Date.now() > end) throw error;
      }
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

  /** Nothing changes any more: the page has stood still for longer than the program takes to answer. */
  settled() {
    return this.until(`
      if (!window.watch) {
        let still = 0;
        window.watch = new MutationObserver(() => { still = 0; });
        window.watch.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
        const turn = () => { still += 1; window.stood = still >= 9; if (!window.stood) requestAnimationFrame(turn); };
        requestAnimationFrame(turn);
      }
      if (!window.stood) return false;
      window.watch.disconnect();
      window.watch = null; window.stood = false;
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

  /** To the top of a choice list and down again so many times, with so many milliseconds between two presses. */
  async down(name, times, gap) {
    await this.focus(name);
    const [first] = await this.options(name);
    await this.driver.keys(['Home']);
    await this.until('return find(arguments[0]).value === arguments[1]', name, first);
    await this.settled();
    await this.driver.keys(Array(times).fill('ArrowDown').flatMap((key) => [key, gap]));
    await this.settled();
  }

  value(name) {
    return this.until('const it = find(arguments[0]); return it && [it.value]', name).then(([value]) => value);
  }

  /** The values of a choice list, in order. */
  options(name) {
    return this.until('const it = find(arguments[0]); return it && [...it.options].map((option) => option.value)', name);
  }

  async save() {
    await this.driver.keys(['Control+s']);
    return JSON.parse(await this.driver.saved());
  }
}

// Firefox writes under another name first, and renames.
function wholeFile(folder) {
  const [name, ...more] = readdirSync(folder).filter((it) => /\.waymark\.json$/.test(it));
  if (more.length) throw new Error(`More files came than were saved: ${name}, ${more}`);
  const text = name ? readFileSync(join(folder, name), 'utf8') : '';
  if (!/\}\s*$/.test(text)) return '';
  rmSync(join(folder, name));
  return text;
}

/** The text of the one document in a folder of downloads, once it is whole; it is taken away, so that the next has its place. */
export async function downloaded(folder) {
  for (const end = Date.now() + PATIENCE_MS; ;) {
    const text = wholeFile(folder);
    if (text) return text;
    if (Date.now() > end) throw new Error(`No file came; there are: ${readdirSync(folder)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
