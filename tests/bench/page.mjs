// What the mirror costs in the page, printed: the last part of ./run bench
//   typing: from a key press to the drawn field showing it, and to the program having heard it
//   (frames are drawn by the processor in a headless browser, so the first of the two is an upper bound)
//   scrolling 10,000 activities in the table: the page's share of each frame
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { FACES, Person, closeSite } from '../browser/app_page.mjs';
import { root, run, scratch, test } from '../browser/harness.mjs';

const ROWS = 10_000;
const sorted = (times) => [...times].sort((a, b) => a - b);
const line = (what, times) => {
  const all = sorted(times);
  console.log(`${what.padEnd(64)} median ${all[all.length >> 1].toFixed(2)} ms, worst ${all.at(-1).toFixed(2)} ms, of ${all.length}`);
};

/** Times each batch that the page carries out, layout included. */
const watch = (page) => page.evaluate(() => {
  window.batches = [];
  const { apply } = Module.page;
  Module.page.apply = (bytes) => {
    const start = performance.now();
    apply(bytes);
    document.body.offsetHeight;
    window.batches.push(performance.now() - start);
  };
});

test('numbers', async ({ open }) => {
  const person = await Person.open(open, FACES[0]);
  const { page } = person;
  await person.press('Start a new document');
  await person.of('textbox', 'Name of the partnership').focus();
  await page.evaluate(() => {
    window.shown = [];
    window.heard = [];
    let pressed = 0;
    addEventListener('keydown', () => { pressed = performance.now(); }, true);
    addEventListener('input', () => {
      const at = pressed;
      requestAnimationFrame(() => setTimeout(() => window.shown.push(performance.now() - at)));
    }, true);
    const { apply } = Module.page;
    Module.page.apply = (bytes) => { apply(bytes); if (pressed) window.heard.push(performance.now() - pressed); pressed = 0; };
  });
  for (const letter of 'the quick brown fox jumps over it') {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    await person.frame();
  }
  const { shown, heard } = await page.evaluate(() => ({ shown: window.shown, heard: window.heard }));
  line('key press to the frame in which the field shows it', shown);
  line('key press to the program having answered', heard);

  const path = join(scratch(), 'many.waymark.json');
  const document = JSON.parse(readFileSync(join(root, 'tests/fixtures/small.waymark.json'), 'utf8'));
  document.activities = Array.from({ length: ROWS }, (_, i) => ({
    id: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`, title: `Activity ${i}`, lead: `Organisation ${i % 97}`,
    level: ['national', 'regional-local', 'service-design', 'service-delivery'][i % 4], mainStage: 'early', status: 'running',
  }));
  writeFileSync(path, JSON.stringify(document));
  await person.go('Start');
  await person.openFile(path);
  await person.sees(/Opened/);
  await person.go('Activities');
  await person.press('Table');
  await person.settled();
  await watch(page);
  await page.mouse.move(700, 600);
  for (let i = 0; i < 60; i += 1) {
    await page.mouse.wheel(0, 240);
    await person.frame();
  }
  await person.settled();
  line(`the page's share of a frame while ${ROWS} rows scroll`, await page.evaluate(() => window.batches));
  console.log(`elements of the mirror then: ${await page.evaluate(() => document.querySelectorAll('#mirror *').length)}`);
});

const bundle = async (...modules) => brotliCompressSync((await build({
  stdin: { contents: modules.map((name) => `export * from './${name}.js';`).join(''), resolveDir: join(root, 'web/page') }, bundle: true, minify: true, write: false, format: 'esm',
  define: { WAYMARK_VERSION: '""', WAYMARK_ONE_FILE: 'false', WAYMARK_PEER_HOOKS: 'false' },
})).outputFiles[0].contents).length;
console.log(`size of the mirror's JavaScript, Brotli: ${await bundle('mirror', 'roles', 'input', 'announce')} bytes; of the whole page's: ${await bundle('main')} bytes`);
const failed = await run('');
await closeSite();
process.exit(failed ? 1 : 0);
