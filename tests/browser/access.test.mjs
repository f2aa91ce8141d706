// What a person does who has no pointer, no canvas, no hardware keyboard, or other settings than ours.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FACES, Person } from './app_page.mjs';
import { eventually, scratch, test } from './harness.mjs';
import { SCREENS, openSmall, show } from './screens.mjs';

/** Everything of the main job, by what things are and what they are called; gives the file. */
async function wholeJob(person) {
  const { page } = person;
  await person.press('Start a new document');
  await person.fill('Name of the partnership', 'Anytown and district');
  await person.go('Framework');
  await person.press(/^Service delivery, Early signs: /);
  await person.sees('Service delivery, Early signs');
  await person.press('Close details');
  await person.go('Activities');
  for (const title of ['Outreach', 'Hotel briefing', 'Safe house']) {
    await person.press('Add activity');
    await person.fill('Title', title);
    await person.choose('Level', 'Service delivery');
    await person.choose('Main stage', 'Early signs');
  }
  // Edit and move one.
  await person.fill('Description', 'Six places, with interpreters.');
  await person.press('Move to…');
  await person.press('Service design', 'radio');
  await person.press('Support after harm', 'radio');
  await person.press('Move');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  // Several at once, and back again.
  await person.press('Table');
  for (const title of ['Outreach', 'Hotel briefing']) await person.press(`Select ${title}`, 'checkbox');
  await person.press('Set status…');
  await person.press('Running', 'radio');
  await person.press('Set status');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await person.press('Remove');
  await person.press('Remove', 'button', page.getByRole('alertdialog', { name: 'Remove 2 activities?' }));
  await person.sees('2 activities removed');
  await person.press('Undo', 'button', page.getByRole('region', { name: 'Message' }));
  await person.of('checkbox', 'Select Hotel briefing').waitFor({ state: 'attached' });
  // Rows from a spreadsheet.
  await person.press('Paste rows');
  await person.fill('Rows', 'Activity\tLead\nSchool talks\tCouncil');
  await person.press('Show what will be added');
  await person.press('Add 1 activity');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  // Find and filter.
  await person.fill('Find in activities', 'hotel', 'searchbox');
  await person.sees(/^Showing 1 of 4 activities: /);
  await person.fill('Find in activities', '', 'searchbox');
  await person.press('Filter');
  await person.choose('Status', 'Running', page.getByRole('region', { name: 'Filters' }));
  await person.sees(/^Showing 2 of 4 activities: /);
  await person.press('Clear filters');
  // Find anything, open the file, and save it again: it is the same.
  await person.press('Search');
  const find = person.of('combobox', 'Find anything');
  await find.focus();
  await find.fill('safe house');
  await person.of('option', /^Safe house/).waitFor({ state: 'attached' });
  await find.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await person.of('heading', 'Safe house').waitFor({ state: 'attached' });
  const { bytes } = await person.download('Save file');
  const path = join(scratch(), 'saved.waymark.json');
  writeFileSync(path, bytes);
  await person.go('Start');
  await person.opens(path);
  assert.equal(String((await person.download('Save file')).bytes), String(bytes));
  return bytes;
}

let first = null;
for (const face of FACES.slice(0, 5)) {
  test(`by role alone: the whole of the main job, ${face.name}, gives the same file, and settings and work come back`, async ({ open }) => {
    const person = await Person.open(open, face);
    const bytes = String(await wholeJob(person));
    first ||= bytes;
    assert.equal(bytes, first);
    const document = JSON.parse(bytes);
    assert.deepEqual(document.activities.map(({ title, status, level }) => [title, status, level].join()).sort(),
      ['Hotel briefing,running,service-delivery', 'Outreach,running,service-delivery', 'Safe house,,service-design', 'School talks,,']);
    await person.go('Settings');
    await person.press('High contrast', 'radio');
    await person.of('slider', 'Text size').press('ArrowRight');
    await eventually(async () => assert.equal(await person.of('slider', 'Text size').getAttribute('aria-valuetext'), '125 %'));
    await person.lookedAt();
    await person.page.reload();
    await person.ready();
    await person.sees('Anytown and district');
    await person.go('Settings');
    assert.ok(await person.of('radio', 'High contrast').isChecked());
    assert.equal(await person.of('slider', 'Text size').getAttribute('aria-valuetext'), '125 %');
  });
}

