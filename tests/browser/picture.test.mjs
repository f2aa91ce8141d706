// The real program with a real pointer, a real keyboard and a finger: what is drawn, what lies over it, and what stays the
// browser's.
import assert from 'node:assert/strict';
import { FACES, Person } from './app_page.mjs';
import { eventually, test } from './harness.mjs';
import { openSmall } from './screens.mjs';


/** The middle of where a thing is drawn, as the mirror has it. */
async function middle(locator) {
  const { x, y, width, height } = await locator.boundingBox();
  return [x + width / 2, y + height / 2];
}

test('picture: what is pressed by pointer is what lies there by name', async ({ open }) => {
  const person = await Person.open(open);
  const { page } = person;
  await page.mouse.click(...await middle(person.of('button', 'Start a new document')));
  await person.of('heading', 'Partnership').waitFor({ state: 'attached' });
  await page.mouse.click(...await middle(person.of('textbox', 'Name of the partnership')));
  await page.keyboard.type('By pointer');
  await person.sees('By pointer');
  await page.mouse.click(...await middle(person.of('combobox', 'Scale')));
  await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement.tagName), 'SELECT'));
  // The list hangs below, and each choice is where it is drawn.
  await person.settled();
  const [x, y] = await person.of('combobox', 'Scale').evaluate((select) => {
    const { transform, width, height } = [...select.options].find(({ value }) => value === 'sub-regional').style;
    const { e, f } = new DOMMatrix(transform);
    return [e + parseFloat(width) / 2, f + parseFloat(height) / 2];
  });
  await page.mouse.click(x, y);
  await eventually(async () => assert.equal(await person.of('combobox', 'Scale').inputValue(), 'sub-regional'));
  await page.mouse.click(...await middle(person.of('button', 'Activities')));
  await person.of('heading', 'Activities').waitFor({ state: 'attached' });
});

test('picture: the browser’s own list of choices, as the keyboard opens it, can be read in every theme', async ({ open }) => {
  const person = await Person.open(open);
  await person.press('Start a new document');
  for (const theme of ['Light', 'Dark', 'High contrast']) {
    await person.go('Settings');
    await person.press(theme, 'radio');
    await person.go('Partnership');
    const contrasts = await person.of('combobox', 'Scale').evaluate((select) => {
      const light = (colour) => {
        const [r, g, b, alpha = 1] = colour.match(/[\d.]+/g).map(Number);
        const [x, y, z] = [r, g, b].map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
        return alpha < 1 ? NaN : 0.2126 * x + 0.7152 * y + 0.0722 * z;
      };
      return [...select.options].map((option) => {
        const { color, backgroundColor, filter } = getComputedStyle(option);
        const [dark, bright] = [light(color), light(backgroundColor)].sort((a, b) => a - b);
        return filter === 'none' ? (bright + 0.05) / (dark + 0.05) : 0;
      });
    });
    assert.ok(contrasts.length > 2 && contrasts.every((contrast) => contrast >= 7), `${theme}: ${contrasts}`);
  }
});

test('picture: it is the same picture drawn with WebGL and drawn in memory', async ({ open }) => {
  const pictures = [];
  for (const name of ['drawn with WebGL', 'with 3D refused']) {
    const person = await Person.open(open, FACES.find((face) => face.name === name));
    await person.press('See the framework');
    await person.of('heading', 'The framework').waitFor({ state: 'attached' });
    await person.settled();
    assert.equal(await person.page.evaluate(() => Module.picture.kind()), pictures.length ? 1 : 2);
    pictures.push((await person.page.screenshot()).toString('base64'));
    if (pictures.length < 2) continue;
    const other = await person.page.evaluate(async (both) => {
      const [one, two] = await Promise.all(both.map(async (png) => {
        const bytes = Uint8Array.from(atob(png), (c) => c.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes]));
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height).data;
      }));
      let seen = 0;
      for (let i = 0; i < one.length; i += 4) if (Math.max(...[0, 1, 2].map((k) => Math.abs(one[i + k] - two[i + k]))) > 64) seen += 1;
      return seen / (one.length / 4);
    }, pictures);
    assert.ok(other < 0.002, `${(100 * other).toFixed(2)} % of the pixels differ`);
  }
});

