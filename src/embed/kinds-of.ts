/** What of a playbook there is to embed. */
import type { Playbook } from '../playbook/playbook.ts';
import { embedKinds, isWidgetKind, type EmbedKind, type WidgetKind } from './embeds.ts';

/** The kinds of which the playbook has something to show. */
export function kindsOf(playbook: Playbook): EmbedKind[] {
  const shown: Record<EmbedKind, readonly unknown[]> = {
    checklist: playbook.checklists,
    phrases: playbook.phrases,
    quiz: playbook.quizzes,
    practice: playbook.practices,
    guide: playbook.guides,
    situation: playbook.situations,
  };
  return embedKinds.filter((kind) => shown[kind].length > 0);
}

/** Those of them that are widgets. */
export const widgetsOf = (playbook: Playbook): WidgetKind[] => kindsOf(playbook).filter(isWidgetKind);
