// The words of the picture as those of any page: selected, copied, found.
import assert from 'node:assert/strict';
import { Person } from './app_page.mjs';
import { State, Straw, node } from './fake_page.mjs';
import { eventually, test } from './harness.mjs';
import { SCREENS, openSmall, show } from './screens.mjs';

/** A part of a batch's "w": the whole of a text of so many letters. */
const whole = (length, x, y, { wrap = 0, height = 25, size = 18, line = 25, bold = 0, description = 0 } = {}) =>
  [description, 0, length, x * 4, y * 4, wrap * 4, height * 4, size * 1000, line * 1000, bold];
const SENTENCE = 'Four levels, from the nation to each service.';

async function withWords(open) {
  const straw = await Straw.open(open);
  await straw.show([
    node('Main', 1, {},
      node('Heading', 2, { n: 'The framework', l: 1, box: [40, 40, 300, 40] }),
      node('Paragraph', 3, { n: SENTENCE, box: [40, 100, 400, 25] }),
      node('Button', 4, { n: 'Open', s: State.TabStop, box: [40, 140, 100, 44] }),
      node('Table', 6, { n: 'Places', Y: 2, X: 2, box: [0, 0, 0, 0] }, node('Row', 7, {},
        node('Cell', 8, { n: 'Anytown', box: [40, 200, 100, 44] }), node('Cell', 9, { n: 'Elsewhere', box: [140, 200, 150, 44] }))),
      node('TextField', 5, { n: 'Title', v: 'x', s: State.TabStop, box: [40, 300, 300, 44] })),
  ], { w: [[2, ...whole(13, 0, 0, { size: 32, line: 38, bold: 1 })], [3, ...whole(SENTENCE.length, 0, 0, { wrap: 400 })],
    [4, ...whole(4, 20, 10)], [8, ...whole(7, 8, 10, { wrap: 84 })], [9, ...whole(9, 8, 10, { wrap: 130 })]] });
  return straw;
}
const selected = ({ page }) => page.evaluate(() => getSelection().toString());
/** The middle of some words on the page. */
const placeOf = ({ page }, words) => page.evaluate((text) => {
  const all = document.createTreeWalker(document.getElementById('mirror'), NodeFilter.SHOW_TEXT);
  while (all.nextNode()) {
    const at = all.currentNode.data.indexOf(text);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(all.currentNode, at);
    range.setEnd(all.currentNode, at + text.length);
    const { left, right, top, bottom } = range.getBoundingClientRect();
    return { left, right, middle: (top + bottom) / 2 };
  }
  return null;
}, words);
async function drag({ page }, from, to) {
  await page.mouse.move(...from);
  await page.mouse.move(from[0] + 1, from[1]);
  await page.mouse.down();
  await page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2);
  await page.mouse.move(...to);
  await page.mouse.up();
}

test('words: a drag over drawn words selects them, and the program still has the pointer', async ({ open }) => {
  const straw = await withWords(open);
  const { left, right, middle } = await placeOf(straw, 'from the nation');
  await drag(straw, [left - 1, middle], [right - 1, middle]);
  assert.equal(await selected(straw), 'from the nation');
  assert.deepEqual(await straw.page.evaluate(() => window.straw.buttons), [[0, true], [0, false]]);
  // Elsewhere on the picture a press takes it away.
  await straw.page.mouse.click(700, 600);
  assert.equal(await selected(straw), '');
});

test('words: a selection goes over several texts, through the room between them, and leaves controls out', async ({ open }) => {
  const straw = await withWords(open);
  const from = await placeOf(straw, 'each');
  const to = await placeOf(straw, 'Elsewhere');
  await drag(straw, [from.left, from.middle], [to.right + 300, to.middle + 20]);
  // Copied, a table goes into the columns of a spreadsheet.
  assert.equal(await straw.page.evaluate(() => {
    const data = new DataTransfer();
    document.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true }));
    return data.getData('text/plain');
  }), 'each service.\nAnytown\tElsewhere');
});

test('words: a double click takes a word, a third press the text, Shift goes on', async ({ open }) => {
  const straw = await withWords(open);
  const { page } = straw;
  const { left, right, middle } = await placeOf(straw, 'nation');
  const at = [(left + right) / 2, middle];
  await page.mouse.move(at[0] + 1, at[1]);
  await page.mouse.move(...at);
  await page.mouse.dblclick(...at);
  assert.equal((await selected(straw)).trim(), 'nation');
  await page.mouse.click(...at, { clickCount: 3 });
  assert.equal((await selected(straw)).trim(), SENTENCE);
  const first = await placeOf(straw, 'levels');
  await page.mouse.click(first.left + 1, first.middle);
  await page.keyboard.down('Shift');
  await page.mouse.click(left, middle);
  await page.keyboard.up('Shift');
  assert.equal((await selected(straw)).trim(), 'levels, from the');
});