test('picture: it is shown before its elements are made, without the words of a page that loads; the Text view does not wait', async ({ open }) => {
  const looks = async (query) => {
    const person = await Person.open(open, FACES[0], {
      query,
      before: () => {
        window.looks = [];
        const look = () => {
          const { body } = document;
          if (!body) return;
          const seen = ['canvas', 'mirror'].filter((id) => document.getElementById(id) && getComputedStyle(document.getElementById(id)).visibility === 'visible');
          const now = `${body.classList.contains('text') ? 'text' : 'picture'}: ${seen.join(' and ')}`;
          if (window.looks.at(-1) !== now) window.looks.push(now);
        };
        new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['class'] });
      },
    });
    await person.settled();
    return (await person.page.evaluate(() => window.looks)).slice(-3);
  };
  assert.deepEqual(await looks('?seed=1'), ['picture: mirror', 'picture: canvas', 'picture: canvas and mirror']);
  assert.deepEqual((await looks('?seed=1&view=text')).slice(-2), ['picture: mirror', 'text: mirror']);
});

test('picture: a frame that looks as the one before it leaves the canvas alone', async ({ open }) => {
  for (const [name, put] of [['drawn with WebGL', 'begin'], ['with 3D refused', 'pixels']]) {
    const person = await Person.open(open, FACES.find((face) => face.name === name));
    const { page } = person;
    await person.press('See the framework');
    await person.settled();
    await page.mouse.move(640, 60);
    await person.settled();
    await page.evaluate((word) => {
      const { picture } = Module, draw = picture[word], frame = Module._web_frame;
      window.counted = { frames: 0, pictures: 0 };
      picture[word] = (...values) => { window.counted.pictures += 1; return draw(...values); };
      Module._web_frame = () => { window.counted.frames += 1; return frame(); };
    }, put);
    for (let x = 641; x < 645; x += 1) {
      await page.mouse.move(x, 60);
      await person.frame();
    }
    const { frames, pictures } = await page.evaluate(() => window.counted);
    assert.ok(frames >= 4, `${name}: ${frames} frames`);
    assert.equal(pictures, 0, name);
    await page.mouse.move(...await middle(person.of('button', 'Settings')));
    await eventually(async () => assert.ok((await page.evaluate(() => window.counted.pictures)) > 0, `${name}: hovered`));
  }
});

test('picture: behind the Text view none is drawn, and back from it there is one', async ({ open }) => {
  const person = await Person.open(open, FACES.find(({ name }) => name === 'drawn with WebGL'));
  const { page } = person;
  await person.go('Settings');
  await page.evaluate(() => {
    const { picture } = Module, { draw } = picture;
    window.pictures = 0;
    picture.draw = (...values) => { window.pictures += 1; return draw(...values); };
  });
  await person.press('Use the Text view', 'checkbox');
  await page.locator('body.text').waitFor();
  await person.settled();
  const before = await page.evaluate(() => window.pictures);
  await person.of('button', 'Help').click();
  await person.of('heading', 'Settings').waitFor({ state: 'detached' });
  await person.settled();
  assert.equal(await page.evaluate(() => window.pictures), before);
  await person.of('button', 'Settings').click();
  await person.of('checkbox', 'Use the Text view').click();
  await page.locator('body.picture').waitFor();
  await eventually(async () => assert.ok(await page.evaluate(() => window.pictures) > before));
});

test('picture: a double click in a drawn field selects a word, and the wheel over it scrolls what it is in', async ({ open }) => {
  const person = await Person.open(open);
  const { page } = person;
  await person.press('Start a new document');
  await person.fill('Name of the partnership', 'Aberŵyl and district');
  await person.of('button', 'Settings').focus();
  const field = person.of('textbox', 'Name of the partnership');
  const { x, y, height } = await field.boundingBox();
  await page.mouse.move(x + 40, y + height / 2);
  await page.mouse.move(x + 41, y + height / 2);
  await page.mouse.dblclick(x + 41, y + height / 2);
  assert.equal((await page.evaluate(() => getSelection().toString())).trim(), 'Aberŵyl');
  await page.mouse.wheel(0, 300);
  await eventually(async () => assert.ok((await field.boundingBox()).y < y - 50));
});

