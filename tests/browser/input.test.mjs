// What a person does to the mirror, and what the page leaves to the browser.
import assert from 'node:assert/strict';
import { KIND, State, Straw, UiKey, node } from './fake_page.mjs';
import { eventually, test } from './harness.mjs';

const { TabStop, Arrows } = State;
const FOCUS = 0, ACTIVATE = 1, SET_VALUE = 2, LEAVE = 3, KEY = 4;

/** Two fields, a group of three buttons that is one stop, and a box. */
const form = (fields = {}) => [node('Main', 1, {},
  node('Heading', 2, { n: 'Form', l: 1 }),
  node('TextField', 3, { n: 'Title', v: 'Outreach', s: TabStop, box: [100, 100, 300, 44], clip: [0, 0, 1280, 800], ...fields.title }),
  node('TextArea', 4, { n: 'Notes', v: '', s: TabStop, box: [100, 200, 300, 120], clip: [0, 0, 1280, 800], ...fields.notes }),
  node('Toolbar', 5, { n: 'Views' },
    node('Button', 6, { n: 'Map', s: TabStop | Arrows, box: [100, 400, 80, 44] }),
    node('Button', 7, { n: 'Table', s: Arrows, box: [200, 400, 80, 44] }),
    node('Button', 8, { n: 'List', s: Arrows, box: [300, 400, 80, 44] })),
  node('CheckBox', 9, { n: 'May be published', s: TabStop, ...fields.check }),
  node('Select', 10, { n: 'Level', v: 'local', s: TabStop, ...fields.select }, node('Option', 11, { n: 'National', v: 'national' }), node('Option', 12, { n: 'Local', v: 'local' })),
  node('Slider', 13, { n: 'Size', m: 1, M: 4, o: 2, s: TabStop, ...fields.slider }),
  node('Radio', 14, { n: 'One', s: TabStop | Arrows | State.Checked }), node('Radio', 15, { n: 'Two', s: Arrows }))];

async function start(open, options) {
  const straw = await Straw.open(open, options);
  await straw.show(form());
  await straw.actions();
  const active = () => straw.page.evaluate(() => (document.activeElement === document.body ? 'BODY' : document.activeElement.id || document.activeElement.className));
  return { straw, page: straw.page, active };
}

/** As the browser's own menu does it. */
const undoByMenu = (page) => page.evaluate(() => {
  const event = new InputEvent('beforeinput', { inputType: 'historyUndo', bubbles: true, cancelable: true });
  if (document.activeElement.dispatchEvent(event)) document.execCommand('undo');
});

test('keys: Tab goes through the skip link and every stop in reading order and then out of the page', async ({ open }) => {
  const { straw, page, active } = await start(open);
  const order = [];
  for (let i = 0; i < 9; i += 1) {
    await page.keyboard.press('Tab');
    order.push(await active());
  }
  assert.deepEqual(order, ['skip', 'n3', 'n4', 'n6', 'n9', 'n10', 'n13', 'n14', 'BODY']);
  const actions = await straw.actions();
  assert.deepEqual(actions.filter(([kind]) => kind === FOCUS).map(([, id]) => id), [3, 4, 6, 9, 10, 13, 14]);
  assert.deepEqual(actions.filter(([kind]) => kind === LEAVE).map(([, id]) => id), [3, 4]);
});

test('keys: what belongs to the browser is left to it', async ({ open }) => {
  const { straw, page } = await start(open);
  await page.evaluate(() => {
    window.prevented = [];
    addEventListener('keydown', (event) => { if (event.defaultPrevented) window.prevented.push(event.key); });
  });
  const send = (init) => page.evaluate((given) => {
    (document.activeElement || document.body).dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...given }));
  }, init);
  for (const id of ['body', '#n6', '#n3']) {
    if (id !== 'body') await page.locator(id).focus();
    for (const key of ['p', 'f', '+', '-', '0', 'c', 'v', 'x', 'a', 'n', 't', 'w', 'r', 'l', 'Tab', 'F5']) await send({ key, ctrlKey: true });
    for (const key of ['Tab', 'F5', 'F6', 'F3', 'F11', 'F12', 'k', 's', 'a', '/', 'Enter', 'Backspace']) await send({ key });
    await send({ key: ' ' });
    for (const key of ['ArrowLeft', 'ArrowRight', 'F4', 'd']) await send({ key, altKey: true });
    await send({ key: 'q', ctrlKey: true, altKey: true });
  }
  // Space with the focus on nothing scrolls, which on a drawn page is the program's to do; so is a press among what the arrows go through.
  assert.deepEqual(await page.evaluate(() => window.prevented), [' ', 'Enter', ' ']);
  assert.deepEqual((await straw.actions()).filter(([kind, , , key]) => kind === KEY && key !== UiKey.Enter),
    [[KEY, 0, '', UiKey.Space, 0], [KEY, 6, '', UiKey.Space, 0]]);
});