test('words: nothing is selected from a control, and pressing words leaves the field', async ({ open }) => {
  const straw = await withWords(open);
  const { page } = straw;
  await drag(straw, [60, 162], [300, 112]);
  assert.equal(await selected(straw), '');
  await page.getByRole('textbox').focus();
  await straw.actions();
  const { left, middle } = await placeOf(straw, 'levels');
  await page.mouse.move(left + 3, middle);
  await page.mouse.move(left + 4, middle);
  await page.mouse.down();
  await page.mouse.up();
  assert.deepEqual((await straw.actions()).map(([kind, id]) => [kind, id]), [[3, 5]]);
});

// What the browser's search does with what it finds: it scrolls each box around it that a person could scroll. The search itself is
// tried in a real window (tests/engines/window.mjs).
const reveal = ({ page }, words) => page.evaluate((text) => {
  const all = document.createTreeWalker(document.getElementById('mirror'), NodeFilter.SHOW_TEXT);
  while (all.nextNode()) if (all.currentNode.data === text) break;
  const field = [...document.querySelectorAll('textarea')].find(({ value }) => value === text);
  for (let at = field || all.currentNode.parentNode; at.id !== 'mirror'; at = at.parentNode) {
    if (!at.classList.contains('away')) continue;
    at.scrollTop = 1e6;
    return at.scrollTop > 0;
  }
  return false;
}, words);

test('words: what the browser finds out of sight is shown by the program', async ({ open }) => {
  const straw = await Straw.open(open);
  const pane = [0, 100, 600, 300];
  const roles = ['Heading', 'Paragraph', 'Button', 'TextArea', 'Cell'];
  const screen = (top) => [node('Main', 1, {}, ...roles.flatMap((role, i) => [-1, 1].map((side) => {
    const id = 10 + i * 2 + (side + 1) / 2;
    const y = top + side * 600 + i * 30;
    return node(role, id, { n: `${role} ${side}`, v: role === 'TextArea' ? `Written ${side}` : undefined, s: State.TabStop,
      box: [20, y, 300, 24], clip: y < 100 || y > 376 || role === 'TextArea' ? pane : [0, 0, 0, 0] });
  })))];
  await straw.show(screen(200));
  assert.equal(await straw.page.evaluate(() => document.querySelectorAll('.away:not(label)').length), 10);
  for (const [i, role] of [...roles.entries()]) {
    for (const side of [-1, 1]) {
      const words = role === 'TextArea' ? `Written ${side}` : `${role} ${side}`;
      assert.ok(await reveal(straw, words), `${words}: nothing scrolls`);
      const shown = await eventually(async () => {
        const actions = await straw.actions();
        assert.ok(actions.length, `nothing is shown for ${words}`);
        return actions;
      });
      assert.deepEqual(shown.map(([kind, id]) => [kind, id]), [[5, 10 + i * 2 + (side + 1) / 2]]);
    }
  }
  // There, it is an element like any other.
  await straw.show(screen(800));
  assert.equal(await straw.page.evaluate(() => [...document.querySelectorAll('.away:not(textarea)')].map((away) => away.textContent).join()),
    roles.map((role) => `${role} 1`).join());
});

test('words: Tab stops at nothing that is out of sight but controls', async ({ open }) => {
  const straw = await Straw.open(open);
  await straw.show([node('Main', 1, {}, ...['Heading', 'Paragraph', 'Paragraph', 'Button'].map((role, i) =>
    node(role, 10 + i, { n: `${role} ${i}`, s: role === 'Button' ? State.TabStop : 0, box: [20, 900 + i * 30, 300, 24], clip: [0, 100, 600, 300] })))]);
  await straw.page.locator('.skip').focus();
  await straw.page.keyboard.press('Tab');
  assert.equal(await straw.page.evaluate(() => document.activeElement.textContent), 'Button 3');
});

/**
 * Compares each word of the page's with the drawn one, by the ink of both: [number of words, [word, how far apart the edges of
 * their ink are, left, top, right, bottom]…] of those that are more than a pixel apart.
 */
