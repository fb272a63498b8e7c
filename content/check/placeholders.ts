import type { Problem } from '../read/index.ts';
import { bracesIn } from './braces.ts';
import { unknown } from './references.ts';
import type { Rule } from './rule.ts';

/** What stands between the braces of a phrase: a placeholder's identifier. */
export const placeholderName = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Protects the gaps in phrases: a gap that is not declared, or not written right, would be read out as braces. */
export const placeholdersAreDeclared: Rule = (playbook) =>
  playbook.phrases.flatMap(({ id, text }): Problem[] => {
    const { names, malformed } = bracesIn(text, placeholderName);
    const place = (part: string) => playbook.locate('phrases', id, ['text'], part);
    return [
      ...malformed.map(({ part, message, hint }) => ({ ...place(part), message, hint })),
      ...[...new Set(names)].flatMap((name) => {
        const message = unknown(playbook, 'placeholders', name);
        return message ? [{ ...place(`{${name}}`), message }] : [];
      }),
    ];
  });