test('keys: the short list of shortcuts is the program’s', async ({ open }) => {
  const { straw, page } = await start(open);
  await page.locator('#n6').focus();
  await straw.actions();
  const press = async (keys) => {
    await page.keyboard.press(keys);
    return (await straw.actions()).filter(([kind]) => kind === KEY).map(([, id, , key, mods]) => [id, key, mods]);
  };
  assert.deepEqual(await press('Control+k'), [[6, UiKey.K, 2]]);
  assert.deepEqual(await press('Control+s'), [[6, UiKey.S, 2]]);
  assert.deepEqual(await press('Control+o'), [[6, UiKey.O, 2]]);
  assert.deepEqual(await press('Control+z'), [[6, UiKey.Z, 2]]);
  assert.deepEqual(await press('Control+Shift+Z'), [[6, UiKey.Z, 3]]);
  assert.deepEqual(await press('Control+y'), [[6, UiKey.Y, 2]]);
  assert.deepEqual(await press('Escape'), [[6, UiKey.Escape, 0]]);
  assert.deepEqual(await press('F1'), [[6, UiKey.F1, 0]]);
  assert.deepEqual(await press('ArrowRight'), [[6, UiKey.Right, 0]]);
  assert.deepEqual(await press('Home'), [[6, UiKey.Home, 0]]);
  assert.deepEqual(await press('Shift+ArrowDown'), [[6, UiKey.Down, 1]]);
  await page.locator('#n3').focus();
  assert.deepEqual(await press('Control+z'), [[3, UiKey.Z, 2]], 'nothing was typed in the field: a step of the document is meant');
  assert.deepEqual(await press('ArrowLeft'), [], 'arrows in a field are the field’s');
  assert.deepEqual(await press('Control+k'), [[3, UiKey.K, 2]]);
  assert.deepEqual(await press('Escape'), [[3, UiKey.Escape, 0]]);
  await page.locator('#n13').focus();
  assert.deepEqual(await press('ArrowRight'), [[13, UiKey.Right, 0]], 'a slider moves by the program’s steps');
});

test('undo: takes back in a field what was just typed there, and a step of the document once there is no more of it or the field is left', async ({ open }) => {
  const { straw, page } = await start(open);
  const field = page.locator('#n3');
  const press = async (keys) => {
    await page.keyboard.press(keys);
    return (await straw.actions()).filter(([kind]) => kind === KEY || kind === SET_VALUE).map(([kind, id, text, key]) => (kind === KEY ? key : [id, text]));
  };
  await field.focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' in hotels');
  await straw.actions();
  const steps = [];
  while (await field.inputValue() !== 'Outreach') steps.push(...await press('Control+z'));
  assert.deepEqual(steps.at(-1), [3, 'Outreach'], 'the program hears of what the browser took back');
  assert.ok(steps.every((step) => step !== UiKey.Z), 'what was typed here is the browser’s to take back');
  assert.equal((await press('Control+y')).at(-1)[0], 3, 'and to do again');
  while (await field.inputValue() !== 'Outreach') await press('Control+z');
  assert.deepEqual(await press('Control+z'), [UiKey.Z], 'what was done before it is the program’s');
  assert.deepEqual(await press('Control+y'), [UiKey.Y]);
  assert.deepEqual((await press('Control+y')).at(-1), [3, 'Outreach in hotels'], 'and after all steps again, what was typed');
  await page.keyboard.type('!');
  await page.keyboard.press('Tab');
  await straw.actions();
  const typed = await field.inputValue();
  assert.deepEqual(await press('Control+z'), [UiKey.Z], 'of a field that was left, too');
  assert.deepEqual(await press('Control+Shift+Z'), [UiKey.Z]);
  await undoByMenu(page);
  assert.deepEqual((await straw.actions()).filter(([kind]) => kind === KEY).map(([, , , key]) => key), [UiKey.Z]);
  assert.equal(await field.inputValue(), typed, 'the browser takes nothing back in a field that was left');
});

test('undo: after the browser menu’s own, what was typed in another field does not come back in this one', async ({ open }) => {
  const { straw, page } = await start(open);
  await page.locator('#n3').focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' in hotels');
  while (await page.locator('#n3').inputValue() !== 'Outreach') await page.keyboard.press('Control+z');
  const other = page.locator('#n4');
  await other.focus();
  const was = await other.inputValue();
  await page.keyboard.press('End');
  await page.keyboard.type(' North');
  for (let i = 0; i < 8 && await other.inputValue() !== was; i += 1) await undoByMenu(page);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+y');
  await page.keyboard.press('Control+y');
  await straw.actions();
  assert.ok([was, `${was} North`].includes(await other.inputValue()), await other.inputValue());
});

