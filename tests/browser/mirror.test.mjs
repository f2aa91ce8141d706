// The mirror by itself: which elements the roles become, and how they change.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Role, State, Straw, node, started } from './fake_page.mjs';
import { eventually, root, test } from './harness.mjs';

const axeSource = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
const { TabStop } = State;

/** A page with one of everything, as a screen of the program would have it. */
export const everything = () => [
  node('Banner', 1, { n: 'Waymark' },
    node('Status', 2, { n: 'Kept in this browser 14:02' }),
    node('Toolbar', 3, { n: 'Edit' },
      node('Button', 4, { n: 'Undo', s: TabStop | State.Arrows | State.Disabled, d: 'Nothing to undo yet' }),
      node('Button', 5, { n: 'Redo', s: State.Arrows }))),
  node('Navigation', 6, { n: 'Screens' },
    node('List', 7, {}, node('ListItem', 8, {}, node('Link', 9, { n: 'Activities', v: 'activities', s: TabStop | State.Current })))),
  node('Main', 10, {},
    node('Heading', 11, { n: 'Activities', l: 1 }),
    node('Paragraph', 12, { n: 'Two activities are recorded.', s: State.Secondary }),
    node('SearchField', 13, { n: 'Search', s: TabStop }),
    node('TextField', 14, { n: 'Title', v: 'Outreach', d: 'As your partners call it', s: TabStop | State.Required }),
    node('TextArea', 15, { n: 'Description', v: 'Line one\nLine two', s: TabStop | State.Invalid, d: 'Too long', g: 'cy' }),
    node('Select', 16, { n: 'Level', v: 'local', s: TabStop },
      node('Option', 51, { n: 'Not said' }), node('Option', 17, { n: 'National', v: 'national' }), node('Option', 18, { n: 'Local', v: 'local', s: State.Selected })),
    node('RadioGroup', 19, { n: 'Reach' },
      node('Radio', 20, { n: 'Universal', s: TabStop | State.Arrows | State.Checked }), node('Radio', 21, { n: 'Targeted', s: State.Arrows })),
    node('CheckBox', 22, { n: 'May be published', s: TabStop }),
    node('Slider', 23, { n: 'Text size', m: 1, M: 4, o: 1.25, v: '125 %', s: TabStop }),
    node('Progress', 24, { n: 'Reading the file', M: 10, o: 4, v: '4 of 10' }),
    node('Group', 25, { n: 'Dates' }, node('TextField', 26, { n: 'Start', s: TabStop })),
    node('Table', 27, { n: 'All activities', Y: 3, X: 2 },
      node('Row', 28, { y: 1 }, node('ColumnHeader', 29, { n: 'Title', x: 1, s: State.SortAscending }), node('ColumnHeader', 30, { n: 'Level', x: 2 })),
      node('Row', 31, { y: 2 }, node('RowHeader', 32, { x: 1 }, node('Button', 33, { n: 'Outreach', s: TabStop | State.Arrows })), node('Cell', 34, { n: 'Local', x: 2 }))),
    node('Figure', 35, { n: 'The framework' }, node('List', 36, {}, node('ListItem', 37, { n: 'National level' }, node('Button', 38, { n: 'Open', s: TabStop | State.Collapsed })))),
    node('List', 39, {}, node('Term', 40, { n: 'Chair' }), node('Definition', 41, { n: 'A. Person' })),
    node('TabList', 42, { n: 'Views' }, node('Tab', 43, { n: 'Map', s: TabStop | State.Arrows | State.Selected }), node('Tab', 44, { n: 'Table', s: State.Arrows })),
    node('Region', 45, { n: 'Filters' }, node('Button', 46, { n: 'Only ours', s: TabStop | State.Pressed }))),
  node('Complementary', 47, { n: 'Details' }, node('Heading', 48, { n: 'Outreach', l: 2 }), node('Menu', 49, { n: 'More' }, node('MenuItem', 50, { n: 'Move to…', s: TabStop }))),
];

