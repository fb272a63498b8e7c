/** A line to say taken apart: its words, and the placeholders between them. */

/** A piece of a line: words of its own, or the identifier of the placeholder that stands there. */
export type LineSegment = { text: string } | { placeholder: string };

/**
 * Takes a line to say apart: `"Thank you, {name}."` becomes `[{text: "Thank you, "}, {placeholder: "name"}, {text: "."}]`.
 * Whatever is not a well-formed placeholder stays text; the content check is the one to complain.
 */
export function splitLine(line: string): LineSegment[] {
  return line.split(/\{([a-z0-9-]+)\}/).flatMap((piece, index) => {
    if (index % 2 === 1) return { placeholder: piece };
    return piece ? { text: piece } : [];
  });
}

/** The identifiers of the placeholders in a line, in order, each once. */
export function placeholdersIn(line: string): string[] {
  return [...new Set(splitLine(line).flatMap((segment) => ('placeholder' in segment ? segment.placeholder : [])))];
}
