// The real page with a program of straw: tests hand it batches as the mirror encoder makes them, and read what the page
// tells the program.
import assert from 'node:assert/strict';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { serve } from '../../tools/serve.mjs';
import * as ELSEWHERE from '../../web/page/elsewhere.js';
import * as EVENT from '../../web/page/events.js';
import { eventually, root, scratch } from './harness.mjs';

const semantics = readFileSync(join(root, 'app/ui/kit/semantics.h'), 'utf8');
const enumOf = (name) => {
  const body = new RegExp(`enum class ${name}[^{]*\\{([^}]*)\\}`).exec(semantics)[1].replace(/\/\/.*$/gm, '');
  return Object.fromEntries(body.split(',').map((word) => word.trim()).filter(Boolean).map((word, i) => [word, i]));
};
/** Numbers of Role and UiKey, read from the header that the program is compiled from. */
export const Role = enumOf('Role');
export const UiKey = enumOf('UiKey');
/** Bits of sem::State. */
export const State = Object.fromEntries([...semantics.matchAll(/(\w+) = 1u << (\d+)/g)].map(([, name, bit]) => [name, 1 << bit]));

// Takes the place of waymark.js.
const STRAW = `
const told = [];
const queue = [];
let frames = 0;
let actions = 0;
window.straw = {
  told,
  get frames() { return frames; },
  feed: (batch) => new Promise((resolve) => { queue.push([batch, resolve]); Module.page.request(); }),
  due: -1,
};
const bytes = (text) => new TextEncoder().encode(text);
Module._web_frame = () => {
  frames += 1;
  for (let event; (event = Module.page.next());) {
    if (event.type === ${EVENT.ACTION}) actions += 1;
    told.push({ type: event.type, numbers: event.numbers, texts: event.texts.map((text) => new TextDecoder().decode(text)) });
  }
  for (const [batch, resolve] of queue.splice(0)) {
    // It answers all that was done, unless told otherwise.
    Module.page.apply(bytes(JSON.stringify({ e: actions, ...batch })));
    resolve();
  }
  if (window.straw.breaks) throw new Error('broken on purpose');
  if (window.straw.busy) return 0;
  const due = window.straw.due;
  window.straw.due = -1;
  return due;
};
Module._web_mouse = (...at) => { window.straw.mouse = at; };
Module._web_button = (...which) => { (window.straw.buttons ||= []).push(which); };
Module._web_wheel = (...by) => { (window.straw.wheels ||= []).push(by); };
Module._web_mods = (bits) => { window.straw.mods = bits; };
Module._web_drag = (...by) => { (window.straw.drags ||= []).push(by); };
Module._web_pointer_gone = () => { window.straw.gone = true; };
Module._web_redraw = () => { window.straw.redrawn = true; };
window.straw.bytes = bytes;
Module.onRuntimeInitialized();
`;

let site = null;
/** Address of the page, bundled once. */
export async function fakeSite() {
  if (site) return site.url;
  const folder = scratch();
  await build({
    entryPoints: [join(root, 'web/page/main.js')], bundle: true, format: 'iife', outfile: join(folder, 'page.js'), logLevel: 'error',
    define: { WAYMARK_VERSION: '"test"', WAYMARK_ONE_FILE: 'false', WAYMARK_PEER_HOOKS: 'false' },
  });
  await build({ entryPoints: [join(root, 'web/page/page.css')], bundle: true, outfile: join(folder, 'page.css'), logLevel: 'error' });
  copyFileSync(join(root, 'web/page/index.html'), join(folder, 'index.html'));
  writeFileSync(join(folder, 'waymark.js'), STRAW);
  for (const file of ['waymark.wasm', 'later.wasm', 'later.bin', 'later.js']) writeFileSync(join(folder, file), '');
  site = await serve(folder, 0);
  return site.url;
}
export const closeFakeSite = () => site?.close();

/** A node and its children: node('Button', 5, { n: 'Save' }, child…). */
export const node = (role, id, fields = {}, ...children) => ({ role, id, fields, children });

/** Waits until the page has told what it kept, which comes after the first frame where the database takes its time. */
export const started = (page) => page.waitForFunction((done) => window.straw?.told.some(({ type }) => type === done), KIND.restoreDone);

/** A straw program on a page: show(tree) makes the page show exactly these nodes. */
export class Straw {
  #ids = new Set();
  constructor(page) {
    this.page = page;
  }

  static async open(open, options = {}) {
    const page = await open(await fakeSite() + (options.query || ''), options);
    await started(page);
    return new Straw(page);
  }

