// Browser tests: node tests/browser/run.mjs [words of a test's name] [--update]
// With --update the transcripts are written anew instead of compared (tests/browser/screens.test.mjs).
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { closeSite } from './app_page.mjs';
import { closeFakeSite } from './fake_page.mjs';
import { run } from './harness.mjs';

const here = dirname(fileURLToPath(import.meta.url));
for (const file of readdirSync(here).filter((name) => name.endsWith('.test.mjs')).sort()) await import(join(here, file));
const failed = await run(process.argv.slice(2).find((word) => !word.startsWith('--')));
await closeFakeSite();
await closeSite();
process.exit(failed ? 1 : 0);