test('keys: a view that is turned like pages is turned wherever the focus is', async ({ open }) => {
  const straw = await Straw.open(open);
  const pages = State.TurnsPages;
  await straw.show([node('Main', 1, {}, node('Heading', 2, { n: 'Question', l: 1, s: pages }),
    node('TextArea', 3, { n: 'Comment', v: '', s: TabStop | pages, box: [100, 200, 300, 120], clip: [0, 0, 1280, 800] }),
    node('Radio', 4, { n: 'None', s: TabStop | Arrows | pages }), node('Button', 5, { n: 'Leave', s: TabStop | pages }))]);
  const press = async (keys) => {
    await straw.actions();
    await straw.page.keyboard.press(keys);
    return (await straw.actions()).filter(([kind]) => kind === KEY).map(([, id, , key]) => [id, key]);
  };
  assert.deepEqual(await press('PageDown'), [[0, UiKey.PageDown]], 'a clicker knows no focus');
  assert.deepEqual(await press('ArrowLeft'), [[0, UiKey.Left]]);
  await straw.feed({ f: [2, 1] });
  assert.deepEqual(await press('Enter'), [[2, UiKey.Enter]]);
  assert.deepEqual(await press('Shift+PageDown'), []);
  await straw.page.locator('#n3').focus();
  assert.deepEqual(await press('PageUp'), [[3, UiKey.PageUp]]);
  assert.deepEqual(await press('ArrowRight'), [], 'arrows in a field are the field’s');
  await straw.page.locator('#n4').focus();
  assert.deepEqual(await press('ArrowRight'), [[4, UiKey.Right]]);
  await straw.page.locator('#n5').focus();
  assert.deepEqual(await press('Enter'), [], 'Enter presses the button');
});

test('keys: a held Enter presses a button once, whatever has the focus after it', async ({ open }) => {
  const straw = await Straw.open(open);
  await straw.show([node('Main', 1, {}, node('Button', 2, { n: 'Remove Council', s: State.TabStop, box: [40, 40, 200, 44] }),
    node('TextArea', 3, { n: 'Notes', v: '', s: State.TabStop, box: [40, 100, 200, 80] }))]);
  await straw.page.getByRole('button', { name: 'Remove Council' }).focus();
  for (let times = 0; times < 4; times += 1) await straw.page.keyboard.down('Enter');
  await straw.page.keyboard.up('Enter');
  assert.equal((await straw.actions()).filter(([kind]) => kind === 0).length, 1);
  await straw.page.getByRole('textbox', { name: 'Notes' }).focus();
  for (let times = 0; times < 3; times += 1) await straw.page.keyboard.down('Enter');
  await straw.page.keyboard.up('Enter');
  assert.equal(await straw.page.getByRole('textbox', { name: 'Notes' }).inputValue(), '\n\n\n');
});

test('keys: those that scroll are the program’s on the picture, which the browser cannot scroll, and the browser’s in the Text view', async ({ open }) => {
  const straw = await Straw.open(open);
  await straw.show([node('Main', 1, {}, node('Heading', 2, { n: 'Help', l: 1 }), node('Button', 3, { n: 'Open', s: TabStop }))]);
  const told = async (view) => {
    await straw.feed({ v: view, f: [2, 1] });
    await straw.actions();
    for (const key of ['PageDown', 'PageUp', 'ArrowDown', 'ArrowUp', 'Control+ArrowDown']) await straw.page.keyboard.press(key);
    return (await straw.actions()).filter(([kind]) => kind === KEY).map(([, id, , key]) => [id, key]);
  };
  assert.deepEqual(await told(0), [UiKey.PageDown, UiKey.PageUp, UiKey.Down, UiKey.Up].map((key) => [2, key]));
  assert.deepEqual(await told(1), []);
});

test('keys: where nothing has the focus, those that scroll are told to the program for the picture only', async ({ open }) => {
  const straw = await Straw.open(open);
  await straw.show([node('Main', 1, {}, node('Heading', 2, { n: 'Help', l: 1 }), node('Button', 3, { n: 'Open', s: TabStop }))]);
  const told = async () => {
    await straw.actions();
    for (const key of ['PageDown', 'Space', 'End', 'Home', 'ArrowDown']) await straw.page.keyboard.press(key);
    return (await straw.actions()).filter(([kind]) => kind === KEY).map(([, id, , key]) => [id, key]);
  };
  assert.deepEqual(await told(), [UiKey.PageDown, UiKey.Space, UiKey.End, UiKey.Home, UiKey.Down].map((key) => [0, key]));
  await straw.feed({ v: 1 });
  assert.deepEqual(await told(), []);
});

