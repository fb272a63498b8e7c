/** Files for other programs, which read them and give nothing back. */
import type { LoadedPlaybook } from '../read/index.ts';
import { moodleOf } from './moodle.ts';
import { qtiOf } from './qti.ts';
import { espansoOf, textExpanderOf } from './text-expansion.ts';

export interface OutFormat {
  /** The endings of its files. */
  endings: readonly string[];
  /** What is in it, for messages. */
  what: string;
  write(playbook: LoadedPlaybook): string | Uint8Array;
}

/** By the name that `--kind` gives. */
export const outFormats: Readonly<Record<string, OutFormat>> = {
  espanso: { endings: ['.yml', '.yaml'], what: 'lines to say', write: espansoOf },
  textexpander: { endings: ['.csv'], what: 'lines to say', write: textExpanderOf },
  moodle: { endings: ['.xml'], what: 'questions', write: moodleOf },
  qti: { endings: ['.zip'], what: 'questions and quizzes', write: qtiOf },
};