test('picture: a double click on what opens a form leaves the focus in the form’s first field', async ({ open }) => {
  const person = await Person.open(open);
  const { page } = person;
  await openSmall(person);
  for (const [screen, button, field] of [['Activities', 'Add activity', 'Title'], ['Plan', 'Add action', 'What will be done']]) {
    await person.go(screen);
    const { x, y, width, height } = await person.of('button', button).first().boundingBox();
    // Over all of it: what comes there differs from place to place.
    for (const part of [0.1, 0.3, 0.5, 0.7, 0.9]) {
      const at = [x + width * part, y + height / 2];
      await page.mouse.move(...at);
      await page.mouse.down();
      await page.mouse.up();
      await person.of('textbox', field).waitFor();
      await eventually(async () => assert.ok(await person.of('textbox', field).evaluate((element) => element === document.activeElement)));
      await page.mouse.move(at[0] + 1, at[1]);
      await page.mouse.down({ clickCount: 2 });
      await page.mouse.up({ clickCount: 2 });
      await page.keyboard.type(`Typed ${part}`);
      await eventually(async () => assert.equal(await person.of('textbox', field).inputValue(), `Typed ${part}`));
      await person.press('Close details');
      await person.settled();
    }
  }
});

test('picture: at 320 px and 400 % text, what is typed stands where it is drawn', async ({ open }) => {
  const person = await Person.open(open, FACES[0], { viewport: { width: 320, height: 640 } });
  await person.press('Start a new document');
  await person.go('Settings');
  await person.of('slider', 'Text size').evaluate((slider) => {
    slider.value = 400;
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await person.go('Partnership');
  const field = person.of('textbox', 'Name of the partnership');
  await person.focus(field);
  const style = await field.evaluate((element) => {
    const { fontSize, paddingLeft } = getComputedStyle(element);
    return { fontSize, paddingLeft: Math.round(parseFloat(paddingLeft)) };
  });
  assert.deepEqual(style, { fontSize: '72px', paddingLeft: 13 });
});

test('picture: typing shows in the program at once, and what is typed is one step of undo', async ({ open }) => {
  const person = await Person.open(open);
  await person.press('Start a new document');
  await person.of('textbox', 'Name of the partnership').focus();
  await person.page.keyboard.type('One step');
  await person.sees('One step');
  await person.page.keyboard.press('Tab');
  await person.of('heading', 'Partnership').focus();
  await person.page.keyboard.press('Control+z');
  await eventually(async () => assert.equal(await person.of('textbox', 'Name of the partnership').inputValue(), ''));
  await person.page.keyboard.press('Control+Shift+Z');
  await eventually(async () => assert.equal(await person.of('textbox', 'Name of the partnership').inputValue(), 'One step'));
});

for (const face of FACES.slice(0, 2)) {
  test(`undo: in the next field Ctrl Z takes back all that was typed in the one before, and says so, ${face.name}`, async ({ open }) => {
    const person = await Person.open(open, face);
    const { keyboard } = person.page;
    await person.press('Start a new document');
    const name = person.of('textbox', 'Name of the partnership'), about = person.of('textbox', 'About this document');
    await person.focus(name);
    await keyboard.type('Anytown and district', { delay: 10 });
    await person.focus(about);
    await keyboard.press('Control+z');
    await person.sees('Undone: Edit Name of the partnership');
    await eventually(async () => assert.equal(await name.inputValue(), ''));
    await keyboard.press('Control+y');
    await person.sees('Redone: Edit Name of the partnership');
    await eventually(async () => assert.equal(await name.inputValue(), 'Anytown and district'));
    // In the field that is being typed in what was typed goes first, and the document goes with it.
    await keyboard.type('Since 2019');
    for (let i = 0; i < 20 && await about.inputValue() !== ''; i += 1) await keyboard.press('Control+z');
    assert.equal(await name.inputValue(), 'Anytown and district');
    await keyboard.press('Control+z');
    await eventually(async () => assert.equal(await name.inputValue(), ''));
    assert.equal(JSON.parse((await person.download('Save file')).bytes).partnership?.about ?? '', '');
  });
}

test('picture: text of several languages, composed step by step, arrives whole', async ({ open }) => {
  const person = await Person.open(open);
  await person.press('Start a new document');
  await person.of('textbox', 'Name of the partnership').focus();
  const cdp = await person.page.context().newCDPSession(person.page);
  for (const text of ['w', 'ŵ']) await cdp.send('Input.imeSetComposition', { text, selectionStart: 1, selectionEnd: 1 });
  await cdp.send('Input.insertText', { text: 'ŵ' });
  await person.page.keyboard.type('y');
  await eventually(async () => assert.match(await person.page.getByRole('banner').textContent(), /ŵy/));
});

test('keys: with the real program, Tab passes through and out, and the browser keeps its shortcuts', async ({ open }) => {
  const person = await Person.open(open);
  const { page } = person;
  await page.evaluate(() => {
    window.prevented = [];
    addEventListener('keydown', (event) => { if (event.defaultPrevented) window.prevented.push(event.key); });
  });
  const stops = [];
  for (let i = 0; i < 80; i += 1) {
    await page.keyboard.press('Tab');
    stops.push(await page.evaluate(() => (document.activeElement === document.body ? 'out' : document.activeElement.textContent.slice(0, 40))));
    if (stops.at(-1) === 'out') break;
  }
  assert.equal(stops.at(-1), 'out', 'the page can be left by Tab');
  assert.equal(stops[0], 'Skip to content');
  assert.ok(stops.includes('Start a new document'));
  await person.of('button', 'Open a file').focus();
  for (const [key, mods] of [['p', { ctrlKey: true }], ['f', { ctrlKey: true }], ['+', { ctrlKey: true }], ['-', { ctrlKey: true }], ['F5', {}], ['c', { ctrlKey: true }]]) {
    await page.evaluate(([k, m]) => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: k, bubbles: true, cancelable: true, ...m })), [key, mods]);
  }
  assert.deepEqual(await page.evaluate(() => window.prevented), []);
});

