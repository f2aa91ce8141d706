// Letters that the typeface lacks, drawn with the browser's own fonts for the program's picture (web/web_letters.cpp).

let pen = null;
let ink = [];
let text = [];

export const letters = {
  /** Draws one at a size in pixels: [advance, left, top, width, height], or null where the browser does not draw. */
  draw(code, px, bold) {
    pen ||= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!pen) return null;
    const letter = String.fromCodePoint(code);
    const font = `${bold ? 700 : 400} ${px}px Waymark, system-ui, sans-serif`;
    pen.font = font;
    const box = pen.measureText(letter);
    const left = Math.floor(-box.actualBoundingBoxLeft);
    const top = Math.floor(-box.actualBoundingBoxAscent);
    const width = Math.max(0, Math.ceil(box.actualBoundingBoxRight) - left);
    const height = Math.max(0, Math.ceil(box.actualBoundingBoxDescent) - top);
    if (!width || !height) return [box.width, 0, 0, 0, 0];
    pen.canvas.width = width; // which forgets the font
    pen.canvas.height = height;
    pen.font = font;
    pen.fillText(letter, -left, -top);
    ink = pen.getImageData(0, 0, width, height).data.filter((_, i) => i % 4 === 3);
    return [box.width, left, top, width, height];
  },
  /** How much of each pixel of the last one is ink. */
  ink: () => ink,
  /** Makes marks one with their letters; gives the number of bytes, which text() then hands over. */
  compose(bytes) {
    text = new TextEncoder().encode(new TextDecoder().decode(bytes).normalize('NFC'));
    return text.length;
  },
  text: () => text,
};
