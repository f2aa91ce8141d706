// What a person types, chooses, pastes and takes back in the real fields of the mirror.
import assert from 'node:assert/strict';
import { KIND, State, Straw, UiKey, node } from './fake_page.mjs';
import { form, start } from './form.mjs';
import { test } from './harness.mjs';

const { TabStop } = State;
const FOCUS = 0, ACTIVATE = 1, SET_VALUE = 2, LEAVE = 3, KEY = 4;

/** As the browser's own menu does it. */
const undoByMenu = (page) => page.evaluate(() => {
  const event = new InputEvent('beforeinput', { inputType: 'historyUndo', bubbles: true, cancelable: true });
  if (document.activeElement.dispatchEvent(event)) document.execCommand('undo');
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
