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
  return execFileSync(waymark, ['export', example, '--date', '2026-11-21', ...options], { maxBuffer: 1e8 }).toString();
};

for (const face of [FACES[0], FACES[5]]) {
  test(`share: a report and a table are the command line’s to the byte, ${face.name}`, async ({ open }) => {
    const person = await Person.open(open, face);
    await person.openFile(example);
    await person.sees('Example county (invented)');
    await person.go('Share');
    const report = await person.download('Save report');
    assert.equal(String(report.bytes), exported('--report', 'board'));
    assert.match(report.name, /\.html$/);
    const table = await person.download('Save table');
    assert.match(table.name, /\.csv$/);
    assert.equal(String(table.bytes), exported('--to', 'csv'));
  });
}
