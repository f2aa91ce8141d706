// Selecting the drawn words with the mouse. The browser's own way of it would need every word under the pointer, and jump to
// the top of the page where there is none; here the selection goes to the nearest words.
import { entryOf, isText, nearestWords } from './mirror.js';
import { isField } from './roles.js';

let selecting = false;

/**
 * Words can be hit only while they are selected: else the picture has the pointer.
 * @returns {[Node, number] | false}
 */
function at(x, y, words) {
  document.body.classList.add('selecting');
  const place = document.caretPositionFromPoint?.(x, y);
  const range = place ? null : document.caretRangeFromPoint?.(x, y);
  document.body.classList.remove('selecting');
  const node = place?.offsetNode || range?.startContainer;
  return words.contains(node || null) && [node, place ? place.offset : range.startOffset];
}

/** The mouse was pressed on an element of words; a second press takes a word, a third all of it. */
export function startSelecting({ clientX, clientY, detail, shiftKey }, words) {
  const selection = getSelection();
  // As everywhere: who presses words leaves the field.
  if (isField(entryOf(document.activeElement)?.node || {})) /** @type {HTMLElement} */ (document.activeElement).blur();
  const place = at(clientX, clientY, words);
  if (!place) return;
  if (shiftKey && selection.rangeCount) selection.extend(...place);
  else if (detail > 2) selection.selectAllChildren(words);
  else selection.collapse(...place);
  if (detail === 2) {
    selection.modify('move', 'backward', 'word');
    selection.modify('extend', 'forward', 'word');
  }
  selecting = detail < 2;
}

export function goOnSelecting({ clientX: x, clientY: y, buttons }) {
  if (!(buttons & 1)) selecting = false;
  const nearest = selecting && nearestWords(x, y);
  if (!nearest) return;
  const [words, [left, top, width, height]] = nearest;
  const within = (value, from, size) => Math.min(Math.max(value, from + 1), from + size - 1);
  const place = at(within(x, left, width), within(y, top, height), words);
  if (place) getSelection().extend(...place);
}

/** Something else of the picture was pressed. */
export function deselect() {
  const selection = getSelection();
  if (!selection.isCollapsed) selection.removeAllRanges();
}

// What lies in places of its own would be copied without line ends.
function copied(range) {
  let text = '';
  let before = null;
  for (const words of document.querySelectorAll('#mirror .words:not(.control-of:not(.content), .row > label)')) {
    if (!range.intersectsNode(words)) continue;
    const part = document.createRange();
    part.selectNodeContents(words);
    if (words.contains(range.startContainer)) part.setStart(range.startContainer, range.startOffset);
    if (words.contains(range.endContainer)) part.setEnd(range.endContainer, range.endOffset);
    const cell = /** @type {HTMLTableCellElement} */ (words.closest('td,th'));
    const across = cell && before?.parentNode === cell.parentNode ? cell.cellIndex - before.cellIndex : 0;
    if (text) text += across ? '\t'.repeat(across) : '\n';
    text += part;
    before = cell;
  }
  return text;
}

addEventListener('copy', (event) => {
  const selection = getSelection();
  if (isText() || selection.isCollapsed || isField(entryOf(document.activeElement)?.node || {})) return;
  event.preventDefault();
  event.clipboardData.setData('text/plain', copied(selection.getRangeAt(0)));
});