test('mirror: every role becomes the element that readers know it by', async ({ open }) => {
  const straw = await Straw.open(open);
  await straw.show(everything());
  const { page } = straw;
  const one = async (role, options) => assert.equal(await page.getByRole(role, options).count(), 1, `${role} ${JSON.stringify(options)}`);
  await one('banner', {});
  await one('navigation', { name: 'Screens' });
  await one('main', {});
  await one('complementary', { name: 'Details' });
  await one('region', { name: 'Filters' });
  await one('toolbar', { name: 'Edit' });
  await one('heading', { name: 'Activities', level: 1 });
  await one('heading', { name: 'Outreach', level: 2 });
  await one('button', { name: 'Undo', disabled: true });
  await one('button', { name: 'Open', expanded: false });
  await one('button', { name: 'Only ours', pressed: true });
  await one('link', { name: 'Activities' });
  await one('searchbox', { name: 'Search' });
  await one('textbox', { name: 'Title' });
  await one('textbox', { name: 'Description' });
  await one('combobox', { name: 'Level' });
  await one('radiogroup', { name: 'Reach' });
  await one('radio', { name: 'Universal', checked: true });
  await one('radio', { name: 'Targeted', checked: false });
  await one('checkbox', { name: 'May be published', checked: false });
  await one('slider', { name: 'Text size' });
  await one('progressbar', { name: 'Reading the file' });
  await one('group', { name: 'Dates' });
  await one('table', { name: 'All activities' });
  await one('columnheader', { name: 'Title' });
  await one('rowheader', { name: 'Outreach' });
  await one('cell', { name: 'Local' });
  await one('figure', { name: 'The framework' });
  await one('term', {});
  await one('tab', { name: 'Map', selected: true });
  await one('tab', { name: 'Table', selected: false });
  await one('menuitem', { name: 'Move to…' });
  const of = (role, name) => page.getByRole(role, { name });
  assert.equal(await of('combobox', 'Level').inputValue(), 'local');
  assert.equal(await page.locator('option').first().evaluate((option) => option.value), '');
  assert.equal(await of('textbox', 'Description').inputValue(), 'Line one\nLine two');
  assert.equal(await of('textbox', 'Description').getAttribute('aria-invalid'), 'true');
  assert.equal(await of('textbox', 'Title').getAttribute('aria-required'), 'true');
  assert.equal(await of('slider', 'Text size').getAttribute('aria-valuetext'), '125 %');
  assert.equal(await of('columnheader', 'Title').getAttribute('aria-sort'), 'ascending');
  assert.equal(await of('table', 'All activities').getAttribute('aria-rowcount'), '3');
  assert.equal(await of('link', 'Activities').getAttribute('aria-current'), 'page');
  assert.equal(await page.locator('[lang=cy] textarea').count(), 1);
  assert.equal(await page.locator('dl > dt + dd').count(), 1);
});

test('mirror: hints and problems are read after the name', async ({ open }) => {
  const straw = await Straw.open(open);
  await straw.show(everything());
  const described = (name) => straw.page.evaluate((wanted) => {
    const field = [...document.querySelectorAll('input,textarea,button')].find((e) => e.labels?.[0]?.textContent === wanted || e.textContent === wanted);
    return document.getElementById(field.getAttribute('aria-describedby')).textContent;
  }, name);
  assert.equal(await described('Title'), 'As your partners call it');
  assert.equal(await described('Description'), 'Too long');
  assert.equal(await described('Undo'), 'Nothing to undo yet');
});

test('mirror: attributes that no longer hold are taken away', async ({ open }) => {
  const straw = await Straw.open(open);
  const all = TabStop | State.Disabled | State.Pressed | State.Expanded | State.HasPopup | State.Current;
  await straw.show(node('Button', 1, { n: 'Filter', d: 'Why not', s: all, g: 'cy' }));
  await straw.show(node('Button', 1, { n: 'Filter all' }));
  const html = await straw.page.evaluate(() => document.querySelector('#mirror').firstChild.outerHTML);
  assert.doesNotMatch(html, /aria-(?!hidden)|cy|Why not/);
  assert.match(html, /Filter all/);
});

test('mirror: text that looks like markup stays text', async ({ open }) => {
  const straw = await Straw.open(open);
  const evil = '<img src=x onerror="window.hit=1">&amp;';
  await straw.show([node('Main', 1, { n: evil },
    ...['Heading', 'Paragraph', 'Button', 'TextArea', 'CheckBox'].map((role, i) => node(role, 2 + i, { n: evil, v: evil, d: evil })))]);
  assert.equal(await straw.page.locator('img').count(), 0);
  assert.equal(await straw.page.evaluate(() => window.hit), undefined);
  assert.equal(await straw.page.getByRole('heading').textContent(), evil);
});

