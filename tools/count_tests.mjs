// Reads what a test runner printed and prints "PASSED FAILED", added up over all closing lines it finds, and below it
// every test that failed with the beginning of what was said of it: the end of a long run is where people look.
// It knows doctest, node's runner, the browser tests' own, and the plain line "N passed, N failed" (a word with a colon
// may stand before it).
import { readFileSync } from 'node:fs';

const LINES_EACH = 12;
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

const beginning = (words) => words.trimEnd().split('\n').slice(0, LINES_EACH).join('\n');
for (const [failure] of text.matchAll(/^FAILED .*\n(?: .*\n)*/gm)) console.log(beginning(failure));
for (const block of text.split(/^=+\n/m)) {
  if (/^TEST CASE:/m.test(block) && /\b(?:FATAL )?ERROR:/.test(block)) console.log(beginning(block.replace(/^\[doctest\].*/gms, '')));
}
// node's runner says each failure twice, the second time with its reason.
for (const [failure] of (text.split(/^✖ failing tests:$/m)[1] ?? '').matchAll(/^✖ .*\n(?:[ \t].*\n)*/gm)) console.log(beginning(failure));
