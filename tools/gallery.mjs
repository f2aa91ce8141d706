// Writes every document and picture that can be handed on of an example into build/gallery, with a page to look through them.
// usage: node tools/gallery.mjs [FILE]      after the native build (./run gallery)
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'build/native/waymark');
const file = process.argv[2] ?? join(root, 'assets/examples/example-county.waymark.json');
const folder = join(root, 'build/gallery');
const day = '2026-11-21';
mkdirSync(folder, { recursive: true });

/** Writes one file; gives its name. */
function write(name, ...words) {
  // An example that is not in order is told of, and written.
  try {
    execFileSync(program, ['export', file, '--date', day, '--out', join(folder, name), ...words], { stdio: 'ignore' });
  } catch (error) {
    if (error.status !== 1) throw error;
  }
  return name;
}

const link = (name, words = name) => `<a href="${name}">${words}</a>`;
const reports = ['board', 'plan', 'meeting', 'public', 'reply', 'annual', '4ps'].map((report) =>
  `<li>${report}: ${['html', 'docx', 'odt'].map((to) => link(write(`${report}.${to}`, '--to', to, '--report', report), to)).join(', ')}</li>`);
const pictures = ['framework', 'gaps', 'areas', 'counts', 'plan'].flatMap((picture) =>
  ['light', 'dark', 'contrast'].map((theme) => {
    const [svg, png] = ['svg', 'png'].map((to) => write(`${picture}-${theme}.${to}`, '--to', to, '--picture', picture, '--theme', theme));
    return `<figure><img src="${svg}" alt="${picture}, ${theme}"><figcaption>${link(svg)} ${link(png)}</figcaption></figure>`;
  }));
const others = [write('workbook.xlsx', '--to', 'xlsx'), write('activities.csv', '--to', 'csv'), write('flat.csv', '--to', 'csv', '--table', 'flat'),
  write('activities.jsonl', '--to', 'jsonl'), write('public.waymark.json', '--to', 'json', '--public')];
writeFileSync(join(folder, 'index.html'), `<!DOCTYPE html>
<html lang="en"><meta charset="utf-8"><title>What Waymark hands on</title>
<style>body{font:1rem/1.5 system-ui,sans-serif;margin:2rem}main{display:grid;grid-template-columns:repeat(3,1fr);gap:1rem}
figure{margin:0}img{width:100%;border:1px solid #767676}</style>
<h1>What Waymark hands on of ${basename(file)}</h1>
<ul>${reports.join('\n')}</ul><p>${others.map((name) => link(name)).join(', ')}</p>
<main>${pictures.join('\n')}</main></html>
`);
console.log(join(folder, 'index.html'));
