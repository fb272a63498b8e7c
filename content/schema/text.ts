/**
 * The building blocks of all schemas: identifiers, references, lines of text, lists.
 *
 * Their messages are written for the owner of a playbook: they say what to write, not which rule failed.
 */
import { z } from 'zod';
import type { ListedType } from './content-types.ts';
import { languageCalled, languageTag } from '../language/tag.ts';

export const identifierPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A name that other files refer to: lower-case words joined by hyphens, at most 60 characters. */
export const identifier = z
  .string()
  .max(60, 'an identifier has at most 60 characters')
  .regex(identifierPattern, 'an identifier is lower-case words joined by hyphens, like "call-waiting"')
  .meta({ description: 'Lower-case words joined by hyphens, like "call-waiting".' });

/** A language tag (BCP 47) that `Intl` takes. */
export const language = z.string().superRefine((tag, context) => {
  const known = languageTag(tag);
  const isKnown = known.toLowerCase() === tag.toLowerCase();
  // "German" would pass for a tag that is not registered yet.
  if (isKnown && /^[a-z]{2,3}(?:-|$)/i.test(tag)) return;
  const meant = languageCalled(tag) ?? (isKnown ? '' : known);
  context.addIssue({
    code: 'custom',
    message: `a language is written like "en", "de" or "pt-BR"${meant === '' ? '' : `. Write ${meant}`}`,
  });
});

/** The key `lang`, which every entry may have. The loader sets it on entries that fall back to the default locale. */
export const inLanguage = {
  lang: language.optional().meta({ description: 'The language that it is in, like "en": only where it is not that of its folder.' }),
};

/** Registers the schemas that stand for the identifier of another entry, with the type of that entry. */
export const references = z.registry<{ to: ListedType }>();

/** The identifier of another entry. `content/check/references.ts` checks that this entry exists. */
export const reference = (to: ListedType, description = 'The identifier of another entry.') =>
  identifier.meta({ description }).register(references, { to });

/** Registers the lists without which an entry has no purpose: when everything in such a list is hidden, so is the entry. */
export const goesWithIt = z.registry();

/** The kinds of call to which an entry is limited. */
export const onlyFor = z
  .array(reference('contexts'))
  .min(1, 'list at least one')
  .optional()
  .meta({ description: 'The kinds of call that it is only for: where these are hidden, it is hidden too. Left out, it is for all.' })
  .register(goesWithIt, {});
/** Registers the schemas of texts that people read, in contrast to identifiers and keywords. Translators get these texts. */
export const proses = z.registry();

/** One line of text: no line breaks, not empty, at most `longest` characters. */
export const line = (longest: number, description: string) =>
  z
    .string()
    .trim()
    .min(1, 'write at least a word here')
    .max(longest, `at most ${longest} characters fit here`)
    .regex(/^[^\n\r]*$/, 'write this as one line')
    .meta({ description })
    .register(proses, {});

/** A list with at least one entry. */
export const someOf = <Item extends z.ZodType>(item: Item, description: string) =>
  z.array(item).min(1, 'list at least one').meta({ description });

/**
 * What people type when they look for this entry. Never shown: search reads it.
 * More phrasings, in more people's words, is what makes search find the right line. Situations cut down to five phrasings came first for
 * 18 of 100 other phrasings of their own, with ten for 29, with twenty for 46, and whole, with some 150, for 78.
 */
export const phrasings = z.array(line(120, 'One thing that somebody might type.')).default([]).meta({
  description:
    'What people type when they look for this: fifty or more, in the words of several people. Never shown; the more voices, the better search finds it.',
});

/** The place of an entry among its kind. Smaller numbers come first; equal ones are sorted by label. */
export const order = z.number().int().min(0).default(100).meta({ description: 'Smaller numbers come first.' });

/** Where readers write to the owner. */
export const feedbackPlace = z
  .string()
  .trim()
  .regex(/^(?!mailto:)/i, { error: 'write the mail address alone, without "mailto:"', abort: true })
  .regex(/^(?:[^\s@:]+@[^\s@]+\.[^\s@]+|https?:\/\/\S+)$/, 'write a mail address, or the whole address of a form (https://…)');
