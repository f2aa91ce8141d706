// What each role of app/ui/kit/semantics.h is on the page: which element it becomes, and one function that writes every
// attribute from the node each time the node changes. Text goes in as text, never as markup.

/** Numbers of Role, in its order. */
const NAMES = ('Banner Navigation Main Complementary Region Group RadioGroup List ListItem Table Row ColumnHeader ' +
  'RowHeader Cell Dialog Figure Toolbar TabList Menu Heading Paragraph Status Term Definition Button Link MenuItem Tab ' +
  'CheckBox Radio Select Option TextField SearchField TextArea Slider Progress ListBox ListOption').split(' ');
export const Role = Object.fromEntries(NAMES.map((name, number) => [name, number]));

/** Bits of sem::State. */
const CHECKED = 1, SELECTED = 2, EXPANDED = 4, COLLAPSED = 8, PRESSED = 16, UNPRESSED = 32, DISABLED = 64, REQUIRED = 128;
const INVALID = 256, CURRENT = 512, TAB_STOP = 1024, HAS_POPUP = 4096, MIXED = 8192, IMPORTANT = 32768;
const ASCENDING = 1 << 17, DESCENDING = 1 << 18, SECONDARY = 1 << 19;
export const ARROWS = 2048, HAS_MENU = 1 << 21;
const CONTENT = 1 << 22;

export const isField = (node) => node.r >= Role.TextField && node.r <= Role.TextArea;
export const isControl = (node) => node.r >= Role.Button && node.r < Role.Progress && node.r !== Role.Option;
const isFormControl = (node) => node.r >= Role.CheckBox && node.r <= Role.Progress && node.r !== Role.Option;

export function make(tag, className, parent) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (parent) parent.append(element);
  return element;
}

function write(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false || value === '') element.removeAttribute(name);
    else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, value);
  }
}

// Shapes: how an element is put together. `element` gets the attributes, and it (or `inner`) holds the children after the
// first `fixed` child nodes; `outer` stands in the parent; `leaves` are what is laid over the picture.

function container(tag) {
  const element = make(tag);
  return { element, outer: element, leaves: [], fixed: 0 };
}

// A name that is seen in the Text view, then the children.
function captioned(tag, captionTag, wrap) {
  const element = make(tag);
  const words = make(captionTag, 'leaf', element);
  let outer = element;
  if (wrap) {
    outer = make('div', 'scroll');
    outer.append(element);
  }
  return { element, outer, words, leaves: [words], fixed: 1 };
}

function text(tag) {
  const element = make(tag, 'leaf');
  const words = document.createTextNode('');
  element.append(words);
  return { element, outer: element, words, leaves: [element], fixed: 1 };
}

// Text that may have children beside it: the text alone lies over the picture.
function mixed(tag) {
  const element = make(tag);
  const words = make('span', 'leaf', element);
  return { element, outer: element, words, leaves: [words], fixed: 1 };
}

// A control with its hint; a button holds its own name, everything else has a label.
function control(tag, className, labelAfter) {
  const outer = make('span', 'control ' + className);
  const element = make(tag, 'leaf');
  const hint = make('span', 'leaf hint');
  // Of what is pressed it is heard with the name; read again after it, it would be said twice.
  if (className !== 'field') hint.ariaHidden = 'true';
  if (!className) {
    const words = document.createTextNode('');
    element.append(words);
    outer.append(element, hint);
    return { element, outer, words, hint, leaves: [element], fixed: 1 };
  }
  const words = make('label', 'leaf');
  outer.append(...(labelAfter ? [element, words, hint] : [words, hint, element]));
  return { element, outer, words, label: words, hint, leaves: [element, words], fixed: 0 };
}

// Orca loses its place when choice lists appear in what can have the focus, as <main> can; not in a plain block inside it.
function main() {
  const shape = container('main');
  shape.inner = make('div', '', shape.element);
  shape.inner.ariaBusy = 'false'; // A block of which nothing is told is not in the tree that Orca sees.
  return shape;
}

const named = (tag) => () => container(tag);
const input = (type, className, labelAfter) => () => {
  const shape = control('input', className, labelAfter);
  shape.element.type = type;
  return shape;
};

/** role -> function(node, childRoles) that makes the elements; childRoles are the roles of its first children. */
const SHAPES = [
  named('header'), named('nav'), main, named('aside'), named('section'),
  // Where a heading says the same, a name would say it twice.
  (node, children) => {
    const headed = children.includes(Role.Heading);
    return node.n && children.some((r) => isFormControl({ r })) && !headed
      ? captioned('fieldset', 'legend') : { ...container('div'), headed };
  },
  () => captioned('fieldset', 'legend'),
  (_node, children) => container(children[0] === Role.Term ? 'dl' : 'ul'),
  () => mixed('li'),
  () => captioned('table', 'caption', true),
  named('tr'), () => mixed('th'), () => mixed('th'), () => mixed('td'),
  dialog,
  () => captioned('figure', 'figcaption'),
  named('div'), named('div'), named('div'),
  (node) => text('h' + level(node)),
  () => text('p'), () => text('p'), () => text('dt'), () => mixed('dd'),
  () => control('button', ''), () => control('a', ''), () => text('button'), () => text('button'),
  input('checkbox', 'row', true), input('radio', 'row', true),
  () => control('select', 'field'), () => text('option'),
  input('text', 'field'), input('search', 'field'), () => control('textarea', 'field'),
  input('range', 'field'), () => control('progress', 'field'),
  named('div'), () => text('div'),
];

