const SPOILT = ['title', 'description', 'what', 'text', 'name', 'organisation', 'handlingNote', 'inPlace', 'reason'];

/** A document, given as text, with `mark` at the beginning of every text that people write. */
export function hostile(text, mark) {
  const spoil = (value) => {
    if (Array.isArray(value)) return value.map(spoil);
    if (value && typeof value === 'object') {
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, SPOILT.includes(key) ? mark + one : spoil(one)]));
    }
    return value;
  };
  return JSON.stringify(spoil(JSON.parse(text)));
}
