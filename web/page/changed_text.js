// A text that is kept as changes of another, its base: DocumentText::changes says how they are told. All are Uint8Arrays.

/** How often, and for each part where it begins and ends in the base and how many bytes of its own follow. */
function partsOf(changes) {
  const view = new DataView(changes.buffer, changes.byteOffset, changes.byteLength);
  const number = (i) => view.getUint32(4 * i, true);
  return Array.from({ length: number(0) }, (_, i) => [1, 2, 3].map((which) => number(3 * i + which)));
}

/** Of the text, in bytes. */
export const changedSize = (changes) => partsOf(changes).reduce((size, [begin, end, own]) => size + end - begin + own, 0);

/** The text. Throws a RangeError where these are no changes; where they are of another base, it is no text of anybody's. */
export function changedText(base, changes) {
  const parts = partsOf(changes), text = new Uint8Array(changedSize(changes));
  let at = 0, from = 4 + 12 * parts.length;
  const take = (bytes) => { text.set(bytes, at); at += bytes.length; };
  for (const [begin, end, own] of parts) {
    take(base.subarray(begin, end));
    take(changes.subarray(from, from += own));
  }
  return text;
}
