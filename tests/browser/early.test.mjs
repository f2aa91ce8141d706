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
async function pressed(open, press = (page) => page.keyboard.press('Enter'), from = '#n6', options = {}) {
  const { straw, page, active } = await start(open, options);
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

test('typing: a press of the pointer forgets what waits for a field', async ({ open }) => {
  const { page, answer } = await pressed(open);
  await page.keyboard.type('ab');
  await page.mouse.click(900, 600);
  await answer([...form(), added(20)], { f: [20, 1] });
  await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement.id), 'n20'));
  assert.equal(await page.locator('#n20').inputValue(), '');
});

test('typing: keys after letters wait with them, and no letter goes into the field that is left', async ({ open }) => {
  for (const [key, id] of [['ArrowDown', UiKey.Down], ['Control+s', UiKey.S], ['Escape', UiKey.Escape]]) {
    const { page, answer, told } = await pressed(open, byCtrlK, '#n3');
    await page.keyboard.type('ho');
    await page.keyboard.press(key);
    assert.deepEqual(await told(), [[3, UiKey.K]], key);
    assert.equal(await page.locator('#n3').inputValue(), 'Outreach');
    await answer([...form(), node('TextField', 20, { n: 'Find', v: '', s: State.TabStop | State.Arrows })], { f: [20, 1] });
    await holds(page.locator('#n20'), 'ho');
    assert.deepEqual(await told(), [[20, 'ho'], [20, id]], key);
    assert.equal(await page.locator('#n3').inputValue(), 'Outreach');
  }
});

test('typing: Tab after letters leads on from the field that they have come into', async ({ open }) => {
  const { page, straw, active, answer, told } = await pressed(open);
  await page.keyboard.type('Hotels');
  await page.keyboard.press('Tab');
  await page.keyboard.type('x');
  await answer([...form(), added(20), added(21), node('Button', 22, { n: 'Done', s: State.TabStop })], { f: [20, 1] });
  await holds(page.locator('#n20'), 'Hotels');
  await holds(page.locator('#n21'), 'x');
  assert.equal(await active(), 'n21');
  assert.deepEqual((await told()).slice(-2), [[20, 'Hotels'], [21, 'x']]);
  // Back in it, what it holds is replaced by what is typed, as in any field led to by Tab.
  await page.evaluate(() => { window.straw.busy = true; });
  await page.keyboard.press('Enter');
  await page.keyboard.type('y');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('Inns');
  await page.evaluate(() => { window.straw.busy = false; Module.page.request(); });
  await holds(page.locator('#n21'), 'xy');
  await holds(page.locator('#n20'), 'Inns');
  await straw.actions();
});

test('typing: keys that change what is held are made in it, and what is pasted comes in its place', async ({ open }) => {
  const { page, answer } = await pressed(open, byCtrlK, '#n3');
  await page.keyboard.type('ac');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('b');
  await page.keyboard.press('End');
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'def');
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await page.keyboard.press('Backspace');
  await answer([...form(), added(20)], { f: [20, 1] });
  await holds(page.locator('#n20'), 'abcde');
  assert.equal(await page.locator('#n3').inputValue(), 'Outreach');
});

test('typing: once the program has stopped nothing is held, and its button can be pressed', async ({ open }) => {
  const { page } = await pressed(open, byCtrlK, '#n3', { faultsAllowed: true });
  await page.keyboard.type('ab');
  await page.evaluate(() => { window.straw.breaks = true; });
  await page.getByRole('button', { name: 'Reload' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.type('c');
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
});

test('typing: elements that were waiting for their picture answer nothing that was pressed since', async ({ open }) => {
  const { straw, page, told } = await pressed(open, async () => {}, '#n3');
  const many = Array.from({ length: 70 }, (_, i) => node('Button', 100 + i, { n: `B${i}`, s: State.TabStop }));
  const batch = straw.batch([...form(), ...many]);
  await page.evaluate((sent) => {
    window.straw.busy = false;
    window.requestIdleCallback = () => 0;
    return window.straw.feed(sent);
  }, batch);
  await page.evaluate(() => {
    window.straw.busy = true;
    const { body } = document;
    if (!body.classList.contains('drawn')) throw new Error('the elements came at once');
    const canvas = document.getElementById('canvas');
    canvas.dispatchEvent(new MouseEvent('mousedown', { clientX: 900, clientY: 600, bubbles: true, cancelable: true }));
    canvas.dispatchEvent(new MouseEvent('mouseup', { clientX: 900, clientY: 600, bubbles: true, cancelable: true }));
    for (const key of ['a', 'b']) document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
  assert.equal(await page.locator('#n3').inputValue(), 'Outreach');
  await straw.feed({ ...straw.batch([...form(), ...many, added(20)]), f: [20, 1] });
  await page.keyboard.press('Shift');
  await holds(page.locator('#n20'), 'ab');
  await told();
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

test('typing: what an input method composes is not held, and lets what is held wait', async ({ open }) => {
  const { page, told, answer } = await pressed(open, byCtrlK, '#n3');
  await page.keyboard.press('End');
  await page.keyboard.type('a');
  await page.evaluate(() => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Process', keyCode: 229, bubbles: true, cancelable: true })));
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Input.imeSetComposition', { text: 'w', selectionStart: 1, selectionEnd: 1 });
  await cdp.send('Input.insertText', { text: 'ŵ' });
  await holds(page.locator('#n3'), 'Outreachŵ');
  assert.deepEqual((await told()).at(-1), [3, 'Outreachŵ']);
  await answer([...form(), added(20)], { f: [20, 1] });
  await holds(page.locator('#n20'), 'a');
});
