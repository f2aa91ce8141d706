// Printing: what a screen tells goes over the pages, whole, and what it is worked with does not.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FACES, Person } from './app_page.mjs';
import { State, Straw, node } from './fake_page.mjs';
import { eventually, scratch, test } from './harness.mjs';
import { SMALL, openSmall, show } from './screens.mjs';

/** As the browser begins and ends to print; in between the page is as it goes onto the paper. */
async function printing(page, look) {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const seen = await look();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: null });
  return seen;
}
const printed = (page) => page.evaluate(() => document.body.innerText);
const margins = (page) => page.evaluate(() => document.adoptedStyleSheets.map((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText).join()).join());
/** The words on each page of it. */
function onPages(pdf) {
  const file = join(scratch(), 'printed.pdf');
  writeFileSync(file, pdf);
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
}
const pages = (pdf) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;

test('print: the content of a drawn screen is printed, without what it is worked with, and the screen is as before', async ({ open }) => {
  const straw = await Straw.open(open);
  const { page } = straw;
  await straw.show([
    node('Banner', 1, { n: 'Waymark' }, node('Button', 2, { n: 'Save file', s: State.TabStop })),
    node('Navigation', 3, { n: 'Screens' }, node('Button', 4, { n: 'Gaps', s: State.TabStop })),
    node('Main', 5, {},
      node('Group', 20, { n: 'Pathways' },
        node('CheckBox', 21, { n: 'Literacy', s: State.TabStop | State.Checked }), node('CheckBox', 22, { n: 'Deterrence', s: State.TabStop })),
      node('Group', 23, {},
        node('Button', 24, { n: 'National, Early signs', s: State.TabStop | State.Content }), node('CheckBox', 25, { n: 'Select National, Early signs', s: State.TabStop })),
      node('TextField', 26, { n: 'Lead', v: 'Anytown Borough Council', s: State.TabStop }),
      node('Heading', 6, { n: 'Activities', l: 1 }),
      node('Button', 7, { n: 'Add an activity', s: State.TabStop }),
      node('Button', 8, { n: 'Hotel briefing', d: 'Anytown Council', s: State.TabStop | State.Content }),
      node('TextArea', 9, { n: 'Description', v: Array.from({ length: 40 }, (_, i) => `Line ${i}`).join('\n'), s: State.TabStop }),
      node('Table', 10, { n: 'All of them', Y: 4, X: 2 },
        node('Row', 11, { y: 1 }, node('ColumnHeader', 12, { n: 'Title', x: 1 }), node('ColumnHeader', 13, { n: 'Level', x: 2 })),
        node('Row', 14, { y: 2 }, node('RowHeader', 15, { n: 'Outreach', x: 1 }), node('Cell', 16, { n: 'Local', x: 2 }))),
      node('Figure', 30, { n: 'Levels' }, node('Button', 31, { n: 'National: 1 activity', s: State.TabStop }))),
  ], { t: 'Activities – Anytown – Waymark', h: 'For partners only: "Amber"' });
  await straw.actions();
  const [words, margin, thead] = await printing(page, async () => [await printed(page), await margins(page),
    await page.evaluate(() => getComputedStyle(document.querySelector('tr')).display)]);
  for (const there of ['Activities – Anytown – Waymark', 'For partners only: "Amber"', 'Printed ', 'Hotel briefing', 'Anytown Council', 'All of them', 'Outreach', 'Local',
    'Literacy', 'Anytown Borough Council', 'Line 39']) {
    assert.ok(words.includes(there), `${there} is not printed: ${words}`);
  }
  for (const not of ['Save file', 'Gaps', 'Add an activity', 'Deterrence', 'Select', '1 activity']) assert.ok(!words.includes(not), `${not} is printed`);
  assert.match(words, /Not all of this table is printed: 1 of its 3 rows/);
  assert.match(margin, /For partners only: \\"Amber\\"/);
  assert.match(margin, /counter\(page\)/);
  assert.equal(thead, 'table-header-group');
  // The program was asked for all there is, and told when it was over.
  assert.deepEqual(await straw.actions(), [[6, 0, '', 2, 0], [6, 0, '', 0, 0]]);
  assert.equal(await page.evaluate(() => document.body.className), 'picture');
  assert.equal(await page.locator('.print').count(), 0);
});