test('by keyboard alone: a document is begun, an activity added, moved and removed, and always something in sight has the focus', async ({ open }) => {
  const person = await Person.open(open);
  const { page } = person;
  const named = () => page.evaluate(() => {
    const { activeElement: at } = document;
    return at.labels?.[0]?.textContent || at.textContent || at.getAttribute('aria-label') || '';
  });
  const inSight = () => page.evaluate(() => {
    const box = document.activeElement.getBoundingClientRect();
    const bar = document.querySelector('header').getBoundingClientRect();
    return document.activeElement.id === 'skip' || document.activeElement.className === 'skip' || bar.contains?.(box) ||
      document.activeElement.closest('header,[role=dialog],[role=alertdialog]') !== null || (box.top >= 0 && box.bottom <= innerHeight + 1);
  });
  const tabTo = async (name) => {
    for (let i = 0; i < 120; i += 1) {
      await page.keyboard.press('Tab');
      await person.frame();
      assert.ok(await inSight(), `${await named()} has the focus out of sight`);
      if ((await named()) === name) return;
    }
    assert.fail(`Tab never came to ${name}`);
  };
  await tabTo('Start a new document');
  await page.keyboard.press('Enter');
  await eventually(async () => assert.equal(await named(), 'Name of the partnership'));
  await page.keyboard.type('By keys');
  await tabTo('Activities');
  await page.keyboard.press('Enter');
  await person.of('heading', 'Activities').waitFor({ state: 'attached' });
  await tabTo('Add activity');
  await page.keyboard.press('Space');
  await eventually(async () => assert.equal(await named(), 'Title'));
  await page.keyboard.type('Hotel staff');
  await tabTo('Move to…');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'attached' });
  await person.settled();
  await page.keyboard.press('ArrowDown');
  await tabTo('Before harm');
  await page.keyboard.press('ArrowDown');
  await tabTo('Move');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await tabTo('Remove activity');
  await page.keyboard.press('Enter');
  await person.sees(/No activity recorded yet/);
  await eventually(async () => assert.equal(await named(), 'Activities'));
  await page.keyboard.press('Control+z');
  await person.of('button', 'Hotel staff').waitFor({ state: 'attached' });
  const [activity] = JSON.parse((await person.download('Save file')).bytes).activities;
  assert.equal(activity.title, 'Hotel staff');
  assert.ok(activity.level && activity.mainStage, JSON.stringify(activity));
});

for (const [device, viewport] of [['phone', { width: 390, height: 800 }], ['tablet', { width: 820, height: 1100 }]]) {
  test(`touch: on a ${device} the field being typed in stays in sight above the soft keyboard`, async ({ open }) => {
    const person = await Person.open(open, FACES[0], { hasTouch: true, isMobile: true, viewport });
    const { page } = person;
    await person.of('button', 'Start a new document').focus();
    await person.press('Start a new document');
    await person.of('heading', 'Partnership').waitFor({ state: 'attached' });
    // The last field of the screen; the keyboard takes the lower half of the window.
    const field = person.of('textbox', 'About this document');
    await field.focus();
    await person.settled();
    await page.setViewportSize({ width: viewport.width, height: Math.round(viewport.height * 0.5) });
    await person.settled();
    await page.keyboard.type('Typed by thumb');
    const box = await field.boundingBox();
    assert.ok(box.y >= 0 && box.y + 44 <= viewport.height * 0.5, JSON.stringify(box));
    assert.equal(await page.evaluate(() => document.activeElement.value), 'Typed by thumb');
    assert.ok(await field.evaluate((element) => parseFloat(getComputedStyle(element).fontSize) >= 16), 'smaller text would make a phone zoom in');
  });
}

test('text: composed in several steps, dead keys, dictation and paste all arrive whole, and undo takes back one at a time', async ({ open }) => {
  const person = await Person.open(open);
  const { page } = person;
  await person.press('Start a new document');
  const name = person.of('textbox', 'Name of the partnership');
  await name.focus();
  const cdp = await page.context().newCDPSession(page);
  const compose = async (...steps) => {
    for (const text of steps) await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  };
  await compose('に', 'にほ', 'にほん', '日本');
  assert.doesNotMatch(await page.getByRole('banner').textContent(), /に/, 'not while it is being composed');
  await cdp.send('Input.insertText', { text: '日本' });
  await compose('^'); // a dead key
  await cdp.send('Input.insertText', { text: 'ŵ' });
  await cdp.send('Input.insertText', { text: ' spoken in one go' });
  await page.evaluate(() => document.execCommand('insertText', false, ' pasted'));
  assert.equal(await name.inputValue(), '日本ŵ spoken in one go pasted');
  await person.sees('日本ŵ spoken in one go pasted');
});

test('text: every field is spell-checked in a language and hints at no password or address of another page', async ({ open }) => {
  const person = await Person.open(open);
  await openSmall(person);
  let found = 0;
  for (const screen of Object.keys(SCREENS)) {
    await show(person, screen);
    const fields = await person.page.evaluate(() => [...document.querySelectorAll('input[type=text],input[type=search],textarea')]
      .map((e) => [e.labels[0]?.textContent, e.getAttribute('spellcheck'), e.closest('[lang]')?.lang, e.autocomplete]));
    found += fields.length;
    for (const [label, spelling, language, autocomplete] of fields) {
      assert.ok(label, 'a field without a label');
      // What is looked for need not be a whole word.
      assert.deepEqual([spelling, language, autocomplete], [String(label !== 'Find anything'), 'en-GB', 'off'], `${screen}: ${label}`);
    }
  }
  assert.ok(found > 10);
});

