// The words of the page in the reader's language.
const texts = await (await fetch("/desk/api/words")).json();

/** A text by its key, with its {places} filled. */
export function t(key, values = {}) {
  const text = texts[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
}

/** The text if there is one, otherwise the fallback. */
export function tOr(key, fallback) {
  return texts[key] ?? fallback;
}

export const language = document.documentElement.lang;
