// What assistive technology is given, as text that a person can read and judge: the browser's own accessibility tree, and
// the words that a screen reader would speak from top to bottom.

/** How what changes in a node is announced: 'polite', 'assertive', or '' for not at all. */
const liveness = ({ properties }) => (properties || []).find(({ name }) => name === 'live')?.value.value?.replace('off', '') || '';
/**
 * Whether a node is there to say what happens. What it says comes and goes, so it is no part of a screen; a question that
 * is asked is one, whatever a browser makes of its role, `asked`.
 */
const announces = (node, asked) => !['status', 'alertdialog'].includes(node.role?.value) && liveness(node) && liveness(node) !== asked;

/** Chromium's accessibility tree as indented lines: `button "Add activity" focused`. */
export async function accessibilityTree(page) {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  await cdp.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = [];
  const visit = (node, depth, around, asked) => {
    const role = node.role?.value;
    const name = (node.name?.value || '').replace(/\s+/g, ' ').trim();
    // A text that only says its parent's name again, and boxes that stand for nothing, are left out.
    const told = !node.ignored && !['InlineTextBox', 'none', 'ListMarker'].includes(role) &&
      !(role === 'generic' && !name) && !(role === 'StaticText' && (!name || name === around));
    if (told) {
      const value = node.value?.value === undefined || node.value.value === name ? '' : ` = ${JSON.stringify(node.value.value)}`;
      const description = node.description?.value ? ` – ${node.description.value.replace(/\s+/g, ' ').trim()}` : '';
      lines.push('  '.repeat(depth) + role + (name ? ` “${name}”` : '') + value + states(node) + description);
    }
    if (announces(node, asked)) return;
    const within = role === 'alertdialog' ? liveness(node) : asked;
    for (const id of node.childIds || []) if (byId.has(id)) visit(byId.get(id), depth + (told ? 1 : 0), told ? name : around, within);
  };
  visit(nodes[0], 0, '', '');
  return lines.join('\n') + '\n';
}

const WORDS = {
  level: (value) => `level ${value}`,
  expanded: (value) => (value ? 'open' : 'closed'),
  pressed: (value) => (value === 'true' ? 'pressed' : 'not pressed'),
  checked: (value) => (value === 'true' ? 'ticked' : value === 'mixed' ? 'partly ticked' : 'not ticked'),
};
const SAID = ['disabled', 'required', 'selected', 'focused', 'modal', 'hasPopup', 'readonly', 'multiline'];

function states(node) {
  const found = [];
  for (const { name, value: { value } } of node.properties || []) {
    if (name === 'invalid') { if (value === 'true') found.push('invalid'); } else if (WORDS[name]) found.push(WORDS[name](value));
    else if (SAID.includes(name) && value && value !== 'false') found.push(name);
  }
  return found.length ? ` (${found.join(', ')})` : '';
}

/**
 * The page as it stands, as HTML without scripts, styles and what was announced: what people typed and chose is written
 * into it, and what comes and goes (focus, time) is not.
 */
export function frozen(page) {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true);
    const all = (root) => [...root.querySelectorAll('input,textarea,select,option')];
    const live = all(document);
    all(copy).forEach((element, i) => {
      if (element.type === 'checkbox' || element.type === 'radio') element.toggleAttribute('checked', live[i].checked);
      else if (element.tagName === 'TEXTAREA') element.textContent = live[i].value;
      else if (element.tagName === 'OPTION') element.toggleAttribute('selected', live[i].selected);
      else if (element.tagName === 'INPUT') element.setAttribute('value', live[i].value);
    });
    for (const element of copy.querySelectorAll('script,link,style')) element.remove();
    for (const region of copy.querySelectorAll('[aria-live]:not([role=status]),[role=alert]')) region.replaceChildren();
    for (const element of copy.querySelectorAll('[style]')) element.removeAttribute('style');
    return '<!doctype html>\n' + copy.outerHTML;
  });
}

/** What a screen reader speaks when its cursor goes through all of a frozen page, one line for each stop. */
export async function spoken(page, html, reader) {
  await page.setContent(html);
  await page.evaluate((code) => new Promise((resolve) => {
    window.readerLoaded = resolve;
    const script = document.createElement('script');
    script.type = 'module';
    script.textContent = code;
    document.head.append(script);
  }), reader.replace(/export\s*\{\s*\w+ as Virtual\s*,\s*(\w+) as virtual\s*\};?/, 'window.virtualReader=$1;window.readerLoaded();'));
  const phrases = await page.evaluate(async () => {
    const virtual = window.virtualReader;
    await virtual.start({ container: document.body });
    // A modal dialog is all there is: after its end it begins again.
    for (let i = 0; i < 3000 && !/^end of (document|(alert)?dialog)/.test(await virtual.lastSpokenPhrase()); i += 1) await virtual.next();
    const log = await virtual.spokenPhraseLog();
    await virtual.stop();
    return log;
  });
  return brief(phrases).join('\n') + '\n';
}

// Where a paragraph or a cell begins and ends, and text that only says its cell's name again, are not worth a line.
function brief(phrases) {
  const lines = [];
  for (const phrase of phrases) {
    if (/^(end of )?(paragraph|rowgroup)$|^end of (row|cell|columnheader|rowheader|listitem|term|definition)\b/.test(phrase)) continue;
    const before = lines.at(-1) || '';
    // A cell is named by what it holds, and a box by its label: readers say it once.
    const held = /^((?:cell|columnheader|rowheader)), (.+?)(, sorted .*?)?(, column index .*)$/.exec(before);
    if (held && /^(button|checkbox), /.test(phrase) && phrase.replace(/^\w+, /, '').startsWith(held[2])) lines[lines.length - 1] = held[1] + (held[3] || '') + held[4];
    if (/^(checkbox|radio), /.test(before) && before.replace(/^\w+, /, '').startsWith(`${phrase},`)) continue;
    if (before.startsWith('listitem') && !/^(button|link|list|listitem|end of list)\b/.test(phrase)) lines[lines.length - 1] += `: ${phrase}`;
    else if (!/^(cell|columnheader|rowheader), /.test(before) || !before.includes(`, ${phrase}, `)) lines.push(phrase.replace(/^row, .*, row index (\d+)/, 'row $1'));
  }
  return lines;
}

/** Without what is in the bar and the rail, which are the same on every screen. */
export function withoutFrame(text) {
  const lines = [];
  let until = null;
  for (const line of text.split('\n')) {
    if (until?.test(line)) until = null;
    if (until) continue;
    lines.push(line);
    if (/^ +(banner|navigation)/.test(line)) until = /^ {0,2}\S/;
    else if (/^(banner|navigation)/.test(line)) until = new RegExp(`^end of ${line}$`);
  }
  return lines.join('\n');
}

/** The lines that differ, as a diff shows them; empty when there are none. */
export function difference(before, after) {
  const a = before.split('\n'), b = after.split('\n');
  // Longest common subsequence; the texts have a few hundred lines.
  const length = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) length[i][j] = a[i] === b[j] ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
  }
  const lines = [];
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    if (i < a.length && j < b.length && a[i] === b[j]) { i += 1; j += 1; } else if (j >= b.length || (i < a.length && length[i + 1][j] >= length[i][j + 1])) lines.push('- ' + a[i++]);
    else lines.push('+ ' + b[j++]);
  }
  return lines.join('\n');
}
