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
    await person.opens(example);
    await person.go('Share');
    const report = await person.download('Save report');
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
  });
}
