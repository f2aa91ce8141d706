// Holds every report, written by the program, to html-validate: the same rules as the page's own markup.
// usage: node --test tests/io/export/report_html_test.mjs      after the native build (./test quick)
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { HtmlValidate } from 'html-validate';
import { hostile } from './hostile.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const program = process.env.WAYMARK_PROGRAM ?? `${root}build/native/waymark`;
const example = `${root}assets/examples/example-county.waymark.json`;
const validator = new HtmlValidate({ extends: ['html-validate:recommended', 'html-validate:a11y'], rules: { 'long-title': 'off' } });

/** What the program writes of a document, given as text. */
function report(document, ...words) {
  return execFileSync(program, ['export', '-', '--date', '2026-11-21', ...words], { input: document, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] });
}

async function findings(html) {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`));
}

/** The example with markup, quotes and right-to-left marks in every text. */
const spoilt = (text) => hostile(text, `</style></title><script>alert(1)</script>"'&\n\u202e`);

for (const kind of ['board', 'plan', 'meeting', 'public', 'reply', 'annual', '4ps']) {
  test(`report ${kind}: html-validate finds nothing, whatever people wrote`, async () => {
    const text = readFileSync(example, 'utf8');
    for (const document of [text, spoilt(text), '{"format":"waymark","formatVersion":1}']) {
      const html = report(document, '--report', kind);
      assert.deepEqual(await findings(html), []);
      assert.equal(html.match(/<script/g), null);
      if (document === text && ['board', 'plan', 'public', 'annual', '4ps'].includes(kind)) assert.ok(html.includes('<svg'), 'a picture in it');
      assert.equal(html.match(/<\/style>/g).length, 1);
      assert.equal(html, report(document, '--report', kind), 'the same bytes each time');
    }
  });
}
