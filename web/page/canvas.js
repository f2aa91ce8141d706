// The picture: the program's triangles on the canvas (web/web_host.cpp). WebGL is asked for while the program still loads.
// Where it is refused, or the browser would work it without graphics hardware, the program draws the pixels itself, in less
// time, and they are put on a 2D canvas.

/** Drivers that work WebGL on the processor: usual on virtual desktops. */
const NO_HARDWARE = /swiftshader|llvmpipe|softpipe|basic render/i;
const CORNER = 20; // Bytes: place and place in the texture, four floats, and a colour of four bytes.
const PLACING = `attribute vec2 at, uv;
attribute vec4 ink;
uniform vec2 size;
varying vec2 place;
varying vec4 colour;
void main() {
  place = uv;
  colour = ink;
  gl_Position = vec4(at.x / size.x * 2.0 - 1.0, 1.0 - at.y / size.y * 2.0, 0.0, 1.0);
}`;
// Textures hold how much of a colour is seen.
const COLOURING = `precision mediump float;
uniform sampler2D texture;
varying vec2 place;
varying vec4 colour;
void main() { gl_FragColor = vec4(colour.rgb, colour.a * texture2D(texture, place).a); }`;

const textures = new Map();
let canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));
let gl = null;
let flat = null;
let program = null;
let size = null;

function startWebGl() {
  gl = canvas.getContext('webgl', {
    alpha: false, antialias: false, depth: false, stencil: false, failIfMajorPerformanceCaveat: true,
  });
  if (!gl) return;
  program = gl.createProgram();
  const shaders = /** @type {[number, string][]} */ ([[gl.VERTEX_SHADER, PLACING], [gl.FRAGMENT_SHADER, COLOURING]]);
  for (const [kind, source] of shaders) {
    const shader = gl.createShader(kind);
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  ['at', 'uv', 'ink'].forEach((name, i) => {
    gl.bindAttribLocation(program, i, name);
    gl.enableVertexAttribArray(i);
  });
  gl.linkProgram(program);
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
  gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
  gl.enable(gl.BLEND);
  gl.blendFuncSeparate(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA, gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
}

// Asked when the program starts: the graphics process has answered by then.
function drawnByProcessor() {
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  return info && NO_HARDWARE.test(gl.getParameter(info.UNMASKED_RENDERER_WEBGL));
}

function startPixels() {
  if (gl) {
    // A canvas that had one kind of context can have no other.
    const fresh = /** @type {HTMLCanvasElement} */ (canvas.cloneNode());
    canvas.replaceWith(fresh);
    canvas = fresh;
    gl = null;
  }
  flat = canvas.getContext('2d', { alpha: false });
}

// The pixels of the screen that the canvas covers, as the browser counts them, and the window for which it did. At 125 % a
// count of our own is off by one in every second window, and all letters are soft.
let covered = null;
const sizeNow = () => [innerWidth, innerHeight, devicePixelRatio].join();

/** Calls `changed` when the canvas turns out to cover other pixels than it was drawn with. */
export function watchSize(shown, changed) {
  try {
    new ResizeObserver(([{ devicePixelContentBoxSize: [{ inlineSize, blockSize }] }]) => {
      const before = picture.size().join();
      // Rounded otherwise it may be, but no more: where the browser plays another screen than it has (the sizes of devices in its
      // developer tools) its count is of neither.
      const near = Math.abs(inlineSize - innerWidth * devicePixelRatio) < 2 &&
        Math.abs(blockSize - innerHeight * devicePixelRatio) < 2;
      covered = near ? { of: sizeNow(), size: [inlineSize, blockSize] } : null;
      if (picture.size().join() !== before) changed();
    }).observe(shown, { box: 'device-pixel-content-box' });
  } catch {
    // Safari does not count them.
  }
}

/** As many pixels as the canvas is shown with; setting them anew would empty it. */
function fit(width, height) {
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}

startWebGl();

/** What the program calls through web/page_bridge.cpp. */
export const picture = {
  /** page::Canvas: 2 WebGL, 1 a 2D canvas, 0 nothing. Called once, first: the canvas may be another one after it. */
  start() {
    if (!gl || drawnByProcessor()) startPixels();
    return picture.kind();
  },
  kind: () => (gl ? 2 : flat ? 1 : 0),
  makeTexture(id, width, height, texels) {
    const texture = gl.createTexture();
    textures.set(id, texture);
    gl.bindTexture(gl.TEXTURE_2D, texture);
    for (const edge of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, edge, gl.CLAMP_TO_EDGE);
    for (const size of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) gl.texParameteri(gl.TEXTURE_2D, size, gl.LINEAR);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.ALPHA, width, height, 0, gl.ALPHA, gl.UNSIGNED_BYTE, texels);
  },
  changeTexture(id, top, width, height, texels) {
    gl.bindTexture(gl.TEXTURE_2D, textures.get(id));
    gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, top, width, height, gl.ALPHA, gl.UNSIGNED_BYTE, texels);
  },
  dropTexture(id) {
    gl.deleteTexture(textures.get(id));
    textures.delete(id);
  },
  /** In pixels of the screen. */
  size: () => (covered?.of === sizeNow() ? covered.size
    : [innerWidth, innerHeight].map((length) => Math.round(length * devicePixelRatio))),
  /** `width` and `height` in CSS pixels; `red`, `green` and `blue` from 0 to 255. */
  begin(width, height, red, green, blue) {
    fit(Math.round(width * devicePixelRatio), Math.round(height * devicePixelRatio));
    gl.viewport(0, 0, canvas.width, canvas.height);
    gl.disable(gl.SCISSOR_TEST);
    gl.clearColor(red / 255, green / 255, blue / 255, 1);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.enable(gl.SCISSOR_TEST);
    // Asked for only now: an answer waits until the graphics process is done with all the above.
    if (!size) {
      gl.useProgram(program);
      size = gl.getUniformLocation(program, 'size');
    }
    gl.uniform2f(size, width, height);
  },
  triangles(corners, index) {
    gl.bufferData(gl.ARRAY_BUFFER, corners, gl.STREAM_DRAW);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, index, gl.STREAM_DRAW);
  },
  /** A run of the triangles, cut to a rectangle of the canvas's pixels. */
  draw(left, top, right, bottom, texture, count, first, firstCorner) {
    const x = Math.max(0, Math.floor(left)), y = Math.max(0, Math.floor(top));
    gl.scissor(x, canvas.height - Math.ceil(bottom), Math.max(0, Math.ceil(right) - x), Math.max(0, Math.ceil(bottom) - y));
    gl.bindTexture(gl.TEXTURE_2D, textures.get(texture));
    const from = firstCorner * CORNER;
    gl.vertexAttribPointer(0, 2, gl.FLOAT, false, CORNER, from);
    gl.vertexAttribPointer(1, 2, gl.FLOAT, false, CORNER, from + 8);
    gl.vertexAttribPointer(2, 4, gl.UNSIGNED_BYTE, true, CORNER, from + 16);
    gl.drawElements(gl.TRIANGLES, count, gl.UNSIGNED_SHORT, first * 2);
  },
  pixels(bytes, width, height) {
    fit(width, height);
    if (!width || !height) return;
    flat.putImageData(new ImageData(new Uint8ClampedArray(bytes.buffer, bytes.byteOffset, bytes.length), width, height), 0, 0);
  },
  cursor(name) { canvas.style.cursor = name; },
  ratio: () => devicePixelRatio,
};