test('presses: in the Text view the second press of a double click does nothing to what has come there since', async ({ open }) => {
  const straw = await Straw.open(open);
  const page = (id, name) => [node('Main', 1, {}, node('Heading', 2, { n: 'Gaps', l: 1 }), node('Button', id, { n: name, s: TabStop }))];
  await straw.show(page(3, 'Accept'));
  await straw.feed({ v: 1 });
  await straw.actions();
  const box = await straw.page.locator('#n3').boundingBox();
  const at = [box.x + 8, box.y + box.height / 2];
  await straw.page.mouse.click(...at);
  await straw.show(page(4, 'Remove'));
  await straw.page.mouse.down({ clickCount: 2 });
  await straw.page.mouse.up({ clickCount: 2 });
  const pressed = (await straw.actions()).filter(([kind]) => kind === ACTIVATE).map(([, id]) => id);
  assert.deepEqual(pressed, [3]);
});

test('focus: the program moves it, and the page does not answer as if a person had', async ({ open }) => {
  const { straw, page, active } = await start(open);
  await straw.feed({ f: [7, 1] });
  assert.equal(await active(), 'n7');
  assert.deepEqual(await straw.actions(), []);
  await straw.feed({ f: [2, 1] });
  assert.equal(await active(), 'n2', 'the screen’s heading takes the focus too');
  await page.locator('#n9').focus();
  await straw.feed({ f: [3, 0] });
  assert.equal(await active(), 'n9', 'an echo moves nothing');
});

test('focus: the others move around what has it', async ({ open }) => {
  const straw = await Straw.open(open);
  const row = (...ids) => [node('Main', 1, {}, ...ids.map((id) => node(id === 5 ? 'TextField' : 'Button', id, { n: `b${id}`, s: TabStop })))];
  await straw.show(row(2, 3, 4, 5, 6));
  await straw.page.locator('#n5').focus();
  await straw.page.keyboard.type('abc');
  await straw.actions();
  await straw.page.evaluate(() => { window.blurs = 0; document.querySelector('#n5').addEventListener('blur', () => { window.blurs += 1; }); });
  const orders = [[5, 6, 4, 3, 2], [2, 5, 3], [3, 2, 7, 5], [7, 8, 9, 2, 3, 5, 10]];
  for (const order of orders) {
    await straw.show(row(...order));
    assert.deepEqual(await straw.page.evaluate(() => [...document.querySelector('#work').firstChild.children].map((e) => Number(e.querySelector('.control-of').id.slice(1)))), order);
    assert.equal(await straw.page.evaluate(() => document.activeElement.id), 'n5');
  }
  assert.equal(await straw.page.evaluate(() => window.blurs), 0);
});

test('focus: when its element goes, the next one has it, and never the page', async ({ open }) => {
  const straw = await Straw.open(open);
  const row = (...ids) => [node('Main', 1, {}, node('Heading', 2, { n: 'Screen', l: 1 }), ...ids.map((id) => node('Button', id, { n: `b${id}`, s: TabStop })))];
  await straw.show(row(3, 4, 5));
  await straw.page.locator('#n4').focus();
  await straw.show(row(3, 5));
  assert.equal(await straw.page.evaluate(() => document.activeElement.id), 'n5');
  await straw.show(row(3));
  assert.equal(await straw.page.evaluate(() => document.activeElement.id), 'n3');
  await straw.show(row());
  assert.equal(await straw.page.evaluate(() => document.activeElement.id), 'n2');
});

test('presses: among what the arrows go through, Enter and Space are told in the order of the keys, and once each', async ({ open }) => {
  const { straw, page } = await start(open);
  await page.locator('#n6').focus();
  await straw.actions();
  // The page hears where the focus is frames later.
  for (const key of ['ArrowRight', 'ArrowRight', 'Enter', 'ArrowLeft', 'Space']) await page.keyboard.press(key);
  for (let times = 0; times < 3; times += 1) await page.keyboard.down('Space');
  await page.keyboard.up('Space');
  const told = await straw.actions();
  assert.deepEqual(told.filter(([kind]) => kind === KEY).map(([, , , key]) => key),
    [UiKey.Right, UiKey.Right, UiKey.Enter, UiKey.Left, UiKey.Space, UiKey.Space]);
  assert.deepEqual(told.filter(([kind]) => kind === ACTIVATE), []);
});

test('presses: Enter, Space and a reader’s click activate; a pointer over the picture is the canvas’s', async ({ open }) => {
  const straw = await Straw.open(open);
  const { page } = straw;
  const button = (id, n, x) => node('Button', id, { n, s: TabStop, box: [x, 400, 80, 44] });
  await straw.show([node('Main', 1, {}, button(6, 'Save', 100), button(7, 'Open', 200))]);
  await page.locator('#n6').focus();
  await straw.actions();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
  await page.evaluate(() => document.querySelector('#n7').click());
  await page.mouse.click(140, 420);
  assert.deepEqual((await straw.actions()).filter(([kind]) => kind === ACTIVATE).map(([, id]) => id), [6, 6, 7]);
});

