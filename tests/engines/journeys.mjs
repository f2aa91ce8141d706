// What is done in each engine. The worth of a step is in the file that comes out at the end.
import assert from 'node:assert/strict';
import { Hand } from './hand.mjs';
import { slowed } from './slowed.mjs';

const REPEAT_MS = 33; // Between two presses of a key that is held down.
const SLOWER = [1, 4, 6]; // A machine of today, and what a laptop of a council may be beside it.
const NAME = 'Partneriaeth Ynys Môn – “pobl” & £5';
const ANSWER = 'A statement each year, ‘quoted’.';

/** Whether the copy that was kept last is told as changes of another. */
const KEPT_AS_CHANGES = `return new Promise((resolve) => {
  indexedDB.open('waymark', 1).onsuccess = ({ target: { result: db } }) => {
    db.transaction('kept').objectStore('kept').openCursor(IDBKeyRange.bound(0, Infinity), 'prev').onsuccess = ({ target }) => {
      db.close();
      resolve(Boolean(target.result?.value.of));
    };
  };
})`;

async function begin(driver, url) {
  await driver.open(url);
  const hand = new Hand(driver);
  await hand.ready();
  await hand.press('Start a new document');
  await hand.heading('Partnership');
  return hand;
}

/** [sentence, run(driver, url, file)]: the addresses of the page and of the page in one file, each with a query. */
export const journeys = [
  ['a document is begun, filled in and saved, and is there again after a reload', async (driver, url) => {
    const hand = await begin(driver, url);
    await hand.fill('Name of the partnership', NAME);
    await hand.press('Activities');
    await hand.heading('Activities');
    const chosen = [];
    for (const [i, title] of ['Hotel briefing', 'School talks'].entries()) {
      await hand.press('Add activity');
      await hand.fill('Title', title);
      const record = { title };
      for (const [field, label, downs] of [['level', 'Level', 2 + i], ['mainStage', 'Main stage', 1 + i], ['status', 'Status', 2]]) {
        record[field] = (await hand.options(label))[downs];
        await hand.down(label, downs, REPEAT_MS);
      }
      // Leaving the field is what makes a date of it.
      record.end = `2026-0${3 + i}-01`;
      if (!i) await hand.press('Time and money');
      await hand.fill('End', `1/${3 + i}/2026`);
      await driver.keys(['Tab']);
      await hand.until('return find("End").value === arguments[0]', `1 ${['March', 'April'][i]} 2026`);
      chosen.push(record);
      await driver.keys(['Escape']);
    }
    await hand.press('Reflect');
    await hand.heading('Reflect');
    await hand.press('Legislative protection');
    await hand.fill('What is in place', ANSWER);
    const file = await hand.save();
    const activities = file.activities.map(({ title, level, mainStage, status, end }) => ({ title, level, mainStage, status, end }));
    assert.deepEqual(activities, chosen);
    assert.equal(file.partnership.name, NAME);
    assert.ok(JSON.stringify(file).includes(ANSWER), 'the answer is in the file');
    await hand.until('return /Kept in this browser/.test(document.querySelector("#mirror header").textContent)');
    await driver.reload();
    await hand.ready();
    await hand.until('return document.querySelector("#mirror header").textContent.includes(arguments[0])', NAME);
    const again = await hand.save();
    assert.deepEqual(again.activities, file.activities);
    assert.equal(again.partnership.name, NAME);
  }],
  ['of a document with much in it only what has changed is kept, and all of it is there after a reload', async (driver, url) => {
    await driver.open(url);
    const hand = new Hand(driver);
    await hand.ready();
    await hand.press('Open Example county (invented)');
    await hand.press('Activities');
    await hand.press('Add activity');
    await hand.fill('Title', NAME);
    await hand.until(KEPT_AS_CHANGES);
    const file = await hand.save();
    assert.ok(file.activities.length > 30);
    await driver.reload();
    await hand.ready();
    const again = await hand.save();
    assert.deepEqual([again.partnership, again.activities, again.snapshots], [file.partnership, file.activities, file.snapshots]);
  }],
  ['each press of an arrow key in a choice list counts, at the speed of a key held down, on slow machines too', async (driver, url) => {
    const hand = await begin(driver, url);
    await hand.press('Activities');
    await hand.press('Add activity');
    await hand.fill('Title', 'Quick');
    const values = await hand.options('Status');
    for (const factor of SLOWER) {
      for (let round = 0; round < 2; round += 1) {
        await slowed(driver.process, factor, () => hand.down('Status', 3, REPEAT_MS));
        assert.equal(await hand.value('Status'), values[3], `at one part in ${factor} of the time`);
      }
    }
    const file = await hand.save();
    assert.equal(file.activities[0].status, values[3]);
  }],
  ['Enter decides what the arrows came to before it, however quick the keys and slow the machine', async (driver, url) => {
    const hand = await begin(driver, url);
    await hand.press('Activities');
    await hand.press('Add activity');
    await hand.fill('Title', 'Quick');
    await hand.press('Gaps');
    await hand.heading('Gaps');
    const decisions = [];
    for (const [factor, gap] of [[1, 0], [1, REPEAT_MS], [4, 0], [4, 60]]) {
      await hand.focus('Act');
      await hand.settled();
      await slowed(driver.process, factor, async () => {
        await driver.keys(['ArrowRight', gap, 'ArrowRight', gap, 'Enter']);
        await hand.settled();
      });
      await driver.keys(['Escape']);
      await hand.settled();
      decisions.push(...((await hand.save()).gaps ?? []).map(({ decision }) => decision));
      await driver.keys(['Control+z']);
      await hand.settled();
    }
    assert.deepEqual([...new Set(decisions)], ['other-body']);
    assert.equal(decisions.length, 4);
  }],
  ['Ctrl Z takes back what is typed in a field, and in the next one all that was typed in the one before', async (driver, url) => {
    const hand = await begin(driver, url);
    const [name, about] = ['Name of the partnership', 'About this document'];
    await hand.fill(name, NAME);
    await hand.focus(about);
    await driver.keys(['Control+z']);
    await hand.until('return find(arguments[0]).value === ""', name);
    await driver.keys(['Control+y']);
    await hand.until('return find(arguments[0]).value === arguments[1]', name, NAME);
    await hand.fill(about, ANSWER);
    for (let i = 0; i < 20 && await hand.value(about); i += 1) await driver.keys(['Control+z']);
    assert.equal(await hand.value(name), NAME);
    await driver.keys(['Control+z']);
    await hand.until('return find(arguments[0]).value === ""', name);
  }],
  ['after the search was closed, what is typed goes on in the field where the person was', async (driver, url) => {
    const hand = await begin(driver, url);
    const name = 'Name of the partnership';
    await hand.fill(name, NAME);
    await driver.keys(['Control+k']);
    await hand.until('return !!document.querySelector("[role=dialog]")');
    await driver.keys(['Escape']);
    await hand.until('return document.activeElement === find(arguments[0])', name);
    await driver.type('!');
    await hand.until('return find(arguments[0]).value === arguments[1]', name, `${NAME}!`);
  }],
  ['the Text view writes what is typed and chosen in it', async (driver, url) => {
    const hand = await begin(driver, url + '&view=text');
    await hand.fill('Name of the partnership', NAME);
    await hand.press('Activities');
    await hand.press('Add activity');
    await hand.fill('Title', 'Outreach');
    const level = (await hand.options('Level'))[3];
    await hand.down('Level', 3, REPEAT_MS);
    const file = await hand.save();
    assert.deepEqual([file.partnership.name, file.activities[0].title, file.activities[0].level], [NAME, 'Outreach', level]);
  }],
  ['the one file writes what is typed and chosen in it, from the disk', async (driver, _, file) => {
    const hand = await begin(driver, file);
    await hand.fill('Name of the partnership', NAME);
    const scale = (await hand.options('Scale'))[3];
    await hand.down('Scale', 3, REPEAT_MS);
    const saved = await hand.save();
    assert.deepEqual([saved.partnership.name, saved.partnership.scale], [NAME, scale]);
  }],
];