const level = (node) => Math.min(Math.max(node.l || 2, 1), 6);

// While a dialog is open some readers hear only what is inside it, so it has a live region of its own.
function dialog() {
  const shape = container('div');
  shape.live = make('div', 'unseen', shape.element);
  shape.live.setAttribute('aria-live', 'polite');
  shape.fixed = 1;
  return shape;
}

/** What decides the element: when it changes the element is made anew. */
export const shapeKey = (node) => (node.r === Role.Heading ? 'h' + level(node) : node.r);

/** Makes the elements of a node. Buttons inside forms must not send them, so their type is set once and for all. */
export function build(node, children) {
  const shape = SHAPES[node.r](node, children);
  shape.key = shapeKey(node);
  const { element } = shape;
  if (element.tagName === 'BUTTON') element.type = 'button';
  if (isControl(node)) element.classList.add('control-of');
  return shape;
}

// Attributes that only some roles have. Each returns all of them, those that are off as undefined.
const on = (state, bit) => (state & bit ? 'true' : undefined);
const either = (state, yes, no) => (state & yes ? 'true' : state & no ? 'false' : undefined);
const sorted = (state) => (state & ASCENDING ? 'ascending' : state & DESCENDING ? 'descending' : undefined);
const label = (node) => ({ 'aria-label': node.n });
const pressable = (node, role) => ({
  role,
  'aria-expanded': either(node.s, EXPANDED, COLLAPSED),
  'aria-haspopup': on(node.s, HAS_POPUP),
  'aria-keyshortcuts': node.s & HAS_MENU ? 'Shift+F10' : undefined,
  'aria-current': current(node.s, SELECTED),
});
const current = (state, alsoSelected) => (state & CURRENT ? 'page' : on(state, alsoSelected));
const needs = (node) => ({ 'aria-required': on(node.s, REQUIRED), 'aria-invalid': on(node.s, INVALID) });
const place = (node, role) => ({
  role,
  'aria-rowindex': node.y || undefined,
  'aria-colindex': node.x || undefined,
  'aria-selected': on(node.s, SELECTED),
});
const field = (node) => ({
  ...needs(node),
  autocomplete: 'off',
  spellcheck: String(node.k !== 'off'),
  inputmode: node.k === 'email' || node.k === 'url' ? node.k : undefined,
  readonly: node.s & DISABLED ? 'readonly' : undefined,
});
const number = (value) => value ?? 0;
const combobox = (node) => ({
  role: 'combobox',
  'aria-autocomplete': 'list',
  'aria-controls': 'n' + node.C,
  'aria-expanded': either(node.s, EXPANDED, COLLAPSED),
  'aria-activedescendant': node.A && 'n' + node.A,
});

