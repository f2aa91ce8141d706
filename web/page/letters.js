// Letters that the typeface lacks, drawn with the browser's own fonts for the program's picture (web/web_letters.cpp).

let pen = null;
let ink = new Uint8Array(0);
let text = new Uint8Array(0);

export const letters = {
  /** Draws one, or a whole word, at a size in pixels: [advance, left, top, width, height], or null where the browser does
   *  not draw. */
  draw(bytes, px, bold) {
    pen ||= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!pen) return null;
    const letter = new TextDecoder().decode(bytes);
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
    // What is drawn in colours of its own (😀) is taken as ink where it is dark, so that its lines are seen.
    const dots = pen.getImageData(0, 0, width, height).data;
    ink = new Uint8Array(width * height).map(
      (_, i) => (dots[4 * i + 3] * (1 - (0.3 * dots[4 * i] + 0.55 * dots[4 * i + 1] + 0.15 * dots[4 * i + 2]) / 340)) | 0,
    );
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