test('focus: opening a dialog moves it in, Escape brings it back', async ({ open }) => {
  const person = await Person.open(open);
  const { page } = person;
  await person.press('Earlier copies');
  await page.getByRole('dialog').waitFor({ state: 'attached' });
  await eventually(async () => assert.ok(await page.evaluate(() => document.activeElement.closest('[role=dialog]'))));
  for (let i = 0; i < 6; i += 1) {
    await page.keyboard.press('Tab');
    assert.ok(await page.evaluate(() => document.activeElement === document.body || !document.activeElement.closest('main, nav, header') || document.activeElement.closest('[role=dialog]')));
  }
  await person.of('button', 'Close', page.getByRole('dialog')).focus();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Earlier copies'));
});

for (const face of FACES.slice(0, 2)) {
  test(`focus: after the search closes, what is typed goes on where the person was in the field, ${face.name}`, async ({ open }) => {
    const person = await Person.open(open, face);
    const { page } = person;
    await person.press('Start a new document');
    for (const [field, then] of [['Name of the partnership', 'Anytown and all!'], ['About this document', 'Anytown !and all']]) {
      await person.fill(field, 'Anytown and all');
      await person.of('textbox', field).focus();
      await page.keyboard.press('Control+End');
      if (field === 'About this document') for (let i = 0; i < 7; i += 1) await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').waitFor({ state: 'attached' });
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await eventually(async () => assert.ok(await page.evaluate(() => /^(INPUT|TEXTAREA)$/.test(document.activeElement.tagName))));
      await page.keyboard.type('!');
      await eventually(async () => assert.equal(await person.of('textbox', field).inputValue(), then));
    }
  });
}

