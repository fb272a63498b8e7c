/** Where something stands; lines and columns count from 1. */
export interface Place {
  /** Relative to the project, with `/` between folders. */
  file: string;
  line: number;
  column: number;
}

/** Something in the content that its owner should mend. */
export interface Problem extends Place {
  /** What was found, in one line. */
  message: string;
  /** What to write instead, where that can be said. */
  hint?: string;
}

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
