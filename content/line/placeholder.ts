/** The part of a placeholder's declaration that lines need. */
export interface LinePlaceholder {
  id: string;
  label: string;
  /** Whether it may stay empty. */
  optional?: boolean;
  /** The words said while it is empty; `''` leaves it out. With this key, the placeholder is optional. */
  ifEmpty?: string | undefined;
}

/** What a placeholder is filled in with by way of example. */
export interface PlaceholderExamples {
  example: string;
  examplesIn?: readonly { contexts: readonly string[]; example: string }[] | undefined;
}

/**
 * Returns what a placeholder is filled in with by way of example.
 *
 * @param contexts the kinds of call of the line: an example of theirs is taken if it is written for all of them
 */
export const exampleFor = ({ example, examplesIn = [] }: PlaceholderExamples, contexts: readonly string[]): string =>
  examplesIn.find((other) => contexts.length > 0 && contexts.every((context) => other.contexts.includes(context)))?.example ?? example;

/** Returns the label of a placeholder; where the content declares none, the identifier with spaces for hyphens. */
export const labelOrIdentifier = (id: string, declared: LinePlaceholder | undefined): string => declared?.label ?? id.replaceAll('-', ' ');

/** The same, where the declarations are at hand. */
export const labelOfPlaceholder = (id: string, placeholders: readonly LinePlaceholder[]): string =>
  labelOrIdentifier(
    id,
    placeholders.find((placeholder) => placeholder.id === id),
  );
