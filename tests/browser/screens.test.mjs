// Every screen of screens.mjs: what assistive technology is given, held to transcripts that people read; and the rules that
// programs can check, in every theme, drawn and in the Text view.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { FACES, Person } from './app_page.mjs';
import { eventually, root, test } from './harness.mjs';
import { SCREENS, openSmall, show } from './screens.mjs';
import { accessibilityTree, difference, frozen, spoken, withoutFrame } from './transcripts.mjs';

const module_ = (path) => readFileSync(join(root, 'node_modules', path), 'utf8');
const axeSource = module_('axe-core/axe.min.js');
const folder = join(root, 'tests/browser/transcripts');
const update = process.argv.includes('--update');

/** Compares with what is kept, or keeps it. */
function held(name, text) {
  const path = join(folder, name);
  if (update) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, text);
    return '';
  }
  const changes = existsSync(path) ? difference(readFileSync(path, 'utf8'), text) : `+ all of it: there is no ${name} yet`;
  return changes && `${name}:\n${changes}\n`;
}

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // Roles are written out where the style sheet takes the element out of its place, since browsers then forget them.
    'no-redundant-role': 'off', 'prefer-tbody': 'off', 'prefer-native-element': 'off',
    'long-title': 'off', 'no-trailing-whitespace': 'off', 'no-inline-style': 'off', 'attribute-boolean-style': 'off', 'attribute-empty-style': 'off',
    'void-style': 'off', 'doctype-style': 'off', 'text-content': 'off',
  },
});
async function assertValid(html, where) {
  const { results } = await validator.validateString(html);
  const found = results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector, line }) => `${ruleId}: ${message} (${selector || line})`));
  assert.deepEqual([...new Set(found)].slice(0, 20), [], where);
}

test('screens: the browser and a screen reader tell of each screen what was read and found good', async ({ open }) => {
  const person = await Person.open(open, FACES[0], { bypassCSP: true });
  // In a browser of its own: of two pages the one behind draws no frames.
  const reader = await open('about:blank', { args: ['--mute-audio'], bypassCSP: true });
  await openSmall(person);
  let changes = '';
  for (const name of Object.keys(SCREENS)) {
    await show(person, name);
    const html = await frozen(person.page);
    const kept = (text) => (name === 'start' ? text : withoutFrame(text));
    changes += held(`${name}.tree.txt`, kept(await accessibilityTree(person.page)));
    changes += held(`${name}.spoken.txt`, kept(await spoken(reader, html, module_('@guidepup/virtual-screen-reader/lib/esm/index.browser.js'))));
    await assertValid(html, `${name} as HTML`);
  }
  assert.equal(changes, '', 'Read the changes aloud. If they are right: node tests/browser/run.mjs screens: --update');
});

test('screens: what was announced a moment ago is no part of a transcript', async ({ open }) => {
  const page = await open('about:blank');
  await page.setContent('<div aria-live="polite"><div>Opened</div></div><div role="alert"><div>Not saved</div></div><p role="status">Kept</p><p>Here</p>');
  const tree = await accessibilityTree(page);
  assert.match(tree, /Here/);
  assert.match(tree, /Kept/);
  assert.doesNotMatch(tree, /Opened|Not saved/);
});

test('screens: no transcript is of a screen that is no more', async () => {
  const stray = readdirSync(folder).filter((file) => !(file.replace(/\.(tree|spoken)\.txt$/, '') in SCREENS));
  assert.deepEqual(stray, []);
});

test('html: nothing is wrong with the page before the program runs', async () => {
  await assertValid(readFileSync(join(root, 'web/page/index.html'), 'utf8'), 'index.html');
});

const THEMES = [['light', 'no-preference'], ['dark', 'no-preference'], ['light', 'more']];

/** axe's rules that are broken, and the texts of which it could not tell the contrast. */
async function axe(person, checkContrast) {
  const { broken, unsure, seen } = await person.page.evaluate(async () => {
    const { violations, incomplete, passes } = await window.axe.run(document);
    const lines = (found) => found.map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160)).join(' ')}`);
    const contrast = (found) => found.filter(({ id }) => id === 'color-contrast');
    // What scrolls under the buttons of a dialog: of that axe cannot tell.
    const foot = document.querySelector('[role$="dialog"] > div:last-child:not([role])')?.getBoundingClientRect();
    const isUnderFoot = ({ target, any }) => foot && any.some(({ data }) => ['bgOverlap', 'elmPartiallyObscured'].includes(data?.messageKey)) &&
      document.querySelector(target[0]).getBoundingClientRect().bottom > foot.top;
    const inSight = (found) => found.map((v) => ({ ...v, nodes: v.nodes.filter((n) => !isUnderFoot(n)) })).filter(({ nodes }) => nodes.length);
    return { broken: lines(violations), unsure: lines(inSight(contrast(incomplete))), seen: contrast(passes).flatMap(({ nodes }) => nodes).length };
  });
  if (!checkContrast) return broken;
  return [...broken, ...unsure, ...(seen > 2 ? [] : [`only ${seen} texts had their contrast checked`])];
}

for (const face of FACES.slice(0, 2)) {
  test(`axe: nothing wrong on any screen, ${face.name}, in each theme${face.text ? ', contrast too' : ''}`, async ({ open }) => {
    const person = await Person.open(open, face, { bypassCSP: true });
    const { page } = person;
    await openSmall(person);
    await page.evaluate(axeSource + ';0');
    const surface = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--surface') + getComputedStyle(document.documentElement).getPropertyValue('--border'));
    let theme = THEMES[0];
    for (const name of Object.keys(SCREENS)) {
      await show(person, name);
      for (const next of THEMES) {
        const [colorScheme, contrast] = next;
        const before = await surface();
        await page.emulateMedia({ colorScheme, contrast });
        if (next !== theme) await eventually(async () => assert.notEqual(await surface(), before));
        theme = next;
        assert.deepEqual(await axe(person, face.text), [], `${name}, ${colorScheme}, contrast ${contrast}`);
      }
    }
  });
}

for (const percent of [100, 400]) test(`Text view: no screen scrolls sideways at 320 CSS px and ${percent} % text, and what is pressed is 44 px high`, async ({ open }) => {
  const person = await Person.open(open, FACES[1], { viewport: { width: 320, height: 640 } });
  await openSmall(person);
  await person.page.evaluate((size) => document.styleSheets[0].insertRule(`html{font-size:${size}px}`), percent * 0.16);
  const scale = () => person.page.evaluate(() => getComputedStyle(document.body).fontSize);
  await eventually(async () => assert.equal(await scale(), `${percent * 0.18}px`));
  for (const name of Object.keys(SCREENS)) {
    await show(person, name);
    assert.equal(await person.page.evaluate(() => document.documentElement.scrollWidth), 320, name);
    const small = await person.page.evaluate(() => [...document.querySelectorAll('#mirror :is(button, select, textarea):not([inert] *)')]
      .filter((e) => e.getBoundingClientRect().height < 43.5).map((e) => e.outerHTML.slice(0, 100)));
    assert.deepEqual(small, [], name);
  }
});
