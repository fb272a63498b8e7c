/** The part of a placeholder's declaration that lines need. */
export interface LinePlaceholder {
  id: string;
  label: string;
  /** Whether it may stay empty. */
  optional?: boolean;
  /** The words said while it is empty; `''` leaves it out. With this key, the placeholder is optional. */
  ifEmpty?: string | undefined;
}

/** Returns the label of a placeholder; where the content declares none, the identifier with spaces for hyphens. */
export function labelOfPlaceholder(id: string, placeholders: readonly LinePlaceholder[]): string {
  return placeholders.find((placeholder) => placeholder.id === id)?.label ?? id.replaceAll('-', ' ');
}
