import { z } from 'zod';
import { identifier, inLanguage, line, reference, someOf } from './text.ts';

/** A line to say. Files in `phrases/` hold lists of these, grouped by the situation or the context that they are written for. */
export const phrase = z.strictObject({
  id: identifier,
  text: line(400, 'The line as it is said, with {placeholders} where something is filled in.'),
  contexts: someOf(reference('contexts'), 'The kinds of call that it suits.'),
  situations: someOf(reference('situations'), 'The situations that it suits; the first is the one that it is written for.'),
  step: reference('steps', 'The move of the close that it makes.'),
  tones: someOf(reference('tones'), 'How it sounds.'),
  direction: z
    .enum(['inbound', 'outbound', 'either'])
    .default('either')
    .meta({ description: 'inbound: they called; outbound: you called.' }),
  verbatim: z.boolean().optional().meta({
    description: 'Whether it has to be said word for word: it is shown and copied as it is written, and nobody advises on its style.',
  }),
  why: line(240, 'Why it works.'),
  notWhen: line(240, 'When not to say it.'),
  ...inLanguage,
});

/** A whole close in one tone, for a context and a situation. Files in `sequences/` hold lists of these. */
export const sequence = z.strictObject({
  id: identifier,
  label: line(80, 'The name that readers see.'),
  context: reference('contexts'),
  situation: reference('situations'),
  tone: reference('tones'),
  phrases: z
    .array(reference('phrases'))
    .min(3, 'a whole close has at least three lines')
    .meta({ description: 'Identifiers of phrases, in the order said.' }),
  ...inLanguage,
});
