// Holds the rules of ARCHITECTURE.md that the compiler cannot: what each layer may include, and what views may call.
// usage: node --test tests/layers_test.mjs
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { circles, drawing, rooms, shown, wrongWays } from '../tools/floors.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

// Our own headers are named from app/ ("model/document/document.h") or from the root ("web/…", "native/…").
const OURS = /^(model|present|io|ui|shell|embedded|web|native)\//;
const STANDARD = /^[a-z_0-9]+$/;
const IMGUI = /^(imgui|imgui_internal|misc\/cpp\/imgui_stdlib)(\.h)?$/;
const IMGUI_BACKEND = /^imgui_impl_/;
const SDL = /^SDL/;
const EMSCRIPTEN = /^emscripten/;
const POSIX = /^(sys\/|unistd\.h|fcntl\.h|dirent\.h|pwd\.h|signal\.h|spawn\.h|poll\.h|termios\.h)/;
const WINDOWS = /^(windows|shlobj|shellapi|commdlg|io|process|direct|knownfolders|shobjidl)\.h$/;
const CLI11 = /^CLI\//;
// What JSON is, one room asks it.
const JSON_LIBRARY = /^nlohmann\/json\.hpp$/;
// And one room locks files.
const LOCK_LIBRARY = /^sodium\.h$/;
// What is UTF-8, too.
const UTF8_LIBRARY = /^utf8cpp\//;
const LETTERS = /^(fontconfig\/fontconfig|utf8proc|imstb_truetype)\.h$/;

// What a layer may include besides headers of the standard library.
const LAYERS = {
  'app/model': { ours: ['model'], others: [] },
  'app/present': { ours: ['model', 'present'], others: [] },
  'app/io': { ours: ['model', 'present', 'io'], others: [/^(zlib|zip|imstb_truetype)\.h$/] },
  'app/ui': { ours: ['model', 'present', 'ui'], others: [IMGUI] },
  'app/embedded': { ours: ['embedded'], others: [] },
  'app/shell': { ours: ['model', 'present', 'io', 'ui', 'shell', 'embedded'], others: [IMGUI] },
  web: { ours: ['model', 'present', 'io', 'ui', 'shell', 'embedded', 'web'], others: [IMGUI, EMSCRIPTEN] },
  native: { ours: ['model', 'present', 'io', 'ui', 'shell', 'embedded', 'native'], others: [IMGUI, IMGUI_BACKEND, SDL, CLI11, LETTERS, POSIX, WINDOWS] },
};

// What the rooms of app/ui that could be lifted into another program may include of ours, and what they may not name: nothing of
// what this program is about. Of what is worked out for a person they have the colours, of the model texts and dates.
const LIFTABLE = {
  'app/ui/kit/': /^(model\/base|present\/look|ui\/kit)\//,
  'app/ui/widgets/': /^(model\/base|present\/look|ui\/kit|ui\/widgets)\//,
};
// In their code, comments and texts, as words of their own or parts of names ("kActivityRows", "stage_of").
const OUR_WORDS =
  /^(activit(y|ies)|coverage|document|exploitation|factor|framework|gaps|handling|organisation|partnership|pathway|record|reflection|slavery|snapshot|stage|strength|survivor|workshop)s?$/;
const named = (path, pattern) => [...readFileSync(join(root, path), 'utf8').matchAll(pattern)].map(([, name]) => name);
// And in their code the kinds of record, the fields with a name of more than one word, and the screens.
const OUR_NAMES = new Set([
  'Screen',
  ...named('app/model/document/fields.cpp', /\bat<&(\w+)::\w+>/g),
  ...named('app/model/document/fields.cpp', /\bat<&\w+::(\w+_\w+)>/g),
]);