test('presses: boxes and radios show what the program says, not what was pressed', async ({ open }) => {
  const { straw, page } = await start(open);
  await page.locator('#n9').focus();
  await page.keyboard.press('Space');
  assert.equal(await page.locator('#n9').isChecked(), false);
  assert.deepEqual((await straw.actions()).slice(-1), [[ACTIVATE, 9, '', 0, 0]]);
  await straw.show(form({ check: { s: TabStop | State.Checked } }));
  assert.equal(await page.locator('#n9').isChecked(), true);
  await page.locator('#n14').focus();
  await page.keyboard.press('ArrowDown');
  assert.equal(await page.locator('#n15').isChecked(), false);
  assert.deepEqual((await straw.actions()).slice(-1), [[KEY, 14, '', UiKey.Down, 0]]);
});

test('presses: in the Text view a pointer presses as it does on any page', async ({ open }) => {
  const { straw, page } = await start(open);
  await straw.feed({ v: 1 });
  await page.getByRole('button', { name: 'Map' }).click();
  await page.getByText('May be published').click();
  await page.getByRole('radio', { name: 'Two' }).click();
  await page.getByRole('combobox').selectOption('national');
  await page.getByRole('textbox', { name: 'Title' }).fill('New');
  const actions = await straw.actions();
  assert.deepEqual(actions.filter(([kind]) => kind === ACTIVATE).map(([, id]) => id), [6, 9, 15]);
  assert.deepEqual(actions.filter(([kind]) => kind === SET_VALUE).map(([, id, text]) => [id, text]), [[10, 'national'], [3, 'New']]);
});

test('fields: the real field shows while it has the focus, in the place and type of the drawn one', async ({ open }) => {
  const { straw, page } = await start(open);
  const look = () => page.evaluate(() => {
    const { color, pointerEvents, fontSize, fontFamily, clipPath } = getComputedStyle(document.querySelector('#n3'));
    return { color, pointerEvents, fontSize, fontFamily, clipPath };
  });
  assert.deepEqual([(await look()).color, (await look()).pointerEvents], ['rgba(0, 0, 0, 0)', 'none']);
  await page.evaluate(() => Module.page.style(window.straw.bytes('--scale:2;--line:50px;--text:#ff0000ff;')));
  await page.locator('#n3').focus();
  const shown = await look();
  assert.equal(shown.color, 'rgb(255, 0, 0)');
  assert.equal(shown.pointerEvents, 'auto');
  assert.equal(shown.fontSize, '36px');
  assert.match(shown.fontFamily, /^Waymark/);
  await straw.feed({ k: [3, 0, 0, 240 * 4, 120 * 4] });
  assert.equal((await look()).clipPath, 'inset(0px 160px 24px 0px)', 'what is scrolled away stays covered');
  await page.keyboard.press('Tab');
  assert.equal((await look()).color, 'rgba(0, 0, 0, 0)');
});

test('fields: each change is told at once, and a field is left once', async ({ open }) => {
  const { straw, page } = await start(open);
  await page.locator('#n4').focus();
  await page.keyboard.type('ab\nc');
  await page.locator('#n6').focus();
  assert.deepEqual((await straw.actions()).map(([kind, id, text]) => [kind, id, text]), [
    [FOCUS, 4, ''], [SET_VALUE, 4, 'a'], [SET_VALUE, 4, 'ab'], [SET_VALUE, 4, 'ab\n'], [SET_VALUE, 4, 'ab\nc'], [LEAVE, 4, ''], [FOCUS, 6, '']]);
});

test('fields: a value of the program’s goes in without moving the caret, and the same value not at all', async ({ open }) => {
  const { straw, page } = await start(open);
  await page.locator('#n3').focus();
  await page.evaluate(() => document.querySelector('#n3').setSelectionRange(2, 4));
  const selection = () => page.evaluate(() => [document.activeElement.selectionStart, document.activeElement.selectionEnd, document.activeElement.value]);
  await straw.show(form({ title: { v: 'Outreach' } }));
  assert.deepEqual(await selection(), [2, 4, 'Outreach']);
  await straw.show(form({ title: { v: 'Outrage' } }));
  assert.deepEqual(await selection(), [2, 4, 'Outrage']);
  await straw.show(form({ title: { v: 'O' } }));
  assert.deepEqual(await selection(), [1, 1, 'O']);
});