for (const face of FACES.slice(0, 2)) {
  test(`menu: Shift+F10 on a card moves it, and the focus goes with it, ${face.name}`, async ({ open }) => {
    const person = await Person.open(open, face);
    const { page } = person;
    await person.press('Start a new document');
    await person.press('Activities');
    await person.press('Add activity');
    await person.fill('Title', 'Hotel briefing');
    await person.choose('Level', 'Service delivery');
    await person.choose('Main stage', 'Early signs');
    await person.press('Close details');
    await person.focus(person.of('button', 'Hotel briefing'));
    await page.keyboard.press('Shift+F10');
    const focused = (role, name) => eventually(async () => assert.deepEqual(
      await page.evaluate(() => [document.activeElement.role || document.activeElement.tagName, document.activeElement.textContent]), [role, name]));
    await focused('menuitem', 'Open');
    await page.keyboard.press('ArrowDown');
    await focused('menuitem', 'Move to…');
    await page.keyboard.press('Enter');
    await person.press('National', 'radio', page.getByRole('dialog'));
    await person.press('Move', 'button', page.getByRole('dialog'));
    await focused('BUTTON', 'Hotel briefing');
    assert.equal(await page.getByRole('button', { name: 'Undo', description: 'Move “Hotel briefing” to National, Early signs' }).count(), 1);
  });
}

test('touch: a finger that drags scrolls what lies under it, a tap presses', async ({ open }) => {
  const person = await Person.open(open, FACES[0], { hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });
  const { page } = person;
  await page.touchscreen.tap(...await middle(person.of('button', 'Start a new document')));
  await person.of('heading', 'Partnership').waitFor({ state: 'attached' });
  const heading = person.of('heading', 'Partnership');
  const before = (await heading.boundingBox()).y;
  const cdp = await page.context().newCDPSession(page);
  const touch = (type, y) => cdp.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x: 200, y }] });
  await touch('touchStart', 650);
  for (let y = 640; y > 400; y -= 30) await touch('touchMove', y);
  await touch('touchEnd');
  await eventually(async () => {
    const moved = before - (await heading.boundingBox()).y;
    assert.ok(moved > 150 && moved < 300, `${moved} px`);
  });
});

test('view: the switch between picture and Text view keeps screen and focus', async ({ open }) => {
  const person = await Person.open(open);
  await person.go('Settings');
  await person.press('Use the Text view', 'checkbox');
  await person.page.locator('body.text').waitFor();
  assert.equal(await person.page.evaluate(() => document.activeElement.type), 'checkbox');
  await person.of('checkbox', 'Use the Text view').click();
  await person.page.locator('body.picture').waitFor();
  await person.of('heading', 'Settings').waitFor({ state: 'attached' });
});

const HELD_MS = 700; // So long a finger rests on a card to take it up.

test('touch: a card that a finger has taken up scrolls the map while it rests at the edge; Escape takes it back', async ({ open }) => {
  const person = await Person.open(open, FACES[0], { hasTouch: true, viewport: { width: 1024, height: 500 } });
  const { page } = person;
  await person.press('Start a new document');
  await person.press('Activities');
  await person.press('Add activity');
  await person.fill('Title', 'Hotel briefing');
  await person.choose('Level', 'National');
  await person.choose('Main stage', 'Early signs');
  await person.press('Back');
  const cdp = await page.context().newCDPSession(page);
  const touch = (type, x, y) => cdp.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
  const card = person.of('button', 'Hotel briefing');
  const last = person.of('button', 'Add an activity: Service delivery, Cross-cutting enabler');
  const held = async () => {
    const [x, y] = await middle(card);
    await touch('touchStart', x, y);
    await page.waitForTimeout(HELD_MS);
    for (const part of [0.3, 0.6, 1]) await touch('touchMove', x, y + (480 - y) * part);
  };
  assert.ok((await last.boundingBox()).y > 480, 'out of sight');
  await held();
  await eventually(async () => assert.ok((await last.boundingBox()).y < 470));
  await page.keyboard.press('Escape');
  await touch('touchEnd');
  await person.sees('“Hotel briefing” stays where it was');
  await page.mouse.move(500, 250);
  await page.mouse.wheel(0, -5000);
  await eventually(async () => assert.ok((await last.boundingBox()).y > 480));
  await held();
  await eventually(async () => assert.ok((await last.boundingBox()).y < 470));
  await person.settled();
  await touch('touchMove', ...await middle(last));
  await touch('touchEnd');
  await person.sees('“Hotel briefing” moved to Service delivery, Cross-cutting enabler');
});