// The places in a file of such a room that tell what program it is from.
function told(path, text, code) {
  const room = Object.keys(LIFTABLE).find((folder) => path.startsWith(folder));
  if (!room) return [];
  const found = [];
  const lines = code.split('\n'), plain = stripStrings(code).split('\n');
  text.split('\n').forEach((line, index) => {
    const say = (what) => found.push(`${path}:${index + 1}: ${room} ${what}`);
    const include = lines[index].match(/^\s*#\s*include\s*"([^"]+)"/)?.[1];
    if (include !== undefined) {
      if (OURS.test(include) && !LIFTABLE[room].test(include)) say(`may not include ${include}`);
      return;
    }
    const words = (line.match(/[A-Z]?[a-z]+/g) ?? []).filter((word) => OUR_WORDS.test(word.toLowerCase()));
    const names = (plain[index].match(/\w+/g) ?? []).filter((name) => OUR_NAMES.has(name));
    for (const word of new Set([...words, ...names])) say(`knows no "${word}"`);
  });
  return found;
}

// Lists are for those who choose from them; what is written of them comes in a report.
const FOR_SCREENS = /^present\/lists\//;
// Headers of the standard library that would let the outside world into a layer that has none.
const OUTSIDE = new Set(['fstream', 'filesystem', 'random', 'ctime', 'iostream', 'thread', 'mutex', 'future']);
const CLOCKS = /\b(std::chrono::(system|steady|high_resolution|utc)_clock|std::time\b|std::rand\b|::now\(\))/;
const WIDGETS =
  /\bImGui::((Small|Invisible|Arrow|Image|Color)?Button(Ex)?|Text\w*|BulletText\w*|LabelText\w*|SeparatorText|InputText\w*|Input(Int|Float|Double|Scalar)\w*|Checkbox\w*|(Begin)?Combo\w*|Selectable|RadioButton|Slider\w*|VSlider\w*|Drag(Int|Float|Scalar)\w*|MenuItem|BeginMenu|TreeNode\w*|CollapsingHeader|BeginTabItem|BeginListBox|ListBox|Image)\s*\(/;
// Measuring text or asking for a style is drawing nothing.
const NOT_WIDGETS = /\bImGui::(TextLinkColor)\b/;
const COLOURS = /\bIM_COL32\w*\s*\(|\bImColor\s*[({]|\bImVec4\s*\w*\s*[({]\s*[\d.]|\b0x[0-9a-fA-F]{8}\b|"#[0-9a-fA-F]{6}"/;

// A sentence is one text for tr(), with "{}" where something is filled in: other languages have another order.
const LITERAL = String.raw`"(?:\\.|[^"\\\n])*"`;
const GLUED = new RegExp(String.raw`(${LITERAL})\s*\+(?!\+)|\+=?\s*(${LITERAL})`, 'g');
const PIECE = /\btr(?:_n)?\((?:[^"();]*,)?\s*"(?:\s|(?:\\.|[^"\\\n])*\s"\s*[,)])/g;
const UNTRANSLATED_STEP = /\brun\(\s*"/g;
// What only those who work on the program read.
const FOR_US = new Set(['app/shell/by_name.cpp']);

// The places in the code of one file where a sentence is put together or is not translated.
function pieces(path, layer, code) {
  const found = [];
  const look = (pattern, what, counts = () => true) => {
    for (const match of code.matchAll(pattern)) {
      if (counts(match)) found.push(`${path}:${code.slice(0, match.index).split('\n').length}: ${what}`);
    }
  };
  if (['app/model', 'app/present', 'app/io', 'app/shell'].includes(layer) && !FOR_US.has(path)) {
    look(GLUED, 'a sentence is one text for tr() and fill(), not put together', ([, left, right]) => {
      const words = left ?? right;
      return /[A-Za-z]/.test(words) && / /.test(words);
    });
  }
  look(PIECE, 'tr() is given whole texts, not pieces that begin or end with a space');
  if (layer === 'app/ui') look(UNTRANSLATED_STEP, 'a step of undo is told: its name goes through tr()');
  return found;
}

function stripComments(text) {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"/g, (match) =>
    match[0] === '"' ? match : match.replace(/[^\n]/g, ' '),
  );
}
const stripStrings = (text) => text.replace(/"(?:\\.|[^"\\\n])*"/g, (s) => (/^"#[0-9a-f]{6}"$/i.test(s) ? s : '""'));

// All breaches in one file, as sentences; `path` is from the root of the repository.
function breaches(path, text) {
  const layer = Object.keys(LAYERS).find((folder) => path.startsWith(`${folder}/`));
  if (!layer) return [];
  const { ours, others } = LAYERS[layer];
  const code = stripComments(text);
  const found = [...pieces(path, layer, code), ...told(path, text, code)];
  code.split('\n').forEach((line, index) => {
    const say = (what) => found.push(`${path}:${index + 1}: ${what}`);
    const include = line.match(/^\s*#\s*include\s*[<"]([^>"]+)[>"]/)?.[1];
    if (include !== undefined) {
      const target = include.match(OURS)?.[1];
      if (target) {
        if (!ours.includes(target)) say(`${layer} may not include ${include}`);
        else if (layer === 'app/io' && FOR_SCREENS.test(include)) say(`${layer} may not include ${include}`);
      } else if (path.startsWith('app/io/json/') && JSON_LIBRARY.test(include)) {
        return;
      } else if (path.startsWith('app/io/lock/') && LOCK_LIBRARY.test(include)) {
        return;
      } else if (path.startsWith('app/model/base/') && UTF8_LIBRARY.test(include)) {
        return;
      } else if (!STANDARD.test(include) && !others.some((rule) => rule.test(include))) {
        say(`${layer} may not include ${include}`);
      } else if ((layer === 'app/model' || layer === 'app/present') && OUTSIDE.has(include)) {
        say(`${layer} knows no files, clocks, threads or chance, so it may not include <${include}>`);
      } else if ((layer === 'app/io' || layer === 'app/ui') && /^(fstream|filesystem)$/.test(include)) {
        say(`${layer} does not touch the file system, so it may not include <${include}>`);
      }
      return;
    }
    const plain = stripStrings(line);
    if (layer.startsWith('app/') && /__EMSCRIPTEN__|\bEM_(JS|ASM)\w*\s*\(|\bemscripten_\w+\s*\(/.test(plain)) {
      if (layer !== 'app/shell' || /\bEM_(JS|ASM)/.test(plain)) say('only web/ knows that there is a browser');
    }
    if ((layer === 'app/model' || layer === 'app/present') && CLOCKS.test(plain)) say('the model is told the time and its ids; it asks nobody');
    if (layer === 'app/ui' && !path.startsWith('app/ui/widgets') && WIDGETS.test(plain) && !NOT_WIDGETS.test(plain)) {
      say('views draw through app/ui/widgets, so that everything drawn also says what it is');
    }
    if ((layer === 'app/ui' || layer === 'app/present') && !/^app\/present\/look\/theme[._/]/.test(path) && COLOURS.test(plain)) {
      say('colours are named in app/present/look/theme');
    }
  });
  return found;
}

function sources(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.(h|hpp|cpp|cc|inl)$/.test(entry.name) ? [path] : [];
  });
}

for (const layer of Object.keys(LAYERS)) {
  test(`layers: ${layer} keeps to what it may use`, () => {
    const found = sources(join(root, layer)).flatMap((path) =>
      breaches(relative(root, path), readFileSync(path, 'utf8')),
    );
    assert.deepEqual(found, []);
  });
}

const BROKEN = [
  ['app/model/a.cpp', '#include <nlohmann/json.hpp>'],
  ['app/model/a.cpp', '#include <utf8cpp/utf8.h>'],
  ['app/io/json/a.cpp', '#include <utf8cpp/utf8.h>'],
  ['app/model/a.cpp', '#include "io/document/document_codec.h"'],
  ['app/model/a.h', '#include <fstream>'],
  ['app/model/a.cpp', 'auto t = std::chrono::system_clock::now();'],
  ['app/model/a.cpp', '#ifdef __EMSCRIPTEN__'],
  ['app/io/a.cpp', '#include <nlohmann/json.hpp>'],
  ['app/io/a.cpp', '#include "ui/widgets.h"'],
  ['app/io/a.cpp', '#include "present/lists/derived_plan.h"'],
  ['app/model/a.cpp', '#include "present/words/field_words.h"'],
  ['app/present/a.cpp', '#include <imgui.h>'],
  ['app/present/a.cpp', '#include "ui/views/view.h"'],
  ['app/present/a.cpp', '#include "io/json/json_text.h"'],
  ['app/present/a.cpp', '#include <nlohmann/json.hpp>'],
  ['app/present/a.cpp', '#include <fstream>'],
  ['app/present/a.cpp', 'return "There are " + std::to_string(n);'],
  ['app/io/a.cpp', '#include <filesystem>'],
  ['app/ui/a.cpp', '#include <SDL.h>'],
  ['app/ui/a.cpp', '#include "io/document/document_codec.h"'],
  ['app/ui/views/a.cpp', '  if (ImGui::Button("Save")) {'],
  ['app/ui/views/a.cpp', '  ImGui::TextUnformatted(name);'],
  ['app/ui/views/a.cpp', '  ImGui::InputTextMultiline("##x", &s);'],
  ['app/ui/views/a.cpp', '  auto c = IM_COL32(255, 0, 0, 255);'],
  ['app/ui/views/a.cpp', '  ImVec4 c(0.5f, 0, 0, 1);'],
  ['app/present/figures/a.cpp', 'constexpr Colour kInk = 0xFF000000;'],
  ['app/shell/a.cpp', '#include <emscripten.h>'],
  ['web/a.cpp', '#include "native/cli.h"'],
  ['native/a.cpp', '#include <emscripten/html5.h>'],
  ['app/model/a.cpp', 'return "There are " + std::to_string(n);'],
  ['app/io/a.cpp', 'message = name +\n    " is not one of the choices.";'],
  ['app/shell/a.cpp', 'text += " was opened";'],
  ['app/shell/a.cpp', 'say(std::string(tr("Opened the copy of ")).append(when));'],
  ['native/a.cpp', 'what = tr(" was opened");'],
  ['app/ui/views/a.cpp', 'words = tr_n(count, "one ", "many");'],
  ['app/ui/views/a.cpp', 'view.run("Remove activity", {});'],
  ['app/ui/kit/a.h', '#include "model/document/document.h"'],
  ['app/ui/kit/a.h', '#include "ui/widgets/button.h"'],
  ['app/ui/kit/a.h', '#include "ui/views/view.h"'],
  ['app/ui/widgets/a.h', '#include "present/lists/derived_plan.h"'],
  ['app/ui/widgets/a.h', '#include "present/words/naming.h"'],
  ['app/ui/widgets/a.cpp', '#include "model/framework/areas.h"'],
  ['app/ui/widgets/a.cpp', '#include "ui/views/parts/standing.h"'],
  ['app/ui/kit/a.h', 'enum class RowsOf { Activities };'],
  ['app/ui/kit/a.h', 'void follow_record();'],
  ['app/ui/kit/a.h', '/// Why the document cannot be changed now.'],
  ['app/ui/kit/a.h', 'std::string_view first_responder;'],
  ['app/ui/widgets/a.h', 'class Member;'],
  ['app/ui/widgets/a.h', 'void open(Screen screen);'],
  ['app/ui/widgets/a.cpp', 'note(ui, tr("No activity chosen"));'],
  ['app/ui/widgets/a.cpp', 'const Colour ground = colours.stage[0];'],
];
for (const [path, text] of BROKEN) {
  test(`layers: "${text.trim()}" in ${path} is a breach`, () => assert.equal(breaches(path, text).length, 1));
}

const ALLOWED = [
  ['app/model/a.cpp', '#include <vector>\n#include "model/document/document.h"\n// std::chrono::system_clock::now() is not for us'],
  ['app/present/a.cpp', '#include <vector>\n#include "model/document/document.h"\n#include "present/words/field_words.h"'],
  ['app/io/a.cpp', '#include "present/report/report.h"'],
  ['app/io/json/a.cpp', '#include <nlohmann/json.hpp>'],
  ['app/model/base/a.cpp', '#include <utf8cpp/utf8/unchecked.h>'],
  ['app/io/a.cpp', '#include <charconv>\n#include "model/document/document.h"'],
  ['app/ui/views/a.cpp', '#include <imgui.h>\nconst ImVec2 size = ImGui::CalcTextSize(text);\nsay("ImGui::Button(");'],
  ['app/ui/widgets/button.cpp', 'ImGui::Button(label);'],
  ['app/ui/widgets/a.h', '#include <string>\n#include "model/base/choice.h"\n#include "ui/kit/ui.h"\n// Screen px; a member of a group, an action, a field'],
  ['app/ui/views/a.cpp', '#include "present/lists/derived_plan.h"\nconstexpr RowList kActivityRows("activities");'],
  ['app/present/look/theme.cpp', 'constexpr Colour kInk = 0xFF000000;'],
  ['app/model/a.cpp', 'path += ".key"; list = "a, b"; text += ", "; // "There are " + n'],
  ['app/ui/views/a.cpp', 'view.run(tr("Remove activity"), {}); words = tr_n(n, "{} line", "{} lines"); x = tr("a", b + " ");'],
  ['web/web_platform.cpp', '#include <emscripten.h>\n#include "shell/platform.h"'],
];
for (const [path, text] of ALLOWED) {
  test(`layers: ${path} may do what its layer does`, () => assert.deepEqual(breaches(path, text), []));
}

test('floors: no room includes one above it or beside its house, and from none a way leads back to it', () => {
  const all = rooms();
  assert.deepEqual(wrongWays(all), []);
  assert.deepEqual(circles(all), []);
});

test('floors: the drawing in ARCHITECTURE.md is of the house as it is (node tools/floors.mjs --write)', () => {
  assert.equal(shown(), drawing(rooms()));
});

test('floors: an include that leads up or round is found', () => {
  const all = new Map([['model/base', new Set(['ui/kit'])], ['ui/kit', new Set(['io/json', 'ui/widgets'])], ['ui/widgets', new Set(['ui/kit'])]]);
  assert.deepEqual(wrongWays(all), ['model/base includes ui/kit', 'ui/kit includes io/json']);
  assert.deepEqual(circles(all), ['ui/kit and ui/widgets']);
});

test('floors: a circle is found however long it is, and told once', () => {
  const includes = (ways) => new Map(Object.entries(ways).map(([from, to]) => [from, new Set(to)]));
  assert.deepEqual(
    circles(includes({ 'ui/kit': ['ui/views'], 'ui/widgets': ['ui/kit', 'model/base'], 'ui/views': ['ui/widgets'], 'model/base': [] })),
    ['ui/kit, ui/views and ui/widgets'],
  );
  // Two that share no room, and rooms that only lead into one.
  assert.deepEqual(
    circles(includes({ shell: ['io/json'], 'io/json': ['io/lock'], 'io/lock': ['io/json'], 'ui/kit': ['ui/views'], 'ui/views': ['ui/kit', 'io/lock'] })),
    ['io/json and io/lock', 'ui/kit and ui/views'],
  );
  assert.deepEqual(circles(includes({ shell: ['ui/views', 'ui/kit'], 'ui/views': ['ui/kit'], 'ui/kit': [] })), []);
});
