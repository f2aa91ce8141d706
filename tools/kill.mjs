// Kills the desktop program and the browser in the middle of whatever they do, again and again, and looks each time
// whether all that had been said to be kept is there.
// usage: node tools/kill.mjs [N [desktop | browser]]     N kills of each (default 20)
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startDisplay } from './display.mjs';
import { serve } from './serve.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const build = resolve(process.env.WAYMARK_BUILD ?? join(root, 'build'));
const PATIENCE = 60_000;
const MOST_EDITS = 40;
const FIELD = 'Name of the partnership';
const later = (ms) => new Promise((done) => setTimeout(done, ms));

async function until(what, look) {
  for (const end = Date.now() + PATIENCE; ;) {
    const seen = await look();
    if (seen) return seen;
    assert.ok(Date.now() < end, `waited in vain for ${what}`);
    await later(10);
  }
}

/** What was acknowledged: of each document, by its name, the number of the last edit. */
class Model {
  #acknowledged = new Map();
  kills = 0;
  edits = 0;
  changes = 0; // Copies found that were kept as changes of another
  oldest = 0;

  acknowledge(name) {
    const [, document, edit] = /^(.*) edit (\d+)$/.exec(name) ?? [];
    if (document) this.#acknowledged.set(document, Math.max(Number(edit), this.#acknowledged.get(document) ?? 0));
    this.edits += 1;
  }

  /** `names`: of every copy there is; `open`: of what came back. */
  check(names, open, last) {
    this.kills += 1;
    for (const [document, edit] of this.#acknowledged) {
      const best = Math.max(-1, ...names.map((name) => (name.startsWith(`${document} edit `) ? Number(name.split(' ').at(-1)) : -1)));
      assert.ok(best >= edit, `after ${this.kills} kills “${document} edit ${edit}” was acknowledged, and “${document} edit ${best}” is all there is`);
    }
    if (last) assert.equal(open.split(' edit ')[0], last.split(' edit ')[0], 'what was written last comes back');
  }

  toString() {
    const changes = this.changes ? `, ${this.changes} times a copy told as changes` : '';
    return `${this.kills} kills, ${this.edits} edits acknowledged, 0 lost${changes}; killed at most ${this.oldest} ms after the last acknowledgement`;
  }
}

const nameIn = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).partnership?.name ?? '';
  } catch {
    return '(cannot be read)';
  }
};

