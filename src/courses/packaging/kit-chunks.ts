/**
 * What the names of the kit's chunks say: `content-es-419-quiz-CzIJlvFw.js` is content, in a language, for a widget. The kit's build gives
 * them (`chunkName` in widgets/build/bundle.ts).
 */

/** Matches the content of a widget, and its wording; an entry that is a chunk of its own has its identifier before the hash. */
const named = /^(content|wording)-([a-z\d]+(?:-[a-z\d]+)*?)-(checklist|phrase-picker|practice|quiz)-(?:.+-)?[\w-]{8}\.js$/i;

/** Returns the widget whose content a chunk is; undefined for other chunks. */
export const widgetOfContent = (chunk: string): string | undefined => {
  const [, part, , widget] = named.exec(chunk) ?? [];
  return part === 'content' ? widget : undefined;
};

/** Returns the language of a chunk of wording; undefined for other chunks. */
export const languageOfWording = (chunk: string): string | undefined => {
  const [, part, language] = named.exec(chunk) ?? [];
  return part === 'wording' ? language : undefined;
};
