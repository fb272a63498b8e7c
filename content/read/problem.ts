/** Where something stands; lines and columns count from 1. */
export interface Place {
  /** Relative to the project, with `/` between folders. */
  file: string;
  line: number;
  column: number;
}

/** Something in the content that its owner should mend. */
export interface Problem extends Place {
  /** The rule that says so; left out where a file could not be read as it should. */
  rule?: string;
  /** Present on what is right and could be better: it never stops a build. */
  advice?: true;
  /** What was found, in one line. */
  message: string;
  /** What to write instead, where that can be said. */
  hint?: string;
  /** Where else the same slip shows, or what only follows from it. */
  also?: Place[];
}

/** What a problem says, apart from where it stands. */
export type Finding = Omit<Problem, keyof Place>;

/** The longest piece of somebody's text that a message repeats. */
const longestExcerpt = 60;

/** A text as a message shows it: on one line, in quotes, shortened. */
export function excerpt(text: string): string {
  const oneLine = text
    .slice(0, longestExcerpt * 4)
    .replace(/\s+/g, ' ')
    .trim();
  const short = oneLine.length > longestExcerpt || text.length > longestExcerpt * 4;
  return `"${short ? `${oneLine.slice(0, longestExcerpt).trimEnd()}…` : oneLine}"`;
}

/** A place in the middle of a sentence. */
export const shown = ({ file, line, column }: Place) => `${file}:${line}:${column}`;

/** Compares two problems by where they stand: by file, line and column. */
export const byPlace = (a: Place, b: Place) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column);
