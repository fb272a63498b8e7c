/** Lists every text in which something is filled in: lines to say, and what is written after a call. */
import type { LoadedPlaybook } from '../read/index.ts';
import type { Path } from '../read/yaml.ts';

interface TextWithGaps {
  type: 'phrases' | 'notes' | 'messages';
  id: string;
  path: Path;
  text: string;
  /** The kinds of call in which it is said or written. */
  contexts: readonly string[];
}

export function textsWithGaps({ phrases, notes, messages }: LoadedPlaybook): TextWithGaps[] {
  return [
    ...phrases.map(({ id, text, contexts }): TextWithGaps => ({ type: 'phrases', id, path: ['text'], text, contexts })),
    ...notes.flatMap(({ id, lines, diary, contexts }): TextWithGaps[] => [
      ...lines.map((text, index): TextWithGaps => ({ type: 'notes', id, path: ['lines', index], text, contexts })),
      ...(diary === undefined ? [] : [{ type: 'notes' as const, id, path: ['diary'], text: diary, contexts }]),
    ]),
    ...messages.flatMap(({ id, subject, lines, contexts }): TextWithGaps[] => [
      { type: 'messages', id, path: ['subject'], text: subject, contexts },
      ...lines.map((text, index): TextWithGaps => ({ type: 'messages', id, path: ['lines', index], text, contexts })),
    ]),
  ];
}
