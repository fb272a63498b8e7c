/** Rules that look for the expressions of a list: filler, idioms, contractions, promises. */
import type { LoadedPlaybook, Problem } from '../../read/index.ts';
import type { Advice, LanguageStyle } from './language.ts';
import { styleOf } from './languages.ts';
import { textsOf, type Text } from './texts.ts';
import { straight } from './words.ts';

interface Finding {
  text: Text;
  /** The rest of the sentence. */
  rest: string;
  /** What to write instead, as a sentence. */
  hint: string;
}

interface ExpressionRule {
  /** Picks the list from the style of the language. */
  list: (style: LanguageStyle) => readonly Advice[];
  /** Tells whether a text is checked. */
  of: (text: Text, style: LanguageStyle) => boolean;
  /** Tells whether the rest of the sentence, or what the text must do without, excuses a finding. */
  excused?: (finding: Finding, style: LanguageStyle) => boolean;
  message: (found: string) => string;
}

/** Makes a rule that looks for the expressions of a list in the texts that it applies to, in the language of the playbook. */
const expressionRule =
  ({ list, of, excused, message }: ExpressionRule) =>
  (playbook: LoadedPlaybook): Problem[] => {
    const style = styleOf(playbook.settings.language);
    if (!style) return [];
    const advice = list(style);
    // One expression for the whole list is tried first, because most texts hold none of it.
    const any = anyOf(advice);
    if (!any) return [];
    const each = advice.map(({ find, instead }) => ({ every: new RegExp(find.source, 'giu'), instead }));
    return textsOf(playbook)
      .filter((text) => of(text, style))
      .flatMap((text): Problem[] => {
        const plain = straight(text.use === 'told' ? withoutQuotations(text.text) : text.text);
        if (!any.test(plain)) return [];
        return each.flatMap(({ every, instead }) =>
          [...plain.matchAll(every)].flatMap((match): Problem[] => {
            const [found] = match;
            const hint = instead.replace('$1', match[1] ?? '');
            if (excused?.({ text, rest: restOfSentence(plain, match.index + found.length), hint }, style)) return [];
            return [{ ...text.place(found.trim()), message: message(found.trim()), hint }];
          }),
        );
      });
  };

/** Returns an expression for the whole list. Without the flag "u" it takes half the time; classes like \p{L} need it. */
function anyOf(advice: readonly Advice[]): RegExp | undefined {
  const source = advice.map(({ find }) => find.source).join('|');
  return source === '' ? undefined : new RegExp(source, /\\[pPu]\{|[\u{10000}-\u{10ffff}]/u.test(source) ? 'iu' : 'i');
}

/** Blanks out what stands between quotation marks, because it is shown and not said. */
const withoutQuotations = (text: string) => text.replace(/“[^”]*”|«[^»]*»|"[^"]*"/g, (quoted) => ' '.repeat(quoted.length));

const restOfSentence = (text: string, from: number) => /^[^.?!]*/.exec(text.slice(from))?.[0] ?? '';

/** Protects the reader's time, and the playbook's voice: words that say nothing. */
export const noFiller = expressionRule({
  list: (style) => style.filler,
  of: ({ use }) => use === 'said' || use === 'told',
  message: (found) => `"${found}" says nothing that a person would miss`,
});

/**
 * Protects lines from sounding read out: what people say as one word is written as one, except in tones that say the words apart, and in
 * situations where the one word is misheard.
 */
export const linesAreContracted = expressionRule({
  list: (style) => style.contractions,
  of: ({ use, tones }, style) => use === 'said' && !tones?.every((tone) => style.uncontractedTones.includes(tone)),
  excused: ({ text, hint }) => text.unsaid?.some((word) => hint.includes(`"${word}"`)) ?? false,
  message: (found) => `"${found}" is how it is written, not how it is said`,
});

/**
 * Protects lines from sounding translated: they are said as people say them, in whichever country the language is spoken. What the other
 * person says is held to it, too, because a trainer reads it aloud.
 */
export const linesAreSpoken = expressionRule({
  list: (style) => style.unnatural,
  of: ({ use }) => use !== 'told',
  message: (found) => `"${found}" is not how people say it`,
});

/** Protects agents of every country that speaks the language: a line of the library has no word that only one of them uses. */
export const linesAreForEveryCountry = expressionRule({
  list: (style) => style.regional,
  of: ({ tones }) => tones !== undefined,
  message: (found) => `"${found}" is said in one country alone`,
});

/** Protects those who learned the language: an idiom that they would take word by word is explained in its sentence, or left out. */
export const idiomsAreGlossed = expressionRule({
  list: (style) => style.idioms,
  of: ({ use }) => use === 'said' || use === 'told',
  excused: ({ rest }, style) => style.gloss.test(rest),
  message: (found) => `"${found}" is an idiom that is not explained`,
});

/** Protects trainees from learning a promise that sounds like a habit: what a call to play lists as promised is still to come. */
export const promisesAreToCome = expressionRule({
  list: (style) => style.presentPromises,
  of: ({ use }) => use === 'promised',
  message: (found) => `"${found}" does not say that it is still to come`,
});

/** Protects whoever has one second to read: a rule says when, and not when not to leave something out. */
export const negationsAreSingle = expressionRule({
  list: (style) => style.tangled,
  of: ({ use }) => use !== 'overheard',
  message: (found) => `"${found}" has to be read twice`,
});

/** Protects agents and the company: a line promises only what its speaker can keep. */
export const promisesCanBeKept = expressionRule({
  list: (style) => style.promises,
  of: ({ use }) => use === 'said',
  message: (found) => `"${found}" promises what an agent may not be able to keep`,
});

/** Protects agents and the company from a day or a time that was true when the line was written: in the library it is a placeholder. */
export const timesArePlaceholders = expressionRule({
  list: (style) => style.fixedTimes,
  of: ({ tones }) => tones !== undefined,
  message: (found) => `"${found}" is a promise that is not the same for every agent on every day`,
});
