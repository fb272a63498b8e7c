/**
 * Replaces the kit's built-in content in a package by what its page holds. That was checked when it was built, so a package does without
 * the kit's checks of content from elsewhere.
 */

type Entries = readonly { id: string }[];

const isList = (value: unknown): value is Entries => Array.isArray(value);

/** Merges all JSON in the page for a widget: lists are joined, and no entry occurs twice. */
export function packagedContent(widget: 'checklist' | 'practice' | 'quiz'): Record<string, unknown> {
  const scripts = document.querySelectorAll(`script[data-content="${widget}"]`);
  const files = Array.from(scripts, ({ textContent }) => JSON.parse(textContent ?? '') as Record<string, unknown>);
  const whole: Record<string, unknown> = {};
  for (const [key, value] of files.flatMap((file) => Object.entries(file))) {
    const before = whole[key];
    whole[key] = isList(value) && isList(before) ? [...new Map([...before, ...value].map((entry) => [entry.id, entry])).values()] : value;
  }
  return whole;
}

/** Returns the identifiers of all moments of a practice, in the order of its content. */
export function momentIdsOf(practice: string): string[] {
  const { practices = [] } = packagedContent('practice') as { practices?: readonly { id: string; moments: Entries }[] };
  return practices.find(({ id }) => id === practice)?.moments.map(({ id }) => id) ?? [];
}

/** Returns the identifiers of all questions that a quiz may ask, in the order of its content. */
export function questionIdsOf(quiz: string): string[] {
  const { quizzes = [] } = packagedContent('quiz') as { quizzes?: readonly { id: string; questions: Entries }[] };
  return quizzes.find(({ id }) => id === quiz)?.questions.map(({ id }) => id) ?? [];
}