test('fields: one that gets the focus again has the caret where it was, or at the end of what the program has written since', async ({ open }) => {
  const { straw, page } = await start(open);
  const focus = (id) => page.evaluate((it) => {
    document.getElementById(it).focus();
    return [document.activeElement.selectionStart, document.activeElement.selectionEnd];
  }, id);
  assert.deepEqual(await focus('n3'), [8, 8]);
  await page.keyboard.press('ArrowLeft');
  await focus('n6');
  assert.deepEqual(await focus('n3'), [7, 7]);
  await focus('n6');
  await straw.show(form({ title: { v: 'Outreach and schools' } }));
  assert.deepEqual(await focus('n3'), [20, 20]);
});

test('fields: a program that answers late does not take back what was typed meanwhile', async ({ open }) => {
  const { straw, page } = await start(open);
  await page.locator('#n4').focus();
  await page.keyboard.type('abcd');
  const value = () => page.locator('#n4').inputValue();
  // The first of what was done is that the field got the focus.
  for (const [v, e] of [['', 0], ['', 1], ['a', 2], ['abc', 4], ['tidied', 4]]) {
    await straw.show(form({ notes: { v } }), { e });
    assert.equal(await value(), 'abcd');
  }
  await straw.show(form({ notes: { v: 'a' } }), { e: 5 });
  assert.equal(await value(), 'a', 'once all is answered, an older text is the program’s wish');
});

test('fields: what the program says no to is put back when it has seen it', async ({ open }) => {
  const { straw, page } = await start(open);
  await page.locator('#n3').focus();
  await page.keyboard.type('!');
  await straw.feed({ e: 1 });
  assert.equal(await page.locator('#n3').inputValue(), 'Outreach!');
  await straw.feed({ e: 2 });
  assert.equal(await page.locator('#n3').inputValue(), 'Outreach');
});

test('fields: a slider that is being moved is not moved back', async ({ open }) => {
  const { straw, page } = await start(open);
  const to = (value) => page.locator('#n13').evaluate((it, v) => {
    it.value = v;
    it.dispatchEvent(new Event('input', { bubbles: true }));
  }, value);
  await to(3);
  await to(4);
  await straw.show(form({ slider: { o: 3 } }), { e: 1 });
  assert.equal(await page.locator('#n13').inputValue(), '4');
  await straw.show(form({ slider: { o: 3.5 } }), { e: 2 });
  assert.equal(await page.locator('#n13').inputValue(), '3.5');
});

test('focus: a program that answers late does not call back whoever has gone on', async ({ open }) => {
  const { straw, page, active } = await start(open);
  await page.locator('#n6').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  assert.equal(await active(), 'n9');
  await straw.feed({ e: 2, f: [3, 1] });
  assert.equal(await active(), 'n9', 'what Enter led to came after Tab');
  await straw.feed({ e: 3, f: [9, 0] });
  assert.equal(await active(), 'n9');
  await page.locator('#n6').focus();
  await straw.feed({ e: 3, f: [7, 1] });
  await straw.feed({ e: 4 });
  assert.equal(await active(), 'n7', 'where the program goes on from there, the page follows once it has seen it');
});

test('fields: a program that answers late does not take back the choice of the next arrow key', async ({ open }) => {
  const { straw, page } = await start(open);
  const options = ['', 'national', 'local'].map((value, i) => node('Option', 30 + i, { n: value || 'Not said', v: value }));
  const asked = (v, extra) => straw.show([node('Select', 29, { n: 'Level', v, s: TabStop }, ...options)], extra);
  const value = () => page.evaluate(() => document.querySelector('#n29').value);
  await asked('');
  await page.locator('#n29').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  assert.equal(await value(), 'local');
  for (const [v, e] of [['', 1], ['national', 2], ['', 2]]) {
    await asked(v, { e });
    assert.equal(await value(), 'local');
  }
  await asked('local', { e: 3 });
  assert.equal(await value(), 'local');
  await asked('national');
  assert.equal(await value(), 'national', 'once all is answered, another value is the program’s wish');
});

test('fields: text that is being composed is held back until it is done, and the program does not disturb it', async ({ open }) => {
  const { straw, page } = await start(open);
  await page.locator('#n4').focus();
  await straw.actions();
  const cdp = await page.context().newCDPSession(page);
  for (const text of ['に', 'にほ', 'にほん']) await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  assert.deepEqual(await straw.actions(), []);
  await straw.show(form({ notes: { v: 'from elsewhere' } }));
  assert.equal(await page.locator('#n4').inputValue(), 'にほん');
  await cdp.send('Input.insertText', { text: '日本' });
  assert.equal(await page.locator('#n4').inputValue(), '日本');
  const actions = await straw.actions();
  assert.deepEqual(actions.at(-1), [SET_VALUE, 4, '日本', 0, 0]);
  await straw.show(form({ notes: { v: '日本' } }));
  await page.keyboard.type('!');
  assert.deepEqual((await straw.actions()).at(-1), [SET_VALUE, 4, '日本!', 0, 0]);
});

