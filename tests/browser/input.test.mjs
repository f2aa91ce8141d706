// What a person does to the mirror with keys, presses and the pointer, and what the page leaves to the browser.
import assert from 'node:assert/strict';
import { State, Straw, UiKey, node } from './fake_page.mjs';
import { form, start } from './form.mjs';
import { eventually, test } from './harness.mjs';

const { TabStop, Arrows } = State;
const FOCUS = 0, ACTIVATE = 1, SET_VALUE = 2, LEAVE = 3, KEY = 4;

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

test('skip link: leads to the screen’s heading', async ({ open }) => {
  const { straw, page, active } = await start(open);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal(await active(), 'n2');
  assert.deepEqual((await straw.actions()).filter(([kind]) => kind === FOCUS), [[FOCUS, 2, '', 0, 0]]);
});