test('mirror: a heading that changes its level keeps its place', async ({ open }) => {
  const straw = await Straw.open(open);
  const screen = (level) => [node('Heading', 1, { n: 'A', l: level }), node('Paragraph', 2, { n: 'B' })];
  await straw.show(screen(2));
  await straw.show(screen(3));
  assert.equal(await straw.page.evaluate(() => [...document.querySelector('#mirror').children].map((e) => e.tagName).join()), 'H3,P');
});

test('mirror: step by step gives the elements that starting afresh gives', async ({ open }) => {
  const straw = await Straw.open(open);
  const fresh = await Straw.open(open);
  let seed = 20261121;
  const pick = (below) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
  const leaves = ['Heading', 'Paragraph', 'Button', 'Link', 'TextField', 'CheckBox', 'TextArea', 'Status', 'Radio'];
  const holders = ['Main', 'Region', 'List', 'ListItem', 'Group', 'RadioGroup', 'Figure', 'Dialog'];
  const roleOf = (id) => (id % 2 ? leaves[id % leaves.length] : holders[id % holders.length]);
  let rows = [];
  for (let step = 0; step < 60; step += 1) {
    for (let edit = pick(4); edit >= 0; edit -= 1) {
      if (pick(3) && rows.length < 24) rows.splice(pick(rows.length + 1), 0, { id: 1 + pick(60), up: pick(100) });
      else if (rows.length) rows.splice(pick(rows.length), 1);
    }
    rows = rows.filter((row, i) => rows.findIndex(({ id }) => id === row.id) === i);
    const trees = [], holdersSoFar = [];
    for (const { id, up } of rows) {
      const made = node(roleOf(id), id, { n: `${id} ${pick(9) ? 'same' : 'other' + step}`, l: 1 + pick(2), s: pick(5) ? 0 : 1 << pick(17), v: String(pick(3)), d: pick(3) ? '' : 'd' });
      const parent = holdersSoFar.length ? holdersSoFar[up % (holdersSoFar.length + 1)] : null;
      (parent ? parent.children : trees).push(made);
      if (holders.includes(made.role)) holdersSoFar.push(made);
    }
    await straw.show(trees);
    await new Straw(fresh.page).show(trees, { r: await fresh.page.evaluate(() => [...document.querySelectorAll('[id^=n]')].map((e) => Number(e.id.slice(1))).filter(Boolean)) }).catch(() => {});
    await fresh.page.reload();
    await started(fresh.page);
    await new Straw(fresh.page).show(trees);
    const html = (s) => s.page.evaluate(() => {
      const state = [...document.querySelectorAll('input,textarea,select')].map((e) => [e.value, e.checked, e.indeterminate]);
      return document.querySelector('#mirror').outerHTML.replace(/ (style|class)="[^"]*"/g, '') + JSON.stringify(state);
    });
    // A group decides once, when it is made, whether it is a <fieldset>; readers are told the same either way.
    // The order in which attributes were first written says nothing.
    const sorted = (text) => text.replace(/<(\w+)((?: [\w-]+="[^"]*")+)>/g, (_, tag, all) => `<${tag} ${all.match(/[\w-]+="[^"]*"/g).sort().join(' ')}>`);
    const even = (text) => sorted(text).replace(/<(\/?)(fieldset|dl|ul|div)/g, '<$1x').replace(/<legend>[^<]*<\/legend>/g, '').replace(/ (role|aria-label)="[^"]*"/g, '');
    assert.equal(even(await html(straw)), even(await html(fresh)), `step ${step}`);
  }
});

test('mirror: axe finds nothing wrong, in the picture and in the Text view', async ({ open }) => {
  const straw = await Straw.open(open, { bypassCSP: true });
  await straw.show(everything(), { t: 'Activities – Waymark' });
  await straw.page.evaluate(axeSource + ';0');
  for (const view of [0, 1]) {
    await straw.feed({ v: view });
    const found = await straw.page.evaluate(async () => (await axe.run(document)).violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html + ' ' + n.failureSummary).join(' ')}`));
    assert.deepEqual(found, [], view ? 'Text view' : 'picture');
  }
});

test('mirror: in the picture each element lies where its thing is drawn, unseen, and pointers go past it', async ({ open }) => {
  const straw = await Straw.open(open);
  await straw.show(node('Main', 1, {}, node('Button', 2, { n: 'Save', box: [300, 200, 80, 44] }), node('ListItem', 3, { n: 'x', box: [12.25, 20.5, 50, 20] })));
  const box = await straw.page.getByRole('button').boundingBox();
  assert.deepEqual(box, { x: 300, y: 200, width: 80, height: 44 });
  assert.deepEqual(await straw.page.getByText('x').boundingBox(), { x: 12.25, y: 20.5, width: 50, height: 20 });
  assert.equal(await straw.page.evaluate(() => document.elementFromPoint(320, 220).id), 'canvas');
  await straw.feed({ b: [2, 400, 400, 320, 176] });
  assert.equal((await straw.page.getByRole('button').boundingBox()).x, 100);
});