test('print: a table longer than the window is printed whole, with its head on every page, from either face', async ({ open }) => {
  const many = JSON.parse(readFileSync(SMALL, 'utf8'));
  for (let i = 0; i < 150; i += 1) many.activities.push({ ...many.activities[0], id: `00000000-0000-4000-8000-00000000${1000 + i}`, title: `Training ${i}` });
  const file = join(scratch(), 'many.waymark.json');
  writeFileSync(file, JSON.stringify(many));
  for (const face of FACES.slice(0, 2)) {
    const person = await Person.open(open, face);
    const { page } = person;
    await person.opens(file);
    await person.go('Activities');
    await person.press('Table');
    await person.of('table', 'Activities').waitFor({ state: 'attached' });
    await person.settled();
    const rows = () => page.locator('tr').count();
    const before = await rows();
    assert.ok(before < 120, `${before} rows`);
    const [now, words] = await printing(page, async () => [await rows(), await printed(page)]);
    assert.equal(now, 154, face.name);
    assert.ok(words.includes('Training 149'));
    assert.doesNotMatch(words, /Not all of this table/);
    await eventually(async () => assert.equal(await rows(), before));
    if (face.text) continue;
    // Ctrl+F is the browser's; what it is to find is there by then.
    await page.keyboard.press('Control+f');
    await eventually(async () => assert.equal(await rows(), 154));
    await page.mouse.click(640, 790);
    await eventually(async () => assert.equal(await rows(), before));
    const pdf = await page.pdf({ format: 'A4' });
    assert.ok(pages(pdf) > 3);
    const [first, ...others] = onPages(pdf);
    assert.equal(others.length, pages(pdf) - 1, 'no page is empty');
    for (const other of others) assert.match(other, /Title\s+Lead organisation/);
    // The last page is as full as the table, and none after it.
    assert.match(others.at(-1), /Training 149/);
    assert.ok(first.includes('Activities'));
  }
});

test('print: a name is never broken inside a word, and cards of one cell stand apart', async ({ open }) => {
  const straw = await Straw.open(open);
  const { page } = straw;
  const long = 'Northamptonshire';
  await straw.show([
    node('Main', 1, {},
      node('Heading', 2, { n: 'Partnership', l: 1 }),
      node('Group', 3, { n: 'Areas' }, ...[4, 5].map((id) => node('CheckBox', id, { n: long, d: 'East Midlands '.repeat(30), s: State.TabStop | State.Checked }))),
      // As wide as the page, as the one of members is.
      node('Group', 6, { n: 'Around' }, node('Table', 7, { n: 'Members', Y: 2, X: 8 },
        node('Row', 8, { y: 1 }, ...[1, 2, 3, 4, 5, 6].map((x) => node('ColumnHeader', 10 + x, { n: `${long} ${x}`, x }))),
        node('Row', 9, { y: 2 }, node('Cell', 20, { x: 1 }, node('Button', 21, { n: 'Training', d: 'Police, Running', s: State.TabStop | State.Content }),
          node('Button', 22, { n: 'Outreach', s: State.TabStop | State.Content })), ...[2, 3, 4, 5, 6].map((x) => node('Cell', 30 + x, { n: 'Words '.repeat(20), x })))))),
  ], { t: 'Partnership' });
  await straw.actions();
  await page.setViewportSize({ width: 680, height: 900 });
  const [lines, apart] = await printing(page, () => page.evaluate(() => {
    const linesOf = (element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
    };
    const [upper, lower] = [...document.querySelectorAll('td .control')];
    return [[...document.querySelectorAll('.row label')].map(linesOf), [lower.getBoundingClientRect().top - upper.getBoundingClientRect().bottom,
      getComputedStyle(lower).borderTopWidth]];
  }));
  assert.deepEqual(lines, [1, 1]);
  assert.ok(apart[0] > 0 && apart[1] === '1px', `${apart}`);
  const [text] = onPages(await page.pdf({ format: 'A4' }));
  assert.match(text, /Northamptonshire/);
  assert.doesNotMatch(text, /(?<!\w)(?:Northa|Northam|Northamp|Northampt|Northampto|Northampton|Northamptons)(?!\w)/);
});