/** Kills the desktop program `kills` times; gives the model, in which nothing is missing. */
export async function killDesktop(kills, program = join(build, 'native/waymark')) {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-kill-'));
  const data = join(folder, 'data');
  const display = await startDisplay();
  const model = new Model();
  try {
    for (let round = 0; round <= kills; round += 1) {
      const here = join(folder, `round ${round}`);
      mkdirSync(here);
      // Now and then another document is begun, after a look at an example.
      const fresh = round % 5 === 0;
      const document = `document ${Math.floor(round / 5)}`;
      const first = round * 1000;
      const lines = [`export "${join(here, 'found')}"`];
      if (fresh) {
        lines.push('press button "Start"', 'press button "Open Example county (invented)"', 'press button "Start"', 'press button "Start a new document"');
        lines.push('press button "Start new"');
      }
      lines.push('press button "Partnership"');
      for (let i = 1; i <= MOST_EDITS; i += 1) {
        // A line begins when all before it is kept: what is exported then is acknowledged.
        lines.push(`fill textbox "${FIELD}" "${document} edit ${first + i}"`, `export "${join(here, `kept ${i}`)}"`);
      }
      writeFileSync(join(here, 'script'), `${lines.join('\n')}\nstay\n`);
      const child = spawn(program, ['--data-folder', data, '--renderer', 'software', '--script', join(here, 'script')],
        { env: { ...process.env, DISPLAY: display.name, HOME: folder }, stdio: ['ignore', 'ignore', 'pipe'] });
      let said = '';
      child.stderr.on('data', (bytes) => { said += bytes; });
      const ended = new Promise((done) => child.on('exit', done));
      await until('the program to begin', () => { assert.equal(child.exitCode, null, said); return existsSync(join(here, 'found')) && nameIn(join(here, 'found')) !== '(cannot be read)'; });
      if (round > 0) model.check(copiesIn(data), nameIn(join(here, 'found')), model.last);
      if (round < kills) {
        await until('an edit to be kept', () => { assert.equal(child.exitCode, null, said); return existsSync(join(here, 'kept 1')); });
        await later(Math.random() * 2500);
      }
      child.kill('SIGKILL');
      const killed = Date.now();
      await ended;
      const kept = readdirSync(here).filter((name) => /^kept \d+$/.test(name)).map((name) => join(here, name)).filter((path) => nameIn(path) !== '(cannot be read)');
      for (const path of kept) model.acknowledge(nameIn(path));
      const newest = kept.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
      if (newest) {
        model.last = nameIn(newest);
        model.oldest = Math.max(model.oldest, Math.round(killed - statSync(newest).mtimeMs));
      }
      rmSync(here, { recursive: true });
    }
    return model;
  } finally {
    display.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const copiesIn = (data) => readdirSync(data).filter((name) => /^work-\d+\.json$/.test(name)).map((name) => nameIn(join(data, name)));

/** Says by the console what the page handed over to be kept, once that was answered. */
function tellWhatIsKept() {
  const asked = new Map();
  let module;
  Object.defineProperty(window, 'Module', {
    configurable: true,
    get: () => module,
    set(value) {
      module = value;
      if (!value.page || value.told) return;
      value.told = true;
      const { keep, next } = value.page;
      value.page.keep = (key, bytes, ticket, note) => {
        // What is changed of the example is the partnership, so its name is in the changes too.
        if (/^(work|changes)$/.test(new TextDecoder().decode(key))) asked.set(ticket, /"name": "([^"]*)"/.exec(new TextDecoder().decode(bytes))?.[1]);
        return keep(key, bytes, ticket, note);
      };
      value.page.next = () => {
        const event = next();
        if (event?.type === 4 && asked.has(event.numbers[0])) console.log(`acknowledged ${asked.get(event.numbers[0])}`);
        return event;
      };
    },
  });
}

export const nameOf = (text) => JSON.parse(text).partnership?.name ?? '';

/** Runs in the page: the text of every copy, the oldest first, read out of the database itself; how many are kept as changes. */
async function readCopies() {
  const records = await new Promise((resolve, reject) => {
    const request = indexedDB.open('waymark', 1);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const kept = request.result.transaction('kept').objectStore('kept'), works = IDBKeyRange.bound(0, Infinity);
      const [numbers, all] = [kept.getAllKeys(works), kept.getAll(works)];
      kept.transaction.oncomplete = () => {
        request.result.close();
        resolve(all.result.map(({ bytes, of }, i) => ({ number: numbers.result[i], of, bytes })));
      };
    };
  });
  const wholes = new Map(records.map(({ number, bytes }) => [number, bytes]));
  const copies = records.filter(({ number }) => !records.some(({ of }) => of === number));
  const texts = copies.map(({ of, bytes }) => new TextDecoder().decode(of ? window.changedText(wholes.get(of), bytes) : bytes));
  return { texts, changes: copies.filter(({ of }) => of).length };
}

export async function copiesInBrowser(page) {
  const functions = readFileSync(join(root, 'web/page/changed_text.js'), 'utf8').replaceAll('export ', '');
  await page.evaluate(`{ ${functions}; window.changedText = changedText; }`);
  return page.evaluate(readCopies);
}

