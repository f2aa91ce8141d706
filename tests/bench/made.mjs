// Files of made-up activities for the benchmarks of the page.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, scratch } from '../browser/harness.mjs';

const folder = scratch();

/**
 * So many made-up activities, which are those of the table of the desktop, and a file of them. What a person would be asked about before
 * such a file opens is not in it.
 */
export function made(count) {
  const path = join(folder, `${count}.waymark.json`);
  const document = JSON.parse(execFileSync(join(root, 'build/native/waymark_bench'), ['--document', count], { maxBuffer: 1e9 }));
  for (const one of document.activities) {
    delete one.factors;
    if (one.end < one.start) [one.start, one.end] = [one.end, one.start];
  }
  writeFileSync(path, JSON.stringify(document));
  return { path, activities: document.activities };
}
