// The words of the mirror's elements lie exactly over the drawn ones, so that the browser finds, marks and copies them in the
// picture. The program says where it draws them (app/ui/kit/ui_words.cpp); lines are broken by the browser, at the same width.
import { Role, isControl, make, spoken } from './roles.js';

const PART = 10; // Numbers of a part of a batch's "w".
const BASELINE = 1; // The program rounds the height above it up, and the browser the room above that down.

/** The parts of the name, or of the description, that are drawn. */
const partsOf = (flat, description) => {
  const parts = [];
  for (let i = 0; i < flat.length; i += PART) {
    if (flat[i] !== description) continue;
    const [, start, length, x, y, wrap, height, size, line, bold] = flat.slice(i, i + PART);
    parts.push({
      start, length, x: x / 4, y: y / 4 + BASELINE, wrap: wrap / 4, height: height / 4, size: size / 1000, line: line / 1000, bold,
    });
  }
  return parts;
};

// As custom properties, which mean nothing to the Text view.
function typeset({ style, classList }, { wrap, size, line, bold }) {
  style.setProperty('--type', `${bold ? 700 : 400} ${size}px/${line}px var(--font)`);
  style.setProperty('--space', wrap ? 'pre-wrap' : 'pre');
  classList.add('words');
}

// A dot that is drawn between two things is a comma to readers; it takes the dot's room.
function spaceDots(element, drawn) {
  if (element.firstElementChild || !drawn.includes(' · ')) return;
  element.replaceChildren(...drawn.split(' · ').flatMap((words, i) => {
    if (!i) return words;
    const dot = make('span', 'dot');
    dot.textContent = ',';
    return [dot, ' ' + words];
  }));
}

// A fact: its name on the first line, and below it what is said of it.
/** @param {{ node: any }} entry @param {any[]} names */
function isFact({ node }, [first, second]) {
  // Where the words of another screen were drawn may be known before where these are.
  return second && node.r === Role.Paragraph && second.start === first.length + 2 && node.n.startsWith(': ', first.length);
}

/** Takes in where the program says the words of an entry are drawn, or that they are others now. */
export function layWords(entry) {
  const { node, shape, drawn } = entry;
  entry.laid = [];
  if (!drawn) return;
  const leaf = shape.words && (shape.words.nodeType === 3 ? shape.words.parentNode : shape.words);
  const names = partsOf(drawn, 0);
  const [first, second] = names;
  const fact = isFact(entry, names);
  if (leaf?.classList.contains('fact') && !fact) {
    leaf.classList.remove('fact');
    shape.words.textContent = spoken(node.n);
  }
  if (leaf && first && !first.start && (names.length < 2 || fact)) {
    if (fact) {
      shape.words.textContent = spoken(node.n.slice(0, first.length + 1)) + '\n' + spoken(node.n.slice(second.start));
      leaf.style.setProperty('--below', `${second.size}px/${second.line}px var(--font)`);
      leaf.classList.add('fact');
      first.height += second.height;
    }
    typeset(leaf, first);
    if (leaf === shape.element && isControl(node)) {
      const right = first.wrap && Math.max(0, entry.box[2] - first.x - first.wrap);
      leaf.style.setProperty('--pad', `${first.y}px ${right}px 0 ${first.x}px`);
    } else {
      entry.laid.push([leaf, first]);
    }
  }
  const [below] = partsOf(drawn, 1);
  if (shape.hint && below?.length === (node.d || '').length) {
    spaceDots(shape.hint, node.d);
    typeset(shape.hint, below);
    entry.laid.push([shape.hint, below]);
  }
}

/** The box of laid words: those that are not broken reach to the edge of their entry. */
export const boxOfWords = ({ box: [x, y, w] }, { x: dx, y: dy, wrap, height }) =>
  [x + dx, y + dy, wrap || Math.max(0, w - dx), height];
