/** What a line has to know of a placeholder that the content declares. */
export interface LinePlaceholder {
  id: string;
  label: string;
  /** Whether it may stay empty. */
  optional?: boolean;
  /** What is said while it is empty; `''` leaves it out. With it, the placeholder is optional. */
  ifEmpty?: string | undefined;
}

/** What to call a placeholder: its label, or where the content declares none, its identifier in words. */
export function labelOfPlaceholder(id: string, placeholders: readonly LinePlaceholder[]): string {
  return placeholders.find((placeholder) => placeholder.id === id)?.label ?? id.replaceAll('-', ' ');
}