test('fields: spelling is checked in the field’s language, unless the program says not to', async ({ open }) => {
  const straw = await Straw.open(open);
  await straw.show([node('TextField', 1, { n: 'Title', g: 'cy' }), node('TextField', 2, { n: 'E-mail', k: 'email' }), node('TextField', 3, { n: 'Code', k: 'off' })]);
  assert.equal(await straw.page.evaluate(() => document.querySelector('#n1').spellcheck && document.querySelector('#n1').closest('[lang]').lang), 'cy');
  assert.equal(await straw.page.locator('#n2').getAttribute('inputmode'), 'email');
  assert.equal(await straw.page.locator('#n3').getAttribute('spellcheck'), 'false');
  assert.equal(await straw.page.evaluate(() => document.documentElement.lang), 'en-GB');
});

test('fields: a click on the drawn field puts the caret where it was clicked, and dragging selects', async ({ open }) => {
  const { straw, page, active } = await start(open);
  await page.mouse.move(300, 500);
  await page.mouse.move(390, 122);
  await page.mouse.down();
  await page.mouse.up();
  assert.equal(await active(), 'n3');
  assert.equal(await page.evaluate(() => document.activeElement.selectionStart), 'Outreach'.length);
  await page.mouse.move(112, 122);
  await page.mouse.down();
  await page.mouse.move(395, 122, { steps: 3 });
  await page.mouse.up();
  assert.equal(await page.evaluate(() => getSelection().toString()), 'Outreach');
  assert.deepEqual((await straw.actions()).filter(([kind]) => kind === FOCUS), [[FOCUS, 3, '', 0, 0]]);
});

test('fields: what is clipped away, covered by an open list or behind a dialog takes no click', async ({ open }) => {
  const { straw, page, active } = await start(open);
  const cover = (...box) => page.evaluate((given) => Module.page.cover(...given), box);
  await cover(90, 90, 400, 100);
  await page.mouse.click(200, 120);
  assert.equal(await active(), 'BODY');
  await cover(0, 0, 0, 0);
  await straw.show(form({ title: { clip: [0, 0, 1280, 110] } }));
  await page.mouse.click(200, 130);
  assert.equal(await active(), 'BODY');
  await straw.show([...form(), node('Dialog', 20, { n: 'Sure?' }, node('Button', 21, { n: 'Yes', s: TabStop }))]);
  await page.mouse.click(200, 120);
  assert.equal(await active(), 'BODY');
  await straw.show(form());
  await page.mouse.click(200, 120);
  assert.equal(await active(), 'n3');
});

test('touch: a tap on a drawn field opens the real one inside the event, and a drag scrolls', async ({ open }) => {
  const { page, active } = await start(open, { hasTouch: true, viewport: { width: 800, height: 900 } });
  await page.evaluate(() => {
    document.querySelector('#n3').addEventListener('focus', () => { window.during = window.event?.type; });
  });
  await page.touchscreen.tap(200, 120);
  assert.equal(await active(), 'n3');
  assert.match(await page.evaluate(() => String(window.during)), /focus|pointerup/);
  const cdp = await page.context().newCDPSession(page);
  const touch = (type, y) => cdp.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x: 600, y }] });
  await touch('touchStart', 700);
  for (const y of [695, 660, 600, 540]) await touch('touchMove', y);
  await touch('touchEnd');
  const drags = await page.evaluate(() => window.straw.drags);
  assert.ok(drags.length >= 2, JSON.stringify(drags));
  assert.ok(drags.reduce((sum, [, , , dy]) => sum + dy, 0) < -100);
  await eventually(async () => assert.equal(await page.evaluate(() => window.straw.gone), true));
});

test('pointer: Shift and Ctrl held while pressing are told, and Ctrl with the wheel stays the browser’s zoom', async ({ open }) => {
  const { page } = await start(open);
  await page.keyboard.down('Shift');
  await page.mouse.click(700, 600);
  assert.equal(await page.evaluate(() => window.straw.mods), 1);
  await page.keyboard.up('Shift');
  assert.equal(await page.evaluate(() => window.straw.mods), 0);
  const turn = (data) => page.evaluate((given) => {
    const event = new WheelEvent('wheel', { cancelable: true, bubbles: true, ...given });
    document.querySelector('#canvas').dispatchEvent(event);
    return [event.defaultPrevented, window.straw.wheels];
  }, data);
  assert.deepEqual(await turn({ ctrlKey: true, deltaY: 10 }), [false, undefined]);
  assert.deepEqual(await turn({ deltaY: 100 }), [true, [[-0, -1]]]);
  assert.deepEqual((await turn({ deltaX: 6, deltaMode: 1 }))[1][1], [-2, -0]);
});

