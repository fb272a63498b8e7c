/** Makes what the call desk loads after its first line: which moves each situation needs, and what is written after a call. */
import { movesOf } from '../playbook/lines.ts';
import type { Playbook } from '../playbook/playbook.ts';

export function textsFile(playbook: Playbook) {
  const moves = playbook.situations.map((situation): [string, { moves: string[]; first: number }] => {
    const { moves, first } = movesOf(playbook, situation);
    return [situation.id, { moves: moves.map(({ step }) => step.id), first }];
  });
  return {
    language: playbook.settings.language,
    situations: Object.fromEntries(moves),
    notes: playbook.notes,
    messages: playbook.messages,
    words: playbook.wording.callDesk,
  };
}

/** The file as it is sent. */
export type TextsFile = ReturnType<typeof textsFile>;
