/** A stretch of text, or the identifier of a placeholder that stands in its place. */
export type LinePart = { text: string } | { placeholder: string };

/**
 * Takes a line to say apart: `"Thank you, {name}."` becomes `[{text: "Thank you, "}, {placeholder: "name"}, {text: "."}]`.
 * Whatever is not a well-formed placeholder stays text; the content check is the one to complain.
 */
export function lineParts(line: string): LinePart[] {
  return line.split(/\{([a-z0-9-]+)\}/).flatMap((part, index) => {
    if (index % 2 === 1) return { placeholder: part };
    return part ? { text: part } : [];
  });
}
