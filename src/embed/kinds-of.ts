/** Tells what a playbook has to embed. */
import { openQuizzes } from '../../content/publish/index.ts';
import type { Playbook } from '../playbook/playbook.ts';
import { embedKinds, isWidgetKind, type EmbedKind, type WidgetKind } from './embeds.ts';

/** Returns the kinds of which the playbook has an entry. */
export function kindsOf(playbook: Playbook): EmbedKind[] {
  const shown: Record<EmbedKind, readonly unknown[]> = {
    checklist: playbook.checklists,
    phrases: playbook.phrases,
    quiz: openQuizzes(playbook),
    practice: playbook.practices,
    guide: playbook.guides,
    situation: playbook.situations,
  };
  return embedKinds.filter((kind) => shown[kind].length > 0);
}

/** Returns those kinds that are widgets. */
export const widgetsOf = (playbook: Playbook): WidgetKind[] => kindsOf(playbook).filter(isWidgetKind);