test('preferences: the computer’s are followed until the person chooses, and then the choice stays', async ({ open }) => {
  const person = await Person.open(open, FACES[1], { colorScheme: 'dark' });
  const { page } = person;
  const surface = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--surface'));
  const scale = () => page.evaluate(() => Number(getComputedStyle(document.documentElement).getPropertyValue('--scale').match(/[\d.]+/g).reduce((a, b) => a / b)));
  const changes = async (what, set) => {
    const before = await surface();
    await set();
    await eventually(async () => assert.notEqual(await surface(), before, what));
    return surface();
  };
  const dark = await surface();
  const light = await changes('light', () => page.emulateMedia({ colorScheme: 'light' }));
  const border = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--border'));
  const soft = await border();
  await page.emulateMedia({ contrast: 'more' });
  await eventually(async () => assert.notEqual(await border(), soft, 'more contrast'));
  // A light palette that is forced on pages stays light; a dark one brings the strongest theme.
  await page.emulateMedia({ contrast: 'no-preference', forcedColors: 'active' });
  await eventually(async () => assert.equal(await border(), soft, 'forced colours of a light palette'));
  await page.emulateMedia({ colorScheme: 'dark' });
  await eventually(async () => assert.notEqual(await border(), soft, 'forced colours of a dark palette'));
  await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
  await eventually(async () => assert.equal(await border(), soft));
  // In a style sheet, as the browser's own size is: what the program writes on <html> takes nothing of it away.
  await page.evaluate(() => document.styleSheets[0].insertRule('html{font-size:24px}'));
  await eventually(async () => assert.equal(await scale(), 1.5));
  await person.go('Settings');
  await changes('the choice', () => person.press('Dark', 'radio'));
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.emulateMedia({ colorScheme: 'light' });
  assert.equal(await surface(), dark);
  assert.notEqual(dark, light);
  await person.settled();
  await page.reload();
  await person.ready();
  await eventually(async () => assert.equal(await surface(), dark));
});

test('announcements: what changes without the focus is said once, and many changes at once are not a flood', async ({ open }) => {
  const person = await Person.open(open);
  const { page } = person;
  await page.evaluate(() => {
    window.said = [];
    new MutationObserver((list) => list.forEach(({ target, addedNodes }) => addedNodes.forEach((node) => {
      if (target.matches?.('[aria-live]:not([role=status]),[role=alert]')) window.said.push(node.textContent);
    }))).observe(document.body, { childList: true, subtree: true });
  });
  const said = (words) => page.evaluate((wanted) => window.said.filter((line) => line.includes(wanted)).length, words);
  await person.press('Open Example county (invented)');
  await eventually(async () => assert.equal(await said('Opened the example'), 1));
  await person.go('Activities');
  await page.evaluate(() => { window.said.length = 0; });
  const started = Date.now();
  await person.of('searchbox', 'Find in activities').focus();
  await page.keyboard.type('training for staff in hotels', { delay: 5 });
  await eventually(async () => assert.ok(await said('match') >= 1));
  await person.settled();
  assert.ok(await said('match') <= 1 + (Date.now() - started) / 1000, 'at most one a second');
  await person.fill('Find in activities', '', 'searchbox');
  await person.press('Add activity');
  await person.fill('Title', 'Said once');
  await person.of('heading', 'Activities').focus();
  await page.keyboard.press('Control+z');
  await eventually(async () => assert.equal(await said('Undone'), 1));
  await person.download('Save file');
  await eventually(async () => assert.equal(await said('Handed to your browser'), 1));
});

test('sharp: when only the pixel ratio changes, the canvas has as many pixels as it is drawn with', async ({ open }) => {
  const person = await Person.open(open);
  const { page } = person;
  const cdp = await page.context().newCDPSession(page);
  for (const deviceScaleFactor of [2, 1.25, 1]) {
    await cdp.send('Emulation.setDeviceMetricsOverride', { width: 1280, height: 800, deviceScaleFactor, mobile: false });
    await page.mouse.move(300, 300 + deviceScaleFactor); // here no media query hears of it, as on a real monitor one does
    await eventually(async () => assert.deepEqual(await page.evaluate(() => [document.querySelector('canvas').width, document.querySelector('canvas').height]),
      [1280 * deviceScaleFactor, 800 * deviceScaleFactor]));
  }
});
