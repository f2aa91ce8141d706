// What Share hands on from the page is what the command line writes, byte for byte.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FACES, Person } from './app_page.mjs';
import { root, test } from './harness.mjs';

const waymark = join(resolve(process.env.WAYMARK_BUILD ?? join(root, 'build')), 'native/waymark');
const example = join(root, 'assets/examples/example-county.waymark.json');
const exported = (...options) => {
  if (!existsSync(waymark)) throw new Error(`${waymark} is not there: build it first (./run build)`);
  return execFileSync(waymark, ['export', example, '--date', '2026-11-21', ...options], { maxBuffer: 1e8 });
};

for (const face of [FACES[0], FACES[5]]) {
  test(`share: reports, pictures, tables and workbooks are the command line’s to the byte, ${face.name}`, async ({ open }) => {
    const person = await Person.open(open, face);
    let workers = 0;
    person.page.on('worker', () => { workers += 1; });
    await person.opens(example);
    await person.go('Share');
    const report = await person.download('Save report');
    assert.equal(workers, 1, 'it is written beside the page');
    assert.equal(String(report.bytes), String(exported('--report', 'board')));
    assert.match(report.name, /\.html$/);
    const table = await person.download('Save table');
    assert.match(table.name, /\.csv$/);
    assert.equal(String(table.bytes), String(exported('--to', 'csv')));
    for (const [form, name] of [['Word document', 'docx'], ['OpenDocument text', 'odt']]) {
      await person.choose('Form of the report', form);
      const document = await person.download('Save report');
      assert.ok(document.name.endsWith(`.${name}`), document.name);
      assert.ok(Buffer.from(document.bytes).equals(exported('--to', name)), `${name}: the same bytes`);
    }
    for (const [form, name] of [['PNG, for any program', 'png'], ['SVG, sharp at any size', 'svg']]) {
      await person.choose('Form of the picture', form);
      for (const [kind, picture] of [['The framework', 'framework'], ['The plan', 'plan']]) {
        await person.choose('Picture', kind);
        const saved = await person.download('Save picture');
        assert.ok(saved.name.endsWith(`${picture}.${name}`), saved.name);
        assert.ok(Buffer.from(saved.bytes).equals(exported('--to', name, '--picture', picture)), `${picture} as ${name}: the same bytes`);
      }
    }
    const workbook = await person.download('Save workbook');
    assert.match(workbook.name, /\.xlsx$/);
    assert.ok(Buffer.from(workbook.bytes).equals(exported('--to', 'xlsx')), 'the workbook: the same bytes');
    const empty = await person.download('Save empty workbook');
    assert.ok(Buffer.from(empty.bytes).equals(execFileSync(waymark, ['template', '--to', 'xlsx'])), 'the empty workbook: the same bytes');
    await person.choose('Form of the workbook', 'OpenDocument spreadsheet (.ods)');
    const ods = await person.download('Save workbook');
    assert.match(ods.name, /\.ods$/);
    assert.ok(Buffer.from(ods.bytes).equals(exported('--to', 'ods')), 'the open workbook: the same bytes');
  });
}

/** Runs in the page: a worker gets nothing to do until the test says so. */
function holdWorkers() {
  const { Worker } = window;
  window.held = [];
  window.Worker = class extends Worker {
    postMessage(...message) { window.held.push(() => super.postMessage(...message)); }
  };
}

for (const face of [FACES[0], FACES[1], FACES[5]]) {
  test(`share: while a workbook is written people go on, and can call it off, ${face.name}`, async ({ open }) => {
    const person = await Person.open(open, face, { before: holdWorkers });
    await person.opens(example);
    await person.go('Share');
    await person.press('Save workbook');
    await person.sees(/^“Example county .* workbook\.xlsx” is being written\. You can go on working\.$/);
    await person.go('Partnership');
    await person.fill('Name of the partnership', 'Aberwen and district');
    await person.sees(/is being written/);
    await person.press('Cancel');
    await person.sees(/^“Example county .* workbook\.xlsx” was not written\.$/);
    await person.go('Share');
    await person.press('Save workbook');
    await person.sees(/^“Aberwen and district .* workbook\.xlsx” is being written/);
    const [download] = await Promise.all([person.page.waitForEvent('download'), person.page.evaluate(() => { for (const go of window.held) go(); })]);
    assert.match(download.suggestedFilename(), /^Aberwen and district .* workbook\.xlsx$/);
    await person.sees(/^Handed to your browser as “Aberwen and district .* workbook\.xlsx”/);
  });
}

const WITHOUT = {
  'the browser has no workers': () => { delete window.Worker; },
  'a worker does not start': () => {
    const { Worker } = window;
    window.Worker = class extends Worker {
      postMessage() { setTimeout(() => this.onerror(new Event('error'))); }
    };
  },
  'a program cannot be handed to a worker': () => {
    Worker.prototype.postMessage = () => { throw new DOMException('no', 'DataCloneError'); };
  },
};
for (const [why, before] of Object.entries(WITHOUT)) {
  test(`share: a workbook is the same to the byte where ${why}`, async ({ open }) => {
    const person = await Person.open(open, FACES[0], { before });
    await person.opens(example);
    await person.go('Share');
    assert.ok(Buffer.from((await person.download('Save workbook')).bytes).equals(exported('--to', 'xlsx')));
  });
}