async function apart({ page }) {
  const drawn = (await page.screenshot()).toString('base64');
  await page.evaluate(() => {
    window.plain = new CSSStyleSheet();
    window.plain.replaceSync('#canvas { visibility: hidden } html, body { background: #fff } .picture #mirror .words.words.words { color: #000 !important } [inert] { visibility: hidden }');
    document.adoptedStyleSheets = [window.plain];
  });
  const laid = (await page.screenshot()).toString('base64');
  const found = await page.evaluate(async (both) => {
    document.adoptedStyleSheets = [];
    const [one, two] = await Promise.all(both.map(async (png) => {
      const image = await createImageBitmap(new Blob([Uint8Array.from(atob(png), (c) => c.charCodeAt(0))]));
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, image.width, image.height);
    }));
    // The edges of what stands out from the commonest colour of a box.
    const ink = ({ data, width }, [left, top, right, bottom]) => {
      const counts = new Map();
      const at = (x, y) => (y * width + x) * 4;
      for (let y = top; y < bottom; y += 1) for (let x = left; x < right; x += 1) {
        const key = data.slice(at(x, y), at(x, y) + 3).join();
        counts.set(key, (counts.get(key) || 0) + 1);
      }
      const ground = [...counts].sort((a, b) => b[1] - a[1])[0][0].split(',').map(Number);
      const far = (x, y) => Math.max(...[0, 1, 2].map((k) => Math.abs(data[at(x, y) + k] - ground[k])));
      let most = 0;
      for (let y = top; y < bottom; y += 1) for (let x = left; x < right; x += 1) most = Math.max(most, far(x, y));
      if (most < 60) return null;
      const edges = [right, bottom, left, top];
      for (let y = top; y < bottom; y += 1) for (let x = left; x < right; x += 1) {
        if (far(x, y) < most * 0.45) continue;
        edges[0] = Math.min(edges[0], x);
        edges[1] = Math.min(edges[1], y);
        edges[2] = Math.max(edges[2], x);
        edges[3] = Math.max(edges[3], y);
      }
      return edges;
    };
    const wrong = [];
    let count = 0;
    for (const leaf of document.querySelectorAll('#mirror .words')) {
      if (leaf.matches('.away, .away *, [inert] *')) continue;
      const clip = leaf.style.clipPath.match(/[\d.]+(?=px)/g)?.map(Number) || [0];
      if (clip.some((cut) => cut > 0)) continue;
      const all = document.createTreeWalker(leaf, NodeFilter.SHOW_TEXT);
      while (all.nextNode()) {
        // A comma may stand for a drawn dot, after which all is a little further; and a fact's colon is not drawn.
        for (const { 0: word, index } of all.currentNode.data.replace(all.currentNode.nextSibling ? /\S*$/ : /\S*,.*/s, '').matchAll(/(?<!\S)[^\s:]+(?!\S)/g)) {
          const range = document.createRange();
          range.setStart(all.currentNode, index);
          range.setEnd(all.currentNode, index + word.length);
          const rects = range.getClientRects();
          if (rects.length !== 1) continue;
          const { left, top, right, bottom } = rects[0];
          const box = [Math.floor(left) - 1, Math.floor(top), Math.ceil(right) + 1, Math.ceil(bottom)];
          if (box[0] < 0 || box[1] < 0 || box[2] > innerWidth || box[3] > innerHeight) continue;
          const mine = ink(two, box), theirs = ink(one, box);
          if (!mine) continue;
          count += 1;
          // Some buttons have a line under their words.
          const edges = leaf.tagName === 'BUTTON' ? 3 : 4;
          const by = theirs ? mine.map((edge, i) => edge - theirs[i]).slice(0, edges) : ['nothing is drawn'];
          if (!theirs || by.some((far) => Math.abs(far) > 1)) wrong.push([word, ...by, leaf.tagName, leaf.textContent]);
        }
      }
    }
    return [count, wrong];
  }, [drawn, laid]);
  return found;
}

test('words: an element that the next screen uses again says what is drawn there, letter by letter', async ({ open }) => {
  const straw = await Straw.open(open);
  const screen = (words) => [node('Main', 1, {}, node('Paragraph', 3, { n: words, box: [40, 100, 400, 50] }))];
  const fact = [...whole(9, 0, 0, { bold: 1 }), 0, 11, 9, 0, 100, 0, 100, 18000, 25000, 0];
  const said = () => straw.page.evaluate(() => document.querySelector('#mirror p').textContent);
  await straw.show(screen('Looked at: 9 of them'), { w: [[3, ...fact]] });
  assert.equal(await said(), 'Looked at:\n9 of them');
  const sentence = 'Tick what your partnership is there for.';
  await straw.show(screen(sentence), { w: [[3, ...whole(sentence.length, 0, 0)]] });
  assert.equal(await said(), sentence);
  const counted = 'Looked at: 17 of them, in all of the lists';
  await straw.show(screen('Not begun: 4 of them'), { w: [[3, ...fact]] });
  assert.equal(await said(), 'Not begun:\n4 of them');
  await straw.show(screen(counted), { w: [[3, ...whole(counted.length, 0, 0)]] });
  assert.equal(await said(), counted);
});

test('words: each word of a screen lies over the drawn one, within a pixel', async ({ open }) => {
  const person = await Person.open(open);
  await openSmall(person);
  for (const name of Object.keys(SCREENS).filter((name) => !/^(reviews|share|settings|action)$|search|earlier/.test(name))) {
    await show(person, name);
    const [count, wrong] = await apart(person);
    assert.deepEqual(wrong, [], name);
    assert.ok(count > 10, `${name}: only ${count} words were looked at`);
  }
});
