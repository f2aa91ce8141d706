// The example for nginx in docs/hosting.md, as it stands there, with a real nginx.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { freePort } from '../support/node.mjs';
import { eventually, root, scratch, test } from './harness.mjs';

const build = resolve(process.env.WAYMARK_BUILD ?? join(root, 'build'));
const page = readFileSync(join(root, 'docs/hosting.md'), 'utf8');
const example = (language) => new RegExp('```' + language + '\\n([\\s\\S]*?)```').exec(page)[1];
const policyIn = (text) => /Content-Security-Policy"? (?:value=)?"([^"]*)"/.exec(text)[1];

async function nginx() {
  const folder = scratch();
  const port = await freePort();
  mkdirSync(join(folder, 'temp'));
  const server = example('nginx').replace('127.0.0.1:8080', `127.0.0.1:${port}`).replace('/srv/waymark', join(build, 'web'));
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/temp/${kind};`).join('\n');
  writeFileSync(join(folder, 'nginx.conf'), `${process.getuid() === 0 ? 'user root;\n' : ''}daemon off; pid ${folder}/pid; error_log ${folder}/error.log;
events {}
http { access_log off; ${places}
${server} }`);
  const child = spawn('/usr/sbin/nginx', ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')], { stdio: 'inherit' });
  const url = `http://127.0.0.1:${port}/`;
  await eventually(() => fetch(url), 10000);
  return { url, close: () => new Promise((done) => { child.on('exit', done); child.kill('SIGQUIT'); }) };
}

test('hosting: with the example for nginx the page starts, and every header is there', async ({ open }) => {
  const site = await nginx();
  try {
    const answer = await fetch(site.url);
    const headers = Object.fromEntries(answer.headers);
    assert.equal(headers['content-security-policy'], policyIn(example('nginx')));
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['cache-control'], 'no-cache');
    assert.equal((await fetch(site.url + 'waymark.wasm')).headers.get('content-type'), 'application/wasm');
    assert.equal((await fetch(site.url + 'nothing')).status, 404);
    const shown = await open(site.url);
    await shown.locator('body:not(.waiting)').waitFor({ state: 'attached' });
    await shown.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
  } finally {
    await site.close();
  }
});

test('hosting: the examples for nginx and IIS and the page itself have one content policy', async () => {
  assert.equal(policyIn(example('xml')), policyIn(example('nginx')));
  const own = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(readFileSync(join(build, 'web/index.html'), 'utf8'))[1];
  const parts = (policy) => policy.split('; ').filter((part) => !part.startsWith('frame-ancestors')).sort();
  assert.deepEqual(parts(own), parts(policyIn(example('nginx'))));
});
