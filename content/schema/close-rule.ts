/** The rules that every whole close must keep, in two lists. No page shows them, and a playbook may leave them out. */
import { z } from 'zod';
import { goesWithIt, identifier, inLanguage, line, reference } from './text.ts';

/**
 * Something that a line does when it is said: a list in `acts.yaml`. Rules name acts instead of moves, because one line often does more
 * than its move.
 */
export const act = z.strictObject({
  id: identifier,
  does: line(80, 'What such a line does, as the end of a sentence: "says no in plain words".'),
  steps: z.array(reference('steps')).default([]).meta({ description: 'The moves whose lines all do it.' }),
  phrases: z.array(reference('phrases')).default([]).meta({ description: 'Other lines that do it.' }),
  ...inLanguage,
});

const acts = (description: string) => z.array(reference('acts')).default([]).meta({ description });

/** A rule for whole closes: a list in `close-rules.yaml`. `check:content` names each close that breaks it. */
export const closeRule = z.strictObject({
  id: identifier,
  says: line(200, 'The rule, as advice to whoever writes a close.'),
  situations: z
    .array(reference('situations'))
    .min(1, 'list at least one')
    .optional()
    .meta({ description: 'The situations whose closes it is for. Left out, all.' })
    .register(goesWithIt, {}),
  except: z.array(reference('situations')).default([]).meta({ description: 'Situations whose closes it is not for.' }),
  lines: z.number().int().min(1).optional().meta({ description: 'How many lines such a close has at most.' }),
  placeholder: z
    .strictObject({ id: reference('placeholders'), times: z.number().int().min(1) })
    .optional()
    .meta({ description: 'A placeholder, and how often the lines of a close say it at most.' }),
  does: acts('What lines of such a close do, in this order. One line may do several.'),
  first: reference('acts', 'What the first line does.').optional(),
  once: acts('What no two lines of such a close do.'),
  never: acts('What no line of such a close does.'),
  apart: acts('What no two lines of such a close do, one the one and one the other.'),
  neverSays: z
    .array(line(40, 'A word, or a few, that is misheard or hurts there.'))
    .default([])
    .meta({ description: 'Words that no line for one of these situations says, whether it stands in a close or not.' }),
  line: z
    .strictObject({
      acts: acts('It is for lines that do one of these.'),
      phrases: z.array(reference('phrases')).default([]).meta({ description: 'It is for these lines.' }),
      next: reference('acts', 'What the line after it does.').optional(),
      after: reference('acts', 'What some line before it does.').optional(),
      notAfter: reference('acts', 'What no line before it does.').optional(),
      last: z.boolean().default(false).meta({ description: 'Whether it is the last line.' }),
      notIn: z.array(reference('situations')).default([]).meta({ description: 'Situations in whose closes it does not stand.' }),
    })
    .optional()
    .meta({ description: 'What holds wherever a certain line stands: where a "not now" can be told from the close alone.' }),
  ...inLanguage,
});