/** A browser that can be killed with all that belongs to it, with what it keeps in `profile`. */
async function startBrowser(profile) {
  const { chromium } = await import('playwright-core');
  const { QUIET } = await import('../tests/browser/harness.mjs');
  const { CHROMIUM } = await import('../tests/support/node.mjs');
  const port = join(profile, 'DevToolsActivePort');
  rmSync(port, { force: true });
  const flags = ['--headless=new', '--no-sandbox', ...QUIET, '--remote-debugging-port=0', '--window-size=1280,900'];
  const child = spawn(CHROMIUM, [...flags, `--user-data-dir=${profile}`, 'about:blank'], { detached: true, stdio: 'ignore' });
  const ended = new Promise((done) => child.on('exit', done));
  await until('the browser to begin', () => existsSync(port) && readFileSync(port, 'utf8').includes('\n'));
  return { child, ended, browser: await chromium.connectOverCDP(`http://127.0.0.1:${readFileSync(port, 'utf8').split('\n')[0]}`) };
}

/** Kills the browser `kills` times, with the page in it; gives the model. */
export async function killBrowser(kills) {
  const profile = mkdtempSync(join(tmpdir(), 'waymark-kill-'));
  const site = await serve(join(build, 'web'), 0);
  const model = new Model();
  try {
    for (let round = 0; round <= kills; round += 1) {
      const { child, ended, browser } = await startBrowser(profile);
      const page = await browser.contexts()[0].newPage();
      page.setDefaultTimeout(PATIENCE);
      let lastAt = Date.now();
      let count = 0;
      page.on('console', (message) => {
        const name = /^acknowledged (.*)/.exec(message.text())?.[1];
        if (!name) return;
        model.acknowledge(name);
        // The example that was looked at before is written, too, and would be what comes back.
        if (!/ edit /.test(name)) return;
        model.last = name;
        lastAt = Date.now();
        count += 1;
      });
      await page.addInitScript(tellWhatIsKept);
      await page.goto(site.url);
      await page.locator('body:not(.waiting) h1, body:not(.waiting) [role=heading]').first().waitFor({ state: 'attached' });
      const press = async (name, within = page) => {
        const element = within.getByRole('button', { name, exact: true }).first();
        await element.focus();
        await element.press('Enter');
      };
      const field = page.getByRole('textbox', { name: FIELD, exact: true });
      if (round > 0) {
        if (!(await field.count())) await press('Partnership', page.getByRole('navigation'));
        await field.waitFor({ state: 'attached' });
        const { texts, changes } = await copiesInBrowser(page);
        model.changes += changes;
        model.check(texts.map(nameOf), await field.inputValue(), model.last);
        if (model.kills % 50 === 0) console.log(`browser so far: ${model}`); // It takes minutes
      }
      const which = Math.floor(round / 5), document = `document ${which}`;
      if (round % 5 === 0 && round < kills) {
        await press('Start', page.getByRole('navigation'));
        await press('Open Example county (invented)');
        if (which % 2 === 1) {
          await press('Start', page.getByRole('navigation'));
          await press('Start a new document');
          await press('Start new');
        } else {
          // Of a document with much in it only the changes are kept.
          await press('Partnership', page.getByRole('navigation'));
        }
        await field.waitFor({ state: 'attached' });
        count = 0;
      }
      let killed = false;
      const typing = (async () => {
        for (let i = 1; !killed && round < kills; i += 1) {
          await field.fill(`${document} edit ${round * 1000 + i}`);
          await later(50 + Math.random() * 200);
        }
      })().catch(() => {});
      if (round < kills) {
        await until('an edit to be kept', () => count > 0);
        await later(Math.random() * 2500);
      }
      killed = true;
      // In the last round nothing is typed: it only looks.
      if (round < kills) model.oldest = Math.max(model.oldest, Date.now() - lastAt);
      process.kill(-child.pid, 'SIGKILL');
      await ended;
      await typing;
      await browser.close().catch(() => {});
    }
    return model;
  } finally {
    site.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const kills = Number(process.argv[2] ?? 20);
  const only = process.argv[3];
  if (only !== 'browser') console.log(`desktop: ${await killDesktop(kills)}`);
  if (only !== 'desktop') console.log(`browser: ${await killBrowser(kills)}`);
  process.exit(0);
}
