// Keys at the speed of a key that is held down, on processors of all speeds: each of them counts, in its turn.
import assert from 'node:assert/strict';
import { Person } from './app_page.mjs';
import { eventually, test } from './harness.mjs';

const REPEAT_MS = 33;
const SLOWER = [1, 4, 6];
const CODES = { ArrowDown: 40, ArrowRight: 39, Home: 36 };

/** Presses a key so many times without waiting for what comes of it. */
async function hold(cdp, key, times) {
  const sent = [];
  for (let i = 0; i < times; i += 1) {
    for (const type of ['keyDown', 'keyUp']) sent.push(cdp.send('Input.dispatchKeyEvent', { type, key, code: key, windowsVirtualKeyCode: CODES[key] }));
    await new Promise((resolve) => setTimeout(resolve, REPEAT_MS));
  }
  await Promise.all(sent);
}

async function atAnActivity(open) {
  const person = await Person.open(open);
  await person.press('Start a new document');
  await person.go('Activities');
  await person.press('Add activity');
  await person.fill('Title', 'Hotel briefing');
  const cdp = await person.page.context().newCDPSession(person.page);
  return { person, page: person.page, cdp, slow: (rate) => cdp.send('Emulation.setCPUThrottlingRate', { rate }) };
}

test('quick keys: each press of an arrow in a choice list goes one on, and so the file says', async ({ open }) => {
  const { person, page, cdp, slow } = await atAnActivity(open);
  const list = person.of('combobox', 'Status');
  const values = await list.evaluate((it) => [...it.options].map(({ value }) => value));
  for (const rate of SLOWER) {
    await slow(rate);
    for (let round = 0; round < 4; round += 1) {
      await person.focus(list);
      await page.keyboard.press('Home');
      await person.settled();
      await hold(cdp, 'ArrowDown', 3);
      assert.equal(await list.inputValue(), values[3], `${rate} times slower`);
      await person.settled();
      assert.equal(await list.inputValue(), values[3], `${rate} times slower, in the end`);
    }
  }
  await slow(1);
  const { bytes } = await person.download('Save file');
  assert.equal(JSON.parse(bytes).activities[0].status, values[3]);
});

test('quick keys: each press of an arrow moves a slider one step, and among radios one on', async ({ open }) => {
  const { person, cdp, slow } = await atAnActivity(open);
  await person.go('Settings');
  const slider = person.of('slider', 'Text size');
  const at = async () => Number(await slider.inputValue());
  await person.focus(slider);
  const start = await at();
  await hold(cdp, 'ArrowRight', 1);
  await person.settled();
  const step = (await at()) - start;
  assert.ok(step > 0);
  for (const rate of SLOWER) {
    await slow(rate);
    await person.focus(slider);
    const before = await at();
    await hold(cdp, 'ArrowRight', 3);
    await eventually(async () => assert.equal(((await at()) - before).toFixed(2), (3 * step).toFixed(2), `${rate} times slower`));
    await person.settled();
  }
});

test('quick keys: what is typed just before a shortcut is in the file, and what is typed after it is not lost', async ({ open }) => {
  const { person, page, cdp, slow } = await atAnActivity(open);
  await slow(6);
  const title = person.of('textbox', 'Title');
  await person.focus(title);
  const download = page.waitForEvent('download');
  const sent = [cdp.send('Input.insertText', { text: ' and schools' })];
  for (const type of ['keyDown', 'keyUp']) sent.push(cdp.send('Input.dispatchKeyEvent', { type, key: 's', code: 'KeyS', windowsVirtualKeyCode: 83, modifiers: 2 }));
  sent.push(cdp.send('Input.insertText', { text: ', 2026' }));
  await Promise.all(sent);
  const [whole] = await Promise.all([title.inputValue(), person.settled()]);
  assert.match(whole, / and schools/);
  assert.match(whole, /, 2026/);
  const { readFileSync } = await import('node:fs');
  const saved = JSON.parse(readFileSync(await (await download).path()));
  assert.match(saved.activities[0].title, / and schools/);
  assert.equal(await title.inputValue(), whole);
});
