// What the person's system and browser ask for: told at the start and whenever it changes.

const WATCHED = [
  '(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)', '(prefers-reduced-motion: reduce)',
];

/** `tell(dark, contrast, motion, scale)`. */
export function watchPreferences(tell) {
  const queries = WATCHED.map((query) => matchMedia(query));
  // An element one rem wide: its size changes with the browser's own text size, which has no event.
  const measure = document.createElement('div');
  measure.id = 'measure';
  measure.ariaHidden = 'true';
  document.body.append(measure);
  const send = () => {
    const [dark, more, forced, reduced] = queries.map((query) => query.matches);
    // The colours of the strongest theme are those of a dark palette; a light one that is forced on pages is left light.
    tell(dark, forced ? dark : more, reduced, measure.getBoundingClientRect().width / 16 || 1);
  };
  for (const query of queries) query.onchange = send;
  let width = measure.getBoundingClientRect().width;
  new ResizeObserver(() => {
    const now = measure.getBoundingClientRect().width;
    if (now === width) return;
    width = now;
    send();
  }).observe(measure);
  send();
}

let ratio = devicePixelRatio;

/**
 * The ratio changes without a resize when the window moves to another monitor. Called with each frame as well, since not
 * every change reaches a media query's listener.
 */
export function checkPixelRatio() {
  if (ratio === devicePixelRatio) return;
  ratio = devicePixelRatio;
  dispatchEvent(new Event('resize'));
}

export function watchPixelRatio() {
  matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', () => {
    checkPixelRatio();
    watchPixelRatio();
  }, { once: true });
}
