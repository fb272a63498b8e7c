/** A placeholder that the content declares, as far as lines need it. */
export interface LinePlaceholder {
  id: string;
  label: string;
  /** Whether it may stay empty. */
  optional?: boolean;
  /** What is said while it is empty; `''` leaves it out. With it, the placeholder is optional. */
  ifEmpty?: string | undefined;
}

/** Returns the label of a placeholder; where the content declares none, its identifier in words. */
export function labelOfPlaceholder(id: string, placeholders: readonly LinePlaceholder[]): string {
  return placeholders.find((placeholder) => placeholder.id === id)?.label ?? id.replaceAll('-', ' ');
}