test('print: of an open activity the folded parts are printed too, and a filtered list says by what', async ({ open }) => {
  const person = await Person.open(open);
  await openSmall(person);
  await person.go('Activities');
  await person.press('Hotel briefing');
  await person.of('heading', 'Hotel briefing').waitFor({ state: 'attached' });
  assert.equal(await person.of('textbox', 'Lead organisation').count(), 0);
  const words = await printing(person.page, () => printed(person.page));
  for (const there of ['Who and where', 'Lead organisation']) assert.ok(words.includes(there), `${there} is not printed: ${words}`);
  assert.ok(!words.includes('Private notes'), 'what is empty is nothing for paper');
  await eventually(async () => assert.equal(await person.of('textbox', 'Lead organisation').count(), 0));
  await person.press('Close details');
  await person.fill('Find in activities', 'hotel', 'searchbox');
  await person.sees(/^Showing 1 of 3 activities: found by “hotel”/);
  assert.match(await printing(person.page, () => printed(person.page)), /Showing 1 of 3 activities: found by “hotel”\./);
});

test('print: nothing is printed of how a screen is worked, and what it shows is a table or a word', async ({ open }) => {
  const person = await Person.open(open);
  await openSmall(person);
  const onPaper = async (screen, ...buttons) => {
    await person.go(screen);
    for (const button of buttons) await person.press(button);
    await person.settled();
    return onPages(await person.page.pdf({ format: 'A4' })).join('\n');
  };
  const framework = await onPaper('Framework');
  assert.match(framework, /Level +Before harm +Early signs/);
  assert.doesNotMatch(framework, /Level: National|Stripes/);
  const partnership = await onPaper('Partnership');
  assert.doesNotMatch(partnership, /Avon and Somerset|Labour exploitation|Tick what/);
  assert.match(partnership, /Exploitation types it works on\s+None ticked/);
  const gaps = await onPaper('Gaps', 'List');
  assert.match(gaps, /National, Early signs/);
  assert.doesNotMatch(gaps, /Opens it with|Select /);
  assert.doesNotMatch(await onPaper('Gaps', 'Matrix'), /To decide on a whole|Striped/);
  const share = await onPaper('Share');
  assert.match(share, /May be published/);
  assert.match(share, /Hotel briefing.*(Yes|No)\n/);
  assert.doesNotMatch(share, /Press one/);
  assert.match(await onPaper('Help'), /4Ps reporting\s+A report in four parts/);
  assert.match(await onPaper('Activities'), /Hotel[^]*briefing/);
  assert.doesNotMatch(await onPaper('Activities', 'Hotel briefing'), /filled in\)/);
});

test('print: every screen is some pages, and none is empty', async ({ open }) => {
  const person = await Person.open(open);
  await openSmall(person);
  for (const name of ['start', 'framework', 'activity', 'gaps', 'local', 'dialog-columns']) {
    await show(person, name);
    const count = pages(await person.page.pdf({ format: 'A4' }));
    assert.ok(count >= 1 && count < 8, `${name}: ${count} pages`);
    const words = await printing(person.page, () => printed(person.page));
    assert.ok(words.length > 100, `${name}: ${words}`);
    if (name.startsWith('dialog')) assert.doesNotMatch(words, /Hotel briefing/);
  }
});
