import type { Problem } from '../read/index.ts';
import { identifierPattern } from '../schema/text.ts';
import { bracesIn } from './braces.ts';
import { unknown } from './references.ts';
import type { Rule } from './rule.ts';

/** Protects the placeholders in phrases: one that is not declared, or not written right, would be read out as braces. */
export const placeholdersAreDeclared: Rule = (playbook) =>
  playbook.phrases.flatMap(({ id, text }): Problem[] => {
    const { names, malformed } = bracesIn(text, identifierPattern);
    const place = (part: string) => playbook.locate('phrases', id, ['text'], part);
    return [
      ...malformed.map(({ part, message, hint }) => ({ ...place(part), message, hint })),
      ...[...new Set(names)].flatMap((name) => {
        const message = unknown(playbook, 'placeholders', name);
        return message ? [{ ...place(`{${name}}`), message }] : [];
      }),
    ];
  });
