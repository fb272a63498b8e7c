/** Where a page leads when it is done. */
import { minutesOf } from '../courses/minutes.ts';
import type { Playbook } from './playbook.ts';
import { practicesOf } from './practices.ts';
import { readingMinutes } from './reading-time.ts';
import { counted } from './wording.ts';

interface Next {
  address: string;
  title: string;
  facts?: string;
  lang?: string | undefined;
}

/**
 * After a quiz, the guide of the situation that it belongs to; after a checklist, a call to play in one of its situations; after a guide,
 * the checklist to try it with, or such a call; after a course, the course that follows.
 */
export function nextStep(
  playbook: Playbook,
  after: { quiz: string } | { checklist: string } | { guide: string } | { course: string },
): Next | undefined {
  if ('course' in after) return nextCourse(playbook, after.course);
  const situations = playbook.situations.filter(({ quiz, checklist, guide }) =>
    'quiz' in after ? quiz === after.quiz : 'guide' in after ? guide === after.guide : checklist === after.checklist,
  );
  const [practice] = situations.flatMap(({ id }) => practicesOf(playbook, { situation: id }));
  if ('guide' in after) {
    const [checklist] = situations.flatMap((situation) => playbook.checklists.filter(({ id }) => id === situation.checklist));
    return checklist ? asNext(playbook, checklist) : practice;
  }
  const guides = situations.flatMap((situation) => playbook.guides.filter(({ id }) => id === situation.guide));
  const [guide = playbook.guides[0]] = guides;
  if ('checklist' in after && practice) return practice;
  if (!guide) return practice;
  const { id, title, lang, text } = guide;
  return { address: `/guides/${id}/`, title, lang, facts: counted(playbook, playbook.wording.site.readingTime, readingMinutes(text)) };
}

/** The course after this one; after the last, a checklist of it to work with. */
function nextCourse(playbook: Playbook, id: string): Next | undefined {
  const courses = playbook.courses.filter(({ lmsTest }) => !lmsTest);
  const at = courses.findIndex((course) => course.id === id);
  const next = at === -1 ? undefined : courses[at + 1];
  if (next) {
    const facts = counted(playbook, playbook.wording.site.readingTime, minutesOf(playbook, next));
    return { address: `/courses/${next.id}/`, title: next.title, lang: next.lang, facts };
  }
  const lists = courses[at]?.sections.flatMap(({ parts }) => parts.flatMap(({ checklist }) => checklist ?? [])) ?? [];
  const checklist = playbook.checklists.find((each) => lists.includes(each.id)) ?? playbook.checklists[0];
  return checklist && asNext(playbook, checklist);
}

const asNext = (playbook: Playbook, { id, title, lang, items }: Playbook['checklists'][number]): Next => ({
  address: `/checklists/${id}/`,
  title,
  lang,
  facts: counted(playbook, playbook.wording.site.itemCount, items.length),
});
