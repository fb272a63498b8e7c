/** Where a page leads when it is done. */
import type { Playbook } from './playbook.ts';
import { practicesOf } from './practices.ts';
import { readingMinutes } from './reading-time.ts';
import { counted } from './wording.ts';

/** After a quiz, the guide of the situation that it belongs to; after a checklist, a call to play in one of its situations. */
export function nextStep(
  playbook: Playbook,
  after: { quiz: string } | { checklist: string },
): { address: string; title: string; facts?: string; lang?: string | undefined } | undefined {
  const situations = playbook.situations.filter(({ quiz, checklist }) =>
    'quiz' in after ? quiz === after.quiz : checklist === after.checklist,
  );
  const [practice] = situations.flatMap(({ id }) => practicesOf(playbook, { situation: id }));
  const guides = situations.flatMap((situation) => playbook.guides.filter(({ id }) => id === situation.guide));
  const [guide = playbook.guides[0]] = guides;
  if ('checklist' in after && practice) return practice;
  if (!guide) return practice;
  const { id, title, lang, text } = guide;
  return { address: `/guides/${id}/`, title, lang, facts: counted(playbook, playbook.wording.site.readingTime, readingMinutes(text)) };
}
