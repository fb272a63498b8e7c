import type { Problem } from '../../read/index.ts';
import type { LoadedPlaybook } from '../../read/index.ts';
import { styleOf, type Advice, type LanguageStyle } from './language.ts';
import { textsOf, type Text } from './texts.ts';

interface Listed {
  /** The list that the language brings. */
  list: (style: LanguageStyle) => readonly Advice[];
  /** Whether a text is looked at. */
  of: (text: Text, style: LanguageStyle) => boolean;
  /** Whether what follows the finding in its sentence excuses it. */
  excused?: (rest: string, style: LanguageStyle) => boolean;
  message: (found: string) => string;
}

/** A rule that looks for the expressions of a list, in every text that it is for, in the language of the playbook. */
export const listedRule =
  ({ list, of, excused, message }: Listed) =>
  (playbook: LoadedPlaybook): Problem[] => {
    const style = styleOf(playbook.settings.language);
    if (!style) return [];
    const advice = list(style);
    // One look for all of the list: most texts hold none of it.
    const any = new RegExp(advice.map(({ find }) => find.source).join('|'), 'iu');
    return textsOf(playbook)
      .filter((text) => of(text, style))
      .flatMap((text): Problem[] => {
        const plain = straight(text.use === 'told' ? withoutQuotations(text.text) : text.text);
        if (!any.test(plain)) return [];
        return advice.flatMap(({ find, instead }) =>
          [...plain.matchAll(new RegExp(find.source, 'giu'))].flatMap((match): Problem[] => {
            const [found] = match;
            if (excused?.(restOfSentence(plain, match.index + found.length), style)) return [];
            const hint = instead.replace('$1', match[1] ?? '');
            return [{ ...text.place(found.trim()), message: message(found.trim()), hint }];
          }),
        );
      });
  };

const straight = (text: string) => text.replace(/[‘’]/g, "'");

/** Blanks out what stands between quotation marks: it is shown, not said. */
const withoutQuotations = (text: string) => text.replace(/“[^”]*”|"[^"]*"/g, (quoted) => ' '.repeat(quoted.length));

const restOfSentence = (text: string, from: number) => /^[^.?!]*/.exec(text.slice(from))?.[0] ?? '';