// Control characters, white space, marks of direction and of no width, and what ends an address
const UNSEEN = /[\0- "<>\\\x7f-\xa0\xad\u061c\u2000-\u200f\u2028-\u202f\u205f-\u206f\ufeff]/;

const PAGE = /^https:\/\/[a-z\d[\x80-\uffff][^/?#@]*([/?#].*)?$/i;
const LETTER = /^mailto:(?=.)((?!%[01]|%3f)[^?])*(\?((subject=((?!%[01])[^&])*|body=[^&]*)(&(?=.)|$))+)?$/i;
/** As app/model/base/link.h has it. */
export const opens = (address) => !UNSEEN.test(address) && (PAGE.test(address) || LETTER.test(address));

/** The page's address of a place of the program; ids may hold anything, "/" and "=" stay readable. */
export const placeOf = (address) => '#/' + encodeURIComponent(address).replace(/%2F/g, '/').replace(/%3D/g, '=');

const ATTRIBUTES = {
  Navigation: label, Main: (node) => ({ ...label(node), id: 'work', tabindex: -1 }), Complementary: label, Region: label,
  Banner: label,
  Group: (node, shape) => (shape.words || shape.headed ? {} : { role: node.n ? 'group' : undefined, ...label(node) }),
  RadioGroup: (node) => ({ role: 'radiogroup', ...needs(node) }),
  List: (node, shape) => ({ role: shape.element.tagName === 'UL' ? 'list' : undefined, ...label(node) }),
  ListItem: (node) => ({ role: 'listitem', 'aria-current': current(node.s, SELECTED) }),
  Table: (node) => ({ role: 'table', 'aria-rowcount': node.Y || undefined, 'aria-colcount': node.X || undefined }),
  Row: (node) => ({ ...place(node, 'row'), 'aria-colindex': undefined }),
  ColumnHeader: (node) => ({ ...place(node, 'columnheader'), scope: 'col', 'aria-sort': sorted(node.s) }),
  RowHeader: (node) => ({ ...place(node, 'rowheader'), scope: 'row' }),
  Cell: (node) => place(node, 'cell'),
  Dialog: (node) => ({ role: 'dialog', 'aria-modal': 'true', tabindex: -1, ...label(node) }),
  Toolbar: (node) => ({ role: 'toolbar', ...label(node) }),
  TabList: (node) => ({ role: 'tablist', ...label(node) }),
  Menu: (node) => ({ role: 'menu', ...label(node) }),
  Heading: (node) => ({ tabindex: level(node) === 1 ? -1 : undefined }),
  Button: (node) => ({ ...pressable(node), 'aria-pressed': node.s & MIXED ? 'mixed' : either(node.s, PRESSED, UNPRESSED) }),
  Link: (node) => ({ ...pressable(node), href: opens(node.v || '') ? node.v : placeOf((node.v || '').slice(1)), rel: 'noopener' }),
  MenuItem: (node) => ({ ...pressable(node, 'menuitem'), 'aria-description': node.d }),
  Tab: (node) => ({ role: 'tab', 'aria-selected': String(!!(node.s & SELECTED)), 'aria-description': node.d }),
  CheckBox: needs,
  Radio: (_node, _shape, group) => ({ name: 'g' + group }),
  Select: needs,
  TextField: (node) => ({ ...field(node), ...(node.C && combobox(node)), type: node.k === 'password' ? node.k : 'text' }),
  SearchField: (node) => ({ ...field(node), ...(node.C && combobox(node)) }), TextArea: field,
  Slider: (node) => ({ min: number(node.m), max: number(node.M), step: 'any', 'aria-valuetext': node.v }),
  Progress: (node) => ({
    'aria-labelledby': `n${node.i}l`,
    max: number(node.M) - number(node.m) || 1, value: number(node.o) - number(node.m), 'aria-valuetext': node.v,
  }),
  ListBox: (node) => ({ role: 'listbox', ...label(node) }),
  ListOption: (node) => ({ role: 'option', 'aria-selected': String(!!(node.s & SELECTED)) }),
};

// The dot that is drawn between two things is read out by name.
export const spoken = (words) => (words || '').replaceAll(' · ', ', ');

/** Writes all of a node to its elements but its value. `group` is the id of the RadioGroup it is in. */
export function show(node, shape, group) {
  const { element, outer, hint } = shape;
  const state = node.s;
  const id = 'n' + node.i;
  element.id = id;
  const name = spoken(node.n);
  if (shape.words && shape.words.textContent !== name) shape.words.textContent = name;
  if (hint) {
    hint.id = id + 'd';
    hint.classList.toggle('wrong', !!(state & INVALID));
    const words = spoken(node.d);
    if (hint.textContent !== words) hint.textContent = words;
  }
  if (shape.label) {
    shape.label.htmlFor = id;
    shape.label.id = id + 'l';
  }
  // A slider and a bar say their value in words; the Text view shows the words too.
  write(outer, { lang: node.g, 'data-now': node.r === Role.Slider || node.r === Role.Progress ? node.v : undefined });
  write(element, {
    'aria-describedby': hint && node.d ? id + 'd' : undefined,
    'aria-disabled': isControl(node) ? on(state, DISABLED) : undefined,
    tabindex: isControl(node) ? (state & TAB_STOP ? 0 : -1) : undefined,
    ...ATTRIBUTES[NAMES[node.r]]?.(node, shape, group),
  });
  element.classList.toggle('important', !!(state & IMPORTANT));
  element.classList.toggle('secondary', !!(state & SECONDARY));
  element.classList.toggle('content', !!(state & CONTENT));
  if (node.r === Role.CheckBox || node.r === Role.Radio) {
    element.checked = !!(state & CHECKED);
    element.indeterminate = !!(state & MIXED);
  } else if (node.r === Role.Option) {
    // An attribute that is empty still counts: without it the option's words would be its value.
    element.value = node.v || '';
  }
}

/** What is typed, set or chosen, once the options of a Select are there. */
export function setValue(node, { element }) {
  if (isField(node)) return setText(element, node.v || '');
  const value = node.r === Role.Select ? node.v ?? '' : node.r === Role.Slider ? String(number(node.o)) : element.value;
  if (element.value !== value) element.value = value;
}

// Only when different, and with the selection kept: the person may be in the middle of it.
function setText(element, value) {
  if (element.value === value || element.value === value.replace(/\r\n?/g, '\n')) return;
  const { selectionStart, selectionEnd, selectionDirection } = element;
  element.value = value;
  if (document.activeElement !== element) return;
  element.setSelectionRange(Math.min(selectionStart, value.length), Math.min(selectionEnd, value.length), selectionDirection);
}
