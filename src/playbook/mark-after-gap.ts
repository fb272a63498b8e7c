/**
 * The punctuation that a text begins with, up to its first space: `". Let me"` → `"."`, `"'s call"` → `"'s"`. It must stay on the line
 * of the gap before it: browsers may break a line between a field and any text.
 */
export function markAfterGap(text: string): string {
  return /^[\p{Pe}\p{Pf}\p{Po}]\S*/u.exec(text)?.[0] ?? '';
}
