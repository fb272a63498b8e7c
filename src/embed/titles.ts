/** Names embeds: in the title of a frame, and in an oEmbed description. */
import { fillText } from '../../content/language/numbers.ts';
import { entryOf, type Playbook } from '../playbook/playbook.ts';
import type { Embed } from './embeds.ts';

export function titleOf(playbook: Playbook, { kind, id }: Embed): string {
  const words = playbook.wording.site;
  const named = { checklist: words.checklists, phrases: words.phrases, quiz: words.quizzes, practice: words.practices };
  if (kind === 'guide') return entryOf(playbook.guides, id).title;
  if (kind === 'situation') return entryOf(playbook.situations, id).label;
  if (id === '') return named[kind];
  if (kind === 'checklist') return fillText(words.checklistTitle, { title: entryOf(playbook.checklists, id).title });
  if (kind === 'quiz') return fillText(words.quizTitle, { title: entryOf(playbook.quizzes, id).title });
  if (kind === 'practice') return fillText(words.practiceTitle, { title: entryOf(playbook.practices, id).title });
  return `${words.phrases}: ${entryOf(playbook.contexts, id).label}`;
}
