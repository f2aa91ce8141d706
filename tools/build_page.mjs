// Builds the static site and the one-file page from web/page and the WebAssembly module.
//
// usage: node tools/build_page.mjs --module FOLDER --later FILE --site FOLDER --dist FOLDER --node-modules FOLDER --version V [--peer-hooks]
//
// FOLDER of --module holds waymark.js and the module, whole and split (tools/split_module.mjs). The site is index.html,
// page.js, page.css, waymark.js, waymark.wasm, later.wasm, later.js and later.bin (the rest of the program, its worker and what
// else is fetched when the first screen is there). The one-file page is waymark.html, which needs no network and no server: everything is
// inside, the module compressed.
//
// The page's entry, web/page/main.js, is bundled to a classic script that runs before waymark.js, so it can set
// globalThis.Module for it. In it, WAYMARK_VERSION, WAYMARK_ONE_FILE and WAYMARK_PEER_HOOKS are constants.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const page = join(root, 'web/page');

const options = {};
for (let i = 2; i < process.argv.length; ++i) {
  const name = process.argv[i];
  if (name === '--peer-hooks') options.hooks = true;
  else options[name.slice(2)] = process.argv[++i];
}
const esbuild = createRequire(join(options['node-modules'], 'package.json'))('esbuild');

async function bundle(entry, loader, oneFile, worker = '') {
  const result = await esbuild.build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: loader === 'js' ? 'iife' : undefined,
    target: ['chrome90', 'firefox90', 'safari15'],
    charset: 'utf8',
    legalComments: 'none',
    define: {
      WAYMARK_VERSION: JSON.stringify(options.version),
      WAYMARK_ONE_FILE: String(oneFile),
      WAYMARK_PEER_HOOKS: String(Boolean(options.hooks)),
      WAYMARK_WORKER: JSON.stringify(worker),
    },
    logLevel: 'warning',
  });
  return result.outputFiles[0].text;
}

// Nothing may come from or go to another place: the policy says so to the browser, in both forms of the page.
function policy(directives) {
  const text = Object.entries({
    'default-src': "'none'",
    'img-src': "'self' data:",
    // The worker is made of what the page has (web/page/beside.js).
    'worker-src': 'blob:',
    'base-uri': "'none'",
    'form-action': "'none'",
    // Nothing here makes HTML or script out of text.
    'require-trusted-types-for': "'script'",
    ...directives,
  })
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
  return `<meta http-equiv="Content-Security-Policy" content="${text}">`;
}

const sha = (text) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

// Inside a script element, nothing may look like the end of it or like the start of a comment.
const inScript = (text) => text.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');

function replaceOnce(html, pattern, replacement) {
  if (!pattern.test(html)) throw new Error(`web/page/index.html has nothing that matches ${pattern}`);
  return html.replace(pattern, () => replacement);
}

const html = readFileSync(join(page, 'index.html'), 'utf8')
  .replace(/<!--(?!\[)[\s\S]*?-->/g, '')
  .replace(/^\s+/gm, '');
const charset = /<meta charset="utf-8">/i;
const moduleScript = readFileSync(join(options.module, 'waymark.js'), 'utf8');

// --- the site ---
rmSync(options.site, { recursive: true, force: true });
mkdirSync(options.site, { recursive: true });
const worker = await bundle(join(page, 'worker.js'), 'js', false);
writeFileSync(join(options.site, 'page.js'), await bundle(join(page, 'main.js'), 'js', false));
const css = await bundle(join(page, 'page.css'), 'css', false);
writeFileSync(join(options.site, 'page.css'), css);
writeFileSync(join(options.site, 'waymark.js'), moduleScript);
writeFileSync(join(options.site, 'later.js'), `${worker}\n${moduleScript}`);
copyFileSync(join(options.module, 'first.wasm'), join(options.site, 'waymark.wasm'));
copyFileSync(join(options.module, 'rest.wasm'), join(options.site, 'later.wasm'));
copyFileSync(options.later, join(options.site, 'later.bin'));
const sitePolicy = policy({
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'connect-src': "'self'",
});
writeFileSync(
  join(options.site, 'index.html'),
  replaceOnce(html, charset, `<meta charset="utf-8">${sitePolicy}`),
);

// --- the one-file page ---
// The module goes in compressed, as text that the browser does not run; the next script hands it to Emscripten.
// 4 % smaller than zlib at its best, which is 40 KB of the file, and as quick.
const packed = (file) => execFileSync('libdeflate-gzip', ['-12', '-c'], { input: readFileSync(file), maxBuffer: 1e8 }).toString('base64');
const inert = (id, file) => `<script type="text/plain" id="${id}">${packed(file)}</script>`;
const unpack = `(()=>{
const text=atob(document.getElementById("wasm").textContent),bytes=new Uint8Array(text.length);
for(let i=0;i<text.length;++i)bytes[i]=text.charCodeAt(i);
const stream=new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
const failed=e=>{const m=globalThis.Module;(m.onAbort||console.error)(e)};
globalThis.Module.instantiateWasm=(imports,done)=>{
new Response(stream).arrayBuffer().then(b=>WebAssembly.instantiate(b,imports)).then(r=>{globalThis.Module.whole=r.module;done(r.instance,r.module)}).catch(failed);
return{}}})()`;
const scripts = [await bundle(join(page, 'main.js'), 'js', true, worker), unpack, moduleScript].map(inScript);
const onePolicy = policy({
  'script-src': `'wasm-unsafe-eval' ${scripts.map(sha).join(' ')}`,
  'style-src': sha(css),
  'connect-src': "'none'",
});
let one = html;
one = replaceOnce(one, charset, `<meta charset="utf-8">${onePolicy}`);
one = one.replace(/<link[^>]*rel="?(preload|modulepreload|manifest)"?[^>]*>\s*/g, '');
one = replaceOnce(one, /<link[^>]*href="page\.css"[^>]*>/, `<style>${css}</style>`);
one = replaceOnce(one, /<script[^>]*src="page\.js"[^>]*><\/script>\s*/, '');
one = replaceOnce(one, /<script[^>]*src="waymark\.js"[^>]*><\/script>\s*/, '');
one = replaceOnce(
  one,
  /<\/body>/,
  `${inert('wasm', join(options.module, 'whole.wasm'))}${inert('later', options.later)}${scripts.map((text, i) => `<script${i === scripts.length - 1 ? ' id="program"' : ''}>${text}</script>`).join('')}</body>`,
);
mkdirSync(options.dist, { recursive: true });
writeFileSync(join(options.dist, 'waymark.html'), one);
