/** Asks questions on the command line. An option that was given answers its question; without a terminal, the proposal is the answer. */
import { createInterface } from 'node:readline';

export interface Question {
  /** The name of the option that answers the question, without dashes. */
  option: string;
  text: string;
  /** The answer that an empty line stands for. Without a proposal, an answer is required. */
  proposal?: string;
  /** @returns what is wrong with an answer, if anything */
  refuse?: (answer: string) => string | undefined;
}

export interface Asking {
  ask(question: Question): Promise<string>;
  /** Tells whether the command line answers a question, or one of its parts: `speakers` by `--speakers.agent "…"`. */
  isGiven(option: string): boolean;
  close(): void;
}

/**
 * Makes the function that asks.
 * @param given the options of the command line; each is checked like an answer
 * @throws {Error} from `ask`, for an option that is refused and for a question that nobody answers
 */
export function asking(
  given: Readonly<Record<string, string | undefined>>,
  input: NodeJS.ReadableStream = process.stdin,
  output: NodeJS.WritableStream = process.stdout,
): Asking {
  let lines: { reader: ReturnType<typeof createInterface>; next: AsyncIterator<string> } | undefined;
  const nextLine = async (): Promise<string | undefined> => {
    if (!lines) {
      const reader = createInterface({ input });
      lines = { reader, next: reader[Symbol.asyncIterator]() };
    }
    const { done, value } = await lines.next.next();
    return done ? undefined : value.trim();
  };
  return {
    async ask({ option, text, proposal, refuse }) {
      const fromOption = given[option]?.trim();
      if (fromOption !== undefined) {
        const refused = fromOption === '' && proposal === undefined ? 'write at least a word' : refuse?.(fromOption);
        if (refused !== undefined) throw new Error(`--${option} is "${fromOption}": ${refused}`);
        return fromOption || (proposal ?? '');
      }
      for (;;) {
        output.write(`${text}${proposal === undefined || proposal === '' ? '' : ` (${proposal})`}: `);
        const line = await nextLine();
        const answer = line === undefined || line === '' ? proposal : line;
        if (answer === undefined && line === undefined) throw new Error(`\nNobody answers. Give it as --${option} "…".`);
        const refused = answer === undefined ? 'write at least a word' : answer === '' ? undefined : refuse?.(answer);
        if (line === undefined) output.write('\n');
        if (answer !== undefined && refused === undefined) return answer;
        if (line === undefined) throw new Error(`--${option} is "${answer}": ${refused ?? ''}`);
        output.write(`  ${refused ?? ''}\n`);
      }
    },
    isGiven: (option) => Object.keys(given).some((name) => name === option || name.startsWith(`${option}.`)),
    close: () => lines?.reader.close(),
  };
}
