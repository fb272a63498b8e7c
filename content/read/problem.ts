/** A place in a file; lines and columns count from 1. */
export interface Place {
  /** The path relative to the project, with `/` between folders. */
  file: string;
  line: number;
  column: number;
}

/** Something in the content that its owner should mend. */
export interface Problem extends Place {
  /** The rule that found it; left out for files that could not be read as they should. */
  rule?: string;
  /** Present on advice: what is right and could be better. Advice never stops a build. */
  advice?: true;
  /** What was found, in one line. */
  message: string;
  /** What to write instead, where that is known. */
  hint?: string;
  /** Other places of the same mistake, or of what only follows from it. */
  also?: Place[];
}

/** A problem without its place. */
export type Finding = Omit<Problem, keyof Place>;

/** The most characters of somebody's text that a message repeats. */
const longestExcerpt = 60;

/** Returns a text as a message shows it: on one line, in quotes, shortened. */
export function excerpt(text: string): string {
  const oneLine = text
    .slice(0, longestExcerpt * 4)
    .replace(/\s+/g, ' ')
    .trim();
  const short = oneLine.length > longestExcerpt || text.length > longestExcerpt * 4;
  return `"${short ? `${oneLine.slice(0, longestExcerpt).trimEnd()}…` : oneLine}"`;
}

/** Returns a place as text for the middle of a sentence: `file:line:column`. */
export const shown = ({ file, line, column }: Place) => `${file}:${line}:${column}`;

/** Compares two problems by file, line and column, for sorting. */
export const byPlace = (a: Place, b: Place) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column);
