/** What My desk loads when it is opened, so that no page pays for it in advance. */
import sheet from '../styles/desk.css?url';
import { entryOf, type Playbook } from '../playbook/playbook.ts';

export function deskFile(playbook: Playbook) {
  const { desk, deskSentence, deskHow, deskKeep, deskForget, deskAny, deskNotKept, callerKept } = playbook.wording.site;
  const choices = (entries: readonly { id: string; label: string }[]) => entries.map(({ id, label }) => ({ id, label }));
  return {
    words: { desk, deskSentence, deskHow, deskKeep, deskForget, deskAny, deskNotKept, callerKept, close: playbook.wording.search.close },
    fields: Object.fromEntries(
      (['your-name', 'company'] as const).map((id) => [
        id,
        playbook.placeholders.some((each) => each.id === id) ? entryOf(playbook.placeholders, id).label : id,
      ]),
    ) as Record<'your-name' | 'company', string>,
    contexts: { label: playbook.wording.search.contextFilter, choices: choices(playbook.contexts) },
    tones: { label: playbook.wording.search.toneFilter, choices: choices(playbook.tones) },
    sheet,
  };
}

/** The file as it is sent. */
export type DeskFile = ReturnType<typeof deskFile>;
