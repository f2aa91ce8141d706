// What tests of keeping do to the page again and again: keep, come back, and ask for copies.
import { KIND, Straw, fakeSite, keep, reopened, untilTold, started } from './fake_page.mjs';

// As the page hands them over: [text, document] of each copy but the one that is open, the newest first.
export const earlier = async (straw) => {
  straw.seen = (straw.seen ||= []).filter(({ type }) => type !== KIND.restored && type !== KIND.restoreDone);
  await straw.page.evaluate(() => Module.page.earlier());
  await untilTold(straw, KIND.restoreDone);
  const copies = [...straw.seen, ...await straw.events()].filter(({ type, texts }) => type === KIND.restored && texts[0] === 'earlier');
  straw.seen = straw.seen.filter(({ type }) => type !== KIND.restored);
  return copies.map(({ texts: [, text, , note] }) => [text, note.slice(40)]);
};

export const anotherDocument = (straw) => straw.page.evaluate(() => Module.page.forgetFile());

export const keepAndWait = async (straw, text, note) => {
  await keep(straw, 'work', text, 1, note);
  await untilTold(straw, KIND.kept);
};

export const restoredWork = async (straw) => (await reopened(straw)).find(({ type, texts }) => type === KIND.restored && texts[0] === 'work')?.texts[1];

export const another = async (straw) => {
  const page = await straw.page.context().newPage();
  await page.goto(await fakeSite());
  await started(page);
  return new Straw(page);
};

/** The database does not open while localStorage says so, after a reload too. */
export const sealable = () => {
  const real = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (...wanted) {
    if (localStorage.getItem('sealed')) throw new DOMException('no', 'UnknownError');
    return real.apply(this, wanted);
  };
};

export const seal = (straw, sealed) => straw.page.evaluate((on) => (on ? localStorage.setItem('sealed', '1') : localStorage.removeItem('sealed')), sealed);