test('mirror: the elements of a whole screen come after its picture, and at once for whoever does something', async ({ open }) => {
  const screen = (first) => node('List', first, {}, ...Array.from({ length: 100 }, (_, i) => node('ListItem', first + 1 + i, { n: `Activity ${i}` })));
  const straw = await Straw.open(open);
  const shown = () => straw.page.evaluate(() => document.querySelectorAll('#mirror li').length);
  await straw.page.evaluate(() => { Module.picture.kind = () => 1; });
  await straw.show(screen(1));
  await eventually(async () => assert.equal(await shown(), 100));
  // A browser that never has a moment.
  await straw.page.evaluate(() => { window.requestIdleCallback = () => 0; });
  await straw.show(node('Main', 500));
  assert.equal(await shown(), 0, 'a small change does not wait');
  await straw.show(screen(1000));
  assert.equal(await shown(), 0, 'the picture comes first');
  await straw.page.keyboard.press('Tab');
  assert.equal(await shown(), 100);
  await straw.show(node('Main', 501));
  await straw.show(screen(2000));
  await straw.show([screen(2000), node('Main', 502)]);
  assert.equal(await shown(), 100, 'what waits is shown before what comes after it');
});

test('mirror: a dialog puts all else out of reach, and gives it back', async ({ open }) => {
  const straw = await Straw.open(open);
  const page = [node('Banner', 1, {}, node('Button', 2, { n: 'Menu', s: TabStop })), node('Main', 3, {}, node('Button', 4, { n: 'Remove', s: TabStop }))];
  const dialog = node('Dialog', 5, { n: 'Remove the activity?' },
    node('Paragraph', 7, { n: 'Undo brings it back.' }), node('Button', 6, { n: 'Cancel', s: TabStop }));
  await straw.show([...page, dialog]);
  const reachable = () => straw.page.evaluate(() => [...document.querySelectorAll('button')].filter((e) => !e.closest('[inert]')).map((e) => e.textContent));
  // In the same moment a reader would lose its place; whoever presses a key before that reaches nothing else either.
  assert.deepEqual(await reachable(), ['Menu', 'Remove', 'Cancel']);
  await straw.page.keyboard.press('Shift');
  assert.deepEqual(await reachable(), ['Cancel']);
  const asks = straw.page.getByRole('alertdialog', { name: 'Remove the activity?' });
  assert.equal(await asks.evaluate((it) => document.getElementById(it.getAttribute('aria-describedby')).textContent), 'Undo brings it back.');
  assert.equal(await straw.page.evaluate(() => document.querySelector('#polite').closest('[inert]')), null);
  await straw.show(page);
  assert.deepEqual(await reachable(), ['Menu', 'Remove']);
  await straw.show([...page, node('Dialog', 8, { n: 'Move' }, node('Select', 9, { n: 'Level' }))]);
  await eventually(async () => assert.deepEqual(await reachable(), []));
  assert.equal(await straw.page.getByRole('dialog', { name: 'Move' }).count(), 1);
});

test('mirror: what is only drawn or heard does not get in the way of a reader', async ({ open }) => {
  const straw = await Straw.open(open);
  await straw.show(node('Main', 1, {}, node('Heading', 2, { n: 'Gaps', l: 1 }), node('Status', 3, { n: 'Kept in this browser 14:02 · Not in a file' }),
    node('Select', 4, { n: 'Level' })));
  const seen = await straw.page.evaluate((around = document.querySelector('#n4').closest('.control').parentNode) => ({
    status: [document.querySelector('#n3').tagName, document.querySelector('#n3').getAttribute('role'), document.querySelector('#n3').textContent],
    around: [around.tagName, around.tabIndex, around.ariaBusy, around.parentNode.tagName],
    urgent: document.querySelector('#urgent').getAttribute('role'),
  }));
  assert.deepEqual(seen, { status: ['P', null, 'Kept in this browser 14:02, Not in a file'], around: ['DIV', -1, 'false', 'MAIN'], urgent: null });
});

test('mirror: the title of the document follows', async ({ open }) => {
  const straw = await Straw.open(open);
  await straw.show(node('Main', 1), { t: 'Gaps – Waymark' });
  assert.equal(await straw.page.title(), 'Gaps – Waymark');
});

