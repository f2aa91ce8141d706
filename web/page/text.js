// Every sentence of the page's own passes through here, as those of the program do through app/model/base/text.h.

/** The text in the person's language; English is its own key. Each "{}" in it becomes the next of `filled`, "{2}" the second. */
export function tr(english, ...filled) {
  let next = 0;
  return english.replace(/\{(\d?)\}/g, (_, number) => filled[number ? number - 1 : next++]);
}
