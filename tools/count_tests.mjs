// Reads what a test runner printed and prints "PASSED FAILED", added up over all closing lines it finds.
// It knows doctest, node's runner, and the plain line "N passed, N failed" (a word with a colon may stand before it).
import { readFileSync } from 'node:fs';

const text = readFileSync(process.argv[2], 'utf8').replace(/\x1b\[[0-9;]*m/g, '');
let passed = 0;
let failed = 0;
const add = (pattern) => {
  for (const [, p, f] of text.matchAll(pattern)) {
    passed += Number(p);
    failed += Number(f);
  }
};
add(/^\[doctest\] test cases:\s*\d+ \|\s*(\d+) passed \|\s*(\d+) failed/gm);
add(/^(?:\w+: )?(\d+) passed, (\d+) failed(?:, \d+ skipped)?$/gm);
add(/^(?:#|ℹ) pass (\d+)\n(?:#|ℹ) fail (\d+)$/gm);
console.log(passed, failed);
