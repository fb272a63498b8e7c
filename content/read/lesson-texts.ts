import type { Lesson } from '../schema/index.ts';
import type { LoadedPlaybook } from './load-playbook.ts';

/** Collects what a lesson shows: its own texts, and those of the mistakes, lines and conversations that it names. */
export const textsOfLesson = (
  { mistakes, phrases, transcripts }: Pick<LoadedPlaybook, 'mistakes' | 'phrases' | 'transcripts'>,
  { opening, points, ownCall, goal }: Lesson,
): string[] => [
  opening,
  ...points.flatMap((point) => [
    point.heading,
    ...point.text,
    ...point.list,
    ...point.after,
    ...mistakes.filter(({ id }) => id === point.mistake).flatMap((pair) => [pair.dont, pair.do]),
    ...phrases.filter(({ id }) => point.phrases.includes(id)).map(({ text }) => text),
    ...transcripts.filter(({ id }) => id === point.transcript).flatMap(({ lines }) => lines.map(({ says }) => says)),
  ]),
  ownCall,
  goal,
];
