// Writes what the built programs contain as a CycloneDX list (build/sbom.cdx.json): the works of THIRD-PARTY-NOTICES.md, each
// with the version that this machine has built with, its licence and its copyright.
//
// usage: node tools/sbom.mjs [FILE]
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const text = (path) => readFileSync(join(root, path), 'utf8');

const debian = (name) => {
  try {
    return execFileSync('dpkg-query', ['-W', '-f', '${Version}', name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString();
  } catch {
    return '';
  }
};
const fromHeader = (path, pattern) => (existsSync(join(root, path)) ? pattern.exec(text(path))?.slice(1).join('.') ?? '' : '');
const imgui = () => fromHeader('build/deps/imgui/imgui.h', /#define IMGUI_VERSION\s+"([^"]+)"/);
const libsodium = () => fromHeader('build/deps/libsodium/builds/msvc/version.h', /#define SODIUM_VERSION_STRING\s+"([^"]+)"/);
const zlib = () => fromHeader('build/deps/zlib/zlib.h', /#define ZLIB_VERSION\s+"([^"]+)"/);

/** How the version of each work is found; a work is what a row of the table begins with. */
const VERSIONS = {
  'Dear ImGui': imgui,
  'stb_truetype, stb_rect_pack, stb_textedit (inside Dear ImGui)': imgui,
  'nlohmann/json': () => debian('nlohmann-json3-dev'),
  'UTF8-CPP': () => debian('libutfcpp-dev'),
  zlib,
  libsodium,
  'minizip (inside zlib)': zlib,
  'Atkinson Hyperlegible Next': () => {
    const packages = Object.entries(JSON.parse(text('package-lock.json')).packages);
    return packages.find(([name]) => name.includes('atkinson-hyperlegible-next'))?.[1].version ?? '';
  },
  'SDL 2': () => debian('libsdl2-2.0-0'),
  'mathematical routines from FreeBSD and uClibc (inside SDL 2)': () => debian('libsdl2-2.0-0'),
  utf8proc: () => debian('libutf8proc2'),
  fontconfig: () => debian('libfontconfig1'),
  CLI11: () => debian('libcli11-dev'),
  Emscripten: () => debian('emscripten'),
  musl: () => debian('emscripten'),
  'libc++, libc++abi, compiler-rt': () => debian('emscripten'),
  'GCC runtime libraries': () => debian('libstdc++6'),
};
/** Names of the licences as SPDX has them. */
const LICENCES = {
  MIT: 'MIT',
  zlib: 'Zlib',
  ISC: 'ISC',
  'Boost Software License 1.0': 'BSL-1.0',
  'SIL Open Font License 1.1': 'OFL-1.1',
  'BSD, 3 clauses': 'BSD-3-Clause',
  'Sun (below)': 'SunPro',
  'Apache 2.0 with LLVM exceptions': 'Apache-2.0 WITH LLVM-exception',
  'GPL 3 with the GCC Runtime Library Exception': 'GPL-3.0-only WITH GCC-exception-3.1',
};

/** The rows of the table of works: [work, where, copyright, licence]. */
export function works(notices = text('THIRD-PARTY-NOTICES.md')) {
  return [...notices.matchAll(/^\| (.+?) \| (.+?) \| (.+?) \| (.+?) \|$/gm)].map((row) => row.slice(1)).slice(1);
}

/** The list. Throws where a work has no way to its version, or a licence no name. */
export function bill(rows = works()) {
  const components = rows.map(([work, where, copyright, licence]) => {
    const version = VERSIONS[work];
    if (!version) throw new Error(`tools/sbom.mjs does not know how to find the version of “${work}”`);
    const id = LICENCES[licence.split(', which')[0]];
    if (!id) throw new Error(`tools/sbom.mjs has no name for the licence “${licence}”`);
    return {
      type: work.startsWith('Atkinson') ? 'data' : 'library',
      name: work,
      version: version(),
      copyright,
      licenses: [id.includes(' WITH ') ? { expression: id } : { license: { id } }],
      properties: [{ name: 'waymark:in', value: where }],
    };
  });
  const version = /project\(waymark VERSION (\S+)/.exec(text('CMakeLists.txt'))[1];
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'application', name: 'Waymark', version, licenses: [{ license: { id: 'MIT' } }] } },
    components,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(process.argv[2] ?? join(root, 'build/sbom.cdx.json'), JSON.stringify(bill(), null, 2) + '\n');
}
