/** Lists every text in which something is filled in: lines to say, and what is written after a call. */
import type { LoadedPlaybook } from '../read/index.ts';
import type { Path } from '../read/yaml.ts';

interface TextWithGaps {
  type: 'phrases' | 'notes' | 'messages';
  id: string;
  path: Path;
  text: string;
}

export function textsWithGaps({ phrases, notes, messages }: LoadedPlaybook): TextWithGaps[] {
  return [
    ...phrases.map(({ id, text }): TextWithGaps => ({ type: 'phrases', id, path: ['text'], text })),
    ...notes.flatMap(({ id, lines, diary }): TextWithGaps[] => [
      ...lines.map((text, index): TextWithGaps => ({ type: 'notes', id, path: ['lines', index], text })),
      ...(diary === undefined ? [] : [{ type: 'notes' as const, id, path: ['diary'], text: diary }]),
    ]),
    ...messages.flatMap(({ id, subject, lines }): TextWithGaps[] => [
      { type: 'messages', id, path: ['subject'], text: subject },
      ...lines.map((text, index): TextWithGaps => ({ type: 'messages', id, path: ['lines', index], text })),
    ]),
  ];
}