test('pointer: what is pressed on the picture is followed until it is let go, wherever that is', async ({ open }) => {
  const { page } = await start(open);
  const told = () => page.evaluate(() => window.straw.buttons);
  await page.mouse.move(700, 600);
  await page.mouse.down();
  assert.deepEqual(await told(), [[0, true]]);
  // Over a real field, which takes the pointer itself, and away.
  await page.mouse.move(200, 120, { steps: 3 });
  await page.mouse.move(200, -20);
  assert.deepEqual(await page.evaluate(() => window.straw.mouse), [200, -20]);
  await page.mouse.up();
  assert.deepEqual(await told(), [[0, true], [0, false]]);
  // A button that is down when the window loses the keyboard is let go: its release may never be heard.
  await page.mouse.move(700, 600);
  await page.mouse.down({ button: 'right' });
  await page.evaluate(() => dispatchEvent(new Event('blur')));
  assert.deepEqual((await told()).slice(2), [[1, true], [1, false]]);
});

test('paste: rows reach the program as text and as the HTML they came with, which never becomes elements here', async ({ open }) => {
  const { straw, page } = await start(open);
  const paste = (data) => page.evaluate((given) => {
    const clipboard = new DataTransfer();
    for (const [type, text] of Object.entries(given)) clipboard.setData(type, text);
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }));
  }, data);
  await paste({ 'text/plain': 'A\tB\n1\t2' });
  const html = '<style>td{color:red}</style><table><tr><td style="color:red">Out<br>reach<img src=x onerror="window.hit=1"></td></tr></table>';
  const logged = [];
  page.on('console', (message) => logged.push(message.text()));
  await paste({ 'text/plain': 'x', 'text/html': html });
  await paste({ 'text/plain': 'y', 'text/html': '<p style="color:red">y</p>' });
  const texts = (await straw.events()).filter(({ type }) => type === KIND.pasted).map(({ texts }) => texts);
  assert.deepEqual(texts, [['A\tB\n1\t2', ''], ['x', html], ['y', '']]);
  assert.equal(await page.evaluate(() => window.hit), undefined);
  assert.deepEqual(logged, []);
  await page.locator('#n4').focus();
  await paste({ 'text/plain': 'in the field' });
  assert.deepEqual((await straw.events()).filter(({ type }) => type === KIND.pasted), []);
});

test('skip link: leads to the screen’s heading', async ({ open }) => {
  const { straw, page, active } = await start(open);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal(await active(), 'n2');
  assert.deepEqual((await straw.actions()).filter(([kind]) => kind === FOCUS), [[FOCUS, 2, '', 0, 0]]);
});

test('combobox: the list of a search field is worked from the field, and an option can be pressed', async ({ open }) => {
  const straw = await Straw.open(open);
  const search = (fields) => node('Main', 1, {},
    node('SearchField', 2, { n: 'Find anything', v: 'ho', s: TabStop | State.Arrows | State.Expanded, C: 3, ...fields }),
    node('ListBox', 3, { n: 'Results' },
      node('Group', 4, { n: 'Activities' },
        node('ListOption', 5, { n: 'Hotel briefing, Activity' }), node('ListOption', 6, { n: 'Hospital, Activity', s: fields?.A ? State.Selected : 0 }))));
  const { page } = straw;
  await straw.show(search());
  const field = page.getByRole('combobox', { name: 'Find anything' });
  assert.equal(await field.getAttribute('aria-expanded'), 'true');
  assert.equal(await page.locator('#' + await field.getAttribute('aria-controls')).getAttribute('role'), 'listbox');
  assert.equal(await page.getByRole('listbox', { name: 'Results' }).getByRole('group', { name: 'Activities' }).getByRole('option').count(), 2);
  await field.focus();
  await straw.actions();
  const press = async (key) => {
    await page.keyboard.press(key);
    return (await straw.actions()).filter(([kind]) => kind === KEY).map(([, id, , code]) => [id, code]);
  };
  assert.deepEqual(await press('ArrowDown'), [[2, UiKey.Down]]);
  assert.deepEqual(await press('Enter'), [[2, UiKey.Enter]]);
  assert.deepEqual(await press('Home'), [], 'without an active option Home is the text’s');
  await straw.show(search({ A: 6 }));
  assert.equal(await field.getAttribute('aria-activedescendant'), 'n6');
  assert.equal(await page.getByRole('option', { selected: true }).textContent(), 'Hospital, Activity');
  assert.deepEqual(await press('End'), [[2, UiKey.End]]);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'n2');
  await page.evaluate(() => document.querySelector('#n5').click());
  assert.deepEqual((await straw.actions()).filter(([kind]) => kind === ACTIVATE).map(([, id]) => id), [5]);
});