  /** What the encoder would say of these nodes on a page that shows others; more parts of a batch in `extra`. */
  batch(trees, extra = {}) {
    const s = [], c = [], b = [], k = [], seen = new Set();
    const visit = ({ role, id, fields, children }, parent) => {
      const { box = [10, id * 30, 200, 24], clip, ...rest } = fields;
      seen.add(id);
      s.push({ i: id, r: Role[role], ...(parent ? { p: parent } : {}), ...rest });
      b.push(id, ...box.map((v) => v * 4));
      if (clip) k.push(id, ...clip.map((v) => v * 4));
      c.push([id, ...children.map((child) => child.id)]);
      for (const child of children) visit(child, id);
    };
    for (const tree of trees) visit(tree, 0);
    c.unshift([0, ...trees.map(({ id }) => id)]);
    const r = [...this.#ids].filter((id) => !seen.has(id));
    this.#ids = seen;
    return { s, c, ...(r.length ? { r } : {}), b, ...(k.length ? { k } : {}), ...extra };
  }

  async show(trees, extra) {
    await this.feed(this.batch([trees].flat(), extra));
  }

  feed(batch) {
    return this.page.evaluate((sent) => window.straw.feed(sent), batch);
  }

  /** What the page told the program since the last call; only UiActions, as [kind, id, text, key, mods]. */
  async actions() {
    await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    const told = await this.page.evaluate(() => window.straw.told.splice(0));
    return told.filter(({ type }) => type === KIND.action).map(({ numbers: [kind, id, key, mods], texts }) => [kind, id, texts[0], key, mods]);
  }

  /** The same for all other events. */
  async events() {
    await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    return (await this.page.evaluate(() => window.straw.told.splice(0))).filter(({ type }) => type !== KIND.action);
  }
}

/** Kinds of event, by the names that tests have for them. */
export const KIND = {
  opened: EVENT.FILE_OPENED, openFailed: EVENT.OPEN_FAILED, saved: EVENT.FILE_SAVED, saveFailed: EVENT.SAVE_FAILED,
  kept: EVENT.KEPT, keepFailed: EVENT.KEEP_FAILED, restored: EVENT.RESTORED, restoreDone: EVENT.RESTORE_DONE,
  pasted: EVENT.TEXT_PASTED, preferences: EVENT.PREFERENCES, textView: EVENT.TEXT_VIEW, leaving: EVENT.LEAVING,
  elsewhere: EVENT.OPEN_ELSEWHERE, action: EVENT.ACTION, forgotten: EVENT.FORGOTTEN, later: EVENT.LATER,
  differs: EVENT.FILE_DIFFERS, asked: EVENT.HAND_OVER_ASKED, taken: EVENT.TAKEN_OVER, lost: EVENT.WRITING_LOST, address: EVENT.ADDRESS,
  keeping: EVENT.KEEPING, dropped: EVENT.COPY_DROPPED,
};
/** Of KIND.keeping: what another tab did to what is kept. */
export const KEEPING = { off: ELSEWHERE.OFF, on: ELSEWHERE.ON, copyGone: ELSEWHERE.COPY_GONE, forgotten: ELSEWHERE.FORGOTTEN };

/** What the program says of the work beside its bytes (app/shell/copies.h). */
export const noteOf = (document, { edited = true, inFile = false, line = 0 } = {}) =>
  `${edited ? 'e' : 'o'}${inFile ? 'f' : '-'}${line ? '+' : ' '}00000000-0000-4000-8000-000000000000 ` +
  `${line ? `00000000-0000-4000-8000-00000000000${line} ` : ''}${document}`;
/** Has it kept. */
export const keep = (straw, key, text, ticket, note = key === 'work' ? noteOf('d') : '') => straw.page.evaluate(
  ([k, t, n, about]) => Module.page.keep(window.straw.bytes(k), window.straw.bytes(t), n, window.straw.bytes(about)), [key, text, ticket, note]);
/** The next event of this kind, which is waited for. */
export const untilTold = (straw, type) => eventually(async () => {
  const found = (straw.seen ||= []).find((event) => event.type === type);
  if (!found) straw.seen.push(...await straw.events().catch(() => []));
  const now = straw.seen.findIndex((event) => event.type === type);
  assert.ok(now >= 0, `no event ${type}; had ${JSON.stringify(straw.seen.map((event) => event.type))}`);
  return straw.seen.splice(now, 1)[0];
});
/** What the page tells the program when it is loaded again. */
export const reopened = async (straw) => {
  await straw.page.reload();
  await started(straw.page);
  return straw.events();
};
