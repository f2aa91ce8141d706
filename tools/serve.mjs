// Serves a folder on 127.0.0.1, compressed, for trying the page on this computer. It is no server for the world.
// usage: node tools/serve.mjs FOLDER [PORT]      PORT 0 takes any that is free (the default is 8080, or the next free one)
// As a module: `const { url, close } = await serve(folder, port)`.
import { createServer } from 'node:http';
import { readFileSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};
const COMPRESSED = new Set(['.html', '.js', '.css', '.json', '.webmanifest', '.wasm', '.svg']);

function answer(folder, cache, request, response) {
  let path;
  try {
    path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
  } catch {
    path = sep + '..';
  }
  if (path.endsWith(sep)) path += 'index.html';
  const file = join(folder, path);
  let stat;
  try {
    if (path.split(sep).includes('..')) throw new Error('outside');
    stat = statSync(file);
    if (!stat.isFile()) throw new Error('not a file');
  } catch {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
    response.end('There is no such page.\n');
    return;
  }
  const kind = extname(file);
  const accepts = request.headers['accept-encoding'] ?? '';
  let coding = '';
  if (COMPRESSED.has(kind)) coding = /\bbr\b/.test(accepts) ? 'br' : /\bgzip\b/.test(accepts) ? 'gzip' : '';
  const key = `${file}|${stat.mtimeMs}|${stat.size}|${coding}`;
  let body = cache.get(key);
  if (!body) {
    body = readFileSync(file);
    if (coding === 'br') body = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
    if (coding === 'gzip') body = gzipSync(body);
    cache.set(key, body);
  }
  response.writeHead(200, {
    'content-type': TYPES[kind] ?? 'application/octet-stream',
    'content-length': body.length,
    'cache-control': 'no-cache',
    vary: 'Accept-Encoding',
    ...(coding ? { 'content-encoding': coding } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

export async function serve(folder, port = 0, tries = 1) {
  const cache = new Map();
  for (let attempt = 0; ; ++attempt) {
    const server = createServer((request, response) => answer(folder, cache, request, response));
    try {
      await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port === 0 ? 0 : port + attempt, '127.0.0.1', resolve);
      });
      const close = () => new Promise((resolve) => (server.closeAllConnections?.(), server.close(resolve)));
      return { url: `http://127.0.0.1:${server.address().port}/`, close };
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || attempt + 1 >= tries) throw error;
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, port] = process.argv.slice(2);
  if (!folder) {
    console.error('usage: node tools/serve.mjs FOLDER [PORT]');
    process.exit(2);
  }
  const { url } = await serve(folder, port === undefined ? 8080 : Number(port), port === undefined ? 20 : 1);
  console.log(url);
}
