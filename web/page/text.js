// Every sentence of the page's own passes through here, as those of the program do through app/model/base/text.h.

/** The text in the person's language, of which the page has English alone. Each "{}" in it becomes the next of `filled`. */
export const tr = (english, ...filled) => english.replace(/\{\}/g, () => filled.shift());
