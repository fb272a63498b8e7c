/** Prints what `content due` found. */
import { contentTypes, type ContentType } from '../schema/index.ts';
import { plusSpan, type Review } from './due.ts';

/** How far ahead reviews are announced. */
const ahead = '30 days';

/**
 * Sorts reviews into due, due soon, and unknown.
 * @param today like `2026-11-29`
 */
export function grouped(reviews: readonly Review[], today: string): { due: Review[]; soon: Review[]; unknown: Review[] } {
  const horizon = plusSpan(today, ahead);
  return {
    due: reviews.filter(({ due }) => due !== undefined && due <= today),
    soon: reviews.filter(({ due }) => due !== undefined && due > today && due <= horizon),
    unknown: reviews.filter(({ due }) => due === undefined),
  };
}

/**
 * Returns the report as text, grouped by who looks after the entries.
 * @param reviews as `reviewsOf` gives them
 * @param today like `2026-11-29`
 */
export function dueReport(reviews: readonly Review[], today: string): string {
  if (reviews.length === 0) {
    return 'Nothing is under review. Write "review-every: 6 months" into an entry, or into the playbook.yaml of your folder for all that stands in it.';
  }
  const { due, soon, unknown } = grouped(reviews, today);
  const sections = [
    ...section(`Due: ${due.length} of ${reviews.length} that are under review`, due),
    ...section(`Due within ${ahead}`, soon),
    ...section(`Nobody knows since when: write "reviewed: ${today}" once you have looked`, unknown),
  ];
  return sections.length === 0 ? `Nothing is due: ${reviews.length} entries are under review.` : sections.join('\n');
}

function section(heading: string, reviews: readonly Review[]): string[] {
  if (reviews.length === 0) return [];
  const owners = [...new Set(reviews.map(({ owner }) => owner))];
  return [
    `${heading}`,
    ...owners.flatMap((owner) => [
      `  ${owner === '' ? 'nobody’s' : owner}:`,
      ...reviews.filter((review) => review.owner === owner).map((review) => `    ${row(review)}`),
    ]),
  ];
}

function row({ type, id, file, reviewed, due }: Review): string {
  const { noun: [one] = ['entry', 'entries'] }: ContentType = contentTypes[type];
  const since = reviewed === undefined ? '' : `, last looked at ${reviewed}`;
  return `${due === undefined ? '' : `${due}  `}${one} ${id} (${file}${since})`;
}
