/**
 * Whether two Uint8Arrays hold the same; false when there is no `a`. There may be eleven million bytes: every() would ask a
 * function about each, and four at a time take a quarter of the time.
 */
export function same(a, b) {
  if (a?.length !== b.length) return false;
  const words = (bytes) => new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteOffset % 4 ? 0 : bytes.length >> 2);
  const [left, right] = [words(a), words(b)];
  let at = 0;
  while (at < left.length && left[at] === right[at]) at += 1;
  at *= 4;
  while (at < b.length && a[at] === b[at]) at += 1;
  return at === b.length;
}
