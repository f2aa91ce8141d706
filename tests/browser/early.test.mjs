// What is typed straight after a press, before the field that the press opens has come.
import assert from 'node:assert/strict';
import { FACES, Person } from './app_page.mjs';
import { State, UiKey, node } from './fake_page.mjs';
import { form, start } from './form.mjs';
import { eventually, test } from './harness.mjs';

const ACTIVATE = 1, SET_VALUE = 2, KEY = 4;
const added = (id) => node('TextField', id, { n: 'New', v: '', s: State.TabStop });

const middle = async (element) => {
  const { x, y, width, height } = await element.boundingBox();
  return /** @type {[number, number]} */ ([x + width / 2, y + height / 2]);
};

/** As on a busy machine. */
const slow = async (page, rate) => (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate });

/** Presses with the pointer and types at once, without looking what came. */
async function pressAndType(person, element, text) {
  const at = await middle(element);
  await person.page.mouse.move(...at);
  await person.settled();
  await slow(person.page, 4);
  await Promise.all([person.page.mouse.down(), person.page.mouse.up(), person.page.keyboard.type(text)]);
  await slow(person.page, 1);
}

const holds = (field, text) => eventually(async () => assert.equal(await field.inputValue(), text));

for (const face of FACES.slice(0, 2)) {
  test(`typing: what is typed straight after a press arrives in the field that it opens, whole and once, ${face.name}`, async ({ open }) => {
    const person = await Person.open(open, face);
    await pressAndType(person, person.of('button', 'Start a new document'), 'Dwr Cymru');
    await holds(person.of('textbox', 'Name of the partnership'), 'Dwr Cymru');
    await person.sees('Dwr Cymru');
    await person.go('Activities');
    await pressAndType(person, person.of('button', 'Add activity').first(), 'Hotels');
    await holds(person.of('textbox', 'Title'), 'Hotels');
    await person.of('heading', 'Hotels').first().waitFor({ state: 'attached' });
    // It is taken back like anything that was typed there.
    const title = person.of('textbox', 'Title');
    for (let i = 0; i < 7 && await title.inputValue() !== ''; i += 1) await person.page.keyboard.press('Control+z');
    await holds(title, '');
    await person.of('heading', 'Hotels').waitFor({ state: 'detached' });
  });
}

/** The form of straw, whose program answers nothing until it is fed, after a press. */
async function pressed(open, press = (page) => page.keyboard.press('Enter'), from = '#n9') {
  const { straw, page, active } = await start(open);
  await page.locator(from).focus();
  await straw.actions();
  await page.evaluate(() => { window.straw.busy = true; });
  await press(page);
  return {
    straw, page, active,
    /** What comes of it; then it rests. */
    answer: async (trees, extra) => {
      await straw.show(trees, extra);
      await page.evaluate(() => {
        window.straw.busy = false;
        Module.page.request();
      });
    },
    /** Of what was told: values and keys. */
    told: async () => (await straw.actions()).filter(([kind]) => kind === SET_VALUE || kind === KEY || kind === ACTIVATE)
      .map(([kind, id, text, key]) => (kind === SET_VALUE ? [id, text] : [id, key])),
  };
}
const byCtrlK = (page) => page.keyboard.press('Control+k');

test('typing: letters wait for the field that a press gives the focus to, with what was put right in them, as typed text', async ({ open }) => {
  const { page, answer, told } = await pressed(open, byCtrlK, '#n3');
  await page.keyboard.type('Ho ');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('Tel b');
  assert.equal(await page.locator('#n3').inputValue(), 'Outreach', 'the field that was left gets nothing');
  await page.evaluate(() => {
    window.typed = [];
    addEventListener('input', ({ target, inputType, data }) => window.typed.push([target.id, inputType, data]));
  });
  await answer([...form(), added(20)], { f: [20, 1] });
  await holds(page.locator('#n20'), 'HoTel b');
  assert.deepEqual(await page.evaluate(() => window.typed), [['n20', 'insertText', 'HoTel b']]);
  await page.keyboard.type('c');
  assert.deepEqual(await told(), [[3, UiKey.K], [20, 'HoTel b'], [20, 'HoTel bc']]);
  await page.keyboard.press('Control+z');
  await holds(page.locator('#n20'), '');
  assert.equal(await page.locator('#n3').inputValue(), 'Outreach');
});

test('typing: where a press brings no field, letters go on in the one that has the focus, and keys to the program as before', async ({ open }) => {
  const inField = await pressed(open, byCtrlK, '#n3');
  await inField.page.keyboard.press('End');
  await inField.page.keyboard.type('es');
  await inField.answer(form());
  await holds(inField.page.locator('#n3'), 'Outreaches');
  const { page, answer, told, active } = await pressed(open, byCtrlK, '#n6');
  await page.keyboard.type('a b');
  assert.deepEqual(await told(), [[6, UiKey.K]]);
  await answer(form());
  await eventually(async () => assert.deepEqual(await told(), [[6, UiKey.Space]]));
  assert.equal(await active(), 'n6');
  await page.keyboard.press('Space');
  assert.deepEqual(await told(), [[6, UiKey.Space]], 'an answer ends the waiting');
});

test('typing: Escape, Tab, and a press of the pointer forget what waits for a field', async ({ open }) => {
  for (const forget of [(page) => page.keyboard.press('Escape'), (page) => page.keyboard.press('Tab'), (page) => page.mouse.click(900, 600)]) {
    const { page, answer } = await pressed(open);
    await page.keyboard.type('ab');
    await forget(page);
    await answer([...form(), added(20)], { f: [20, 1] });
    await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement.id), 'n20'));
    assert.equal(await page.locator('#n20').inputValue(), '');
  }
});

test('typing: Enter between letters is the field’s, and what follows waits for the row that it adds', async ({ open }) => {
  const { straw, page, answer, told } = await pressed(open, byCtrlK, '#n6');
  await page.keyboard.type('One');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Two');
  await straw.show([...form(), added(20)], { f: [20, 1] });
  await holds(page.locator('#n20'), 'One');
  await answer([...form(), added(20), added(21)], { f: [21, 1] });
  await holds(page.locator('#n21'), 'Two');
  assert.deepEqual(await told(), [[6, UiKey.K], [20, 'One'], [20, UiKey.Enter], [21, 'Two']]);
});

test('typing: what an input method composes is not held, and comes after what was', async ({ open }) => {
  const { page, told } = await pressed(open, byCtrlK, '#n3');
  await page.keyboard.press('End');
  await page.keyboard.type('a');
  await page.evaluate(() => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Process', keyCode: 229, bubbles: true, cancelable: true })));
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Input.imeSetComposition', { text: 'w', selectionStart: 1, selectionEnd: 1 });
  await cdp.send('Input.insertText', { text: 'ŵ' });
  await holds(page.locator('#n3'), 'Outreachaŵ');
  assert.deepEqual((await told()).at(-1), [3, 'Outreachaŵ']);
});
