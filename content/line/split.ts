/** Splits a line to say into its text and the placeholders in it. */

/** A piece of a line: text, or the identifier of a placeholder. */
export type LineSegment = { text: string } | { placeholder: string };

/**
 * Splits a line: `"Thank you, {name}."` becomes `[{text: "Thank you, "}, {placeholder: "name"}, {text: "."}]`. Malformed placeholders stay
 * text; the content check reports them.
 */
export function splitLine(line: string): LineSegment[] {
  return line.split(/\{([a-z0-9-]+)\}/).flatMap((piece, index) => {
    if (index % 2 === 1) return { placeholder: piece };
    return piece ? { text: piece } : [];
  });
}

/** Returns the identifiers of the placeholders in a line, in order, each once. */
export function placeholdersIn(line: string): string[] {
  return [...new Set(splitLine(line).flatMap((segment) => ('placeholder' in segment ? segment.placeholder : [])))];
}