test('announcements: the same words twice are two messages, urgent ones are alerts, and a flood is one a second', async ({ open }) => {
  const straw = await Straw.open(open);
  await straw.page.evaluate(() => {
    window.said = [];
    new MutationObserver((list) => list.forEach((m) => m.addedNodes.forEach((n) => n.id !== undefined && window.said.push(m.target.id + ': ' + n.textContent)))).observe(document.body, { childList: true, subtree: true });
  });
  await straw.feed({ a: [['Could not save', 1], ['1 of 40 match', 2]] });
  await straw.feed({ a: [['2 of 40 match', 2]] });
  await straw.feed({ a: [['3 of 40 match', 2]] });
  await eventually(async () => assert.deepEqual(await straw.page.evaluate(() => window.said), ['urgent: Could not save', 'polite: 1 of 40 match', 'polite: 3 of 40 match']));
  await straw.feed({ a: [['3 of 40 match', 2]] });
  await eventually(async () => assert.equal(await straw.page.evaluate(() => window.said.length), 4));
});

test('announcements: what is said within one second is said in its order, and nothing of it is lost but what is said again', async ({ open }) => {
  const straw = await Straw.open(open);
  await straw.page.evaluate(() => {
    window.said = [];
    new MutationObserver((list) => list.forEach((m) => m.addedNodes.forEach((n) => window.said.push(n.textContent)))).observe(document.getElementById('polite'), { childList: true });
  });
  await straw.feed({ a: [['Opened', 0]] });
  await eventually(async () => assert.deepEqual(await straw.page.evaluate(() => window.said), ['Opened']));
  for (const words of ['1 of 40 match', 'Activity added', 'Saved', 'Activity added', '2 of 40 match']) await straw.feed({ a: [[words, /match/.test(words) ? 2 : 0]] });
  await eventually(async () => assert.deepEqual(await straw.page.evaluate(() => window.said), ['Opened', 'Saved', 'Activity added', '2 of 40 match']));
});

test('announcements: what the press that closes a dialog says is not lost with the dialog', async ({ open }) => {
  const straw = await Straw.open(open);
  const main = node('Main', 1, {}, node('Button', 2, { n: 'Remove' }));
  await straw.show([main, node('Dialog', 3, { n: 'Remove?' }, node('Button', 4, { n: 'Yes' }))], { a: [['2 removed', 0]] });
  await eventually(async () => assert.equal(await straw.page.locator('[role=alertdialog] [aria-live]').textContent(), '2 removed'));
  await straw.show(main);
  assert.equal(await straw.page.locator('#polite').textContent(), '2 removed');
  await straw.show(main, { t: 'Later' });
  assert.equal(await straw.page.locator('#polite').textContent(), '2 removed', 'once');
});

test('mirror: moving 600 elements writes where each is and nothing else, and an unchanged frame writes nothing', async ({ open }) => {
  const straw = await Straw.open(open);
  const rows = Array.from({ length: 600 }, (_, i) => node('Button', 10 + i, { n: `Activity ${i}` }));
  await straw.show(node('Main', 1, {}, ...rows));
  const written = await straw.page.evaluate(() => {
    const batch = (by) => window.straw.bytes(JSON.stringify({ b: Array.from({ length: 600 }, (_, i) => [10 + i, by, i * 100 + by, 400, 96]).flat() }));
    const watch = new MutationObserver(() => {});
    watch.observe(document.querySelector('#mirror'), { subtree: true, childList: true, attributes: true, characterData: true });
    const changes = (bytes) => {
      Module.page.apply(bytes);
      const records = watch.takeRecords();
      return { elements: new Set(records.map(({ target }) => target)).size, kinds: [...new Set(records.map((it) => it.attributeName || it.type))] };
    };
    changes(batch(0));
    return [changes(batch(4)), changes(window.straw.bytes('{}'))];
  });
  assert.deepEqual(written, [{ elements: 600, kinds: ['style'] }, { elements: 0, kinds: [] }]);
});

test('mirror: the numbers of the roles are those of the program', async () => {
  const source = readFileSync(join(root, 'web/page/roles.js'), 'utf8');
  const names = [...source.matchAll(/'((?:[A-Z]\w+ )+(?:[A-Z]\w+)?)'/g)].map(([, words]) => words.trim()).join(' ').split(' ');
  assert.deepEqual(names, Object.keys(Role));
});
