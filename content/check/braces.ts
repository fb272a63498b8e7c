import { asIdentifier } from '../read/identifiers.ts';

/** Finds `{names}` in a text, and every way of writing one wrongly. */
export interface Braces {
  /** The well-formed names, repeated as often as they occur. */
  names: string[];
  malformed: {
    /** The piece of text that is wrong. */
    part: string;
    message: string;
    hint: string;
  }[];
}

/**
 * Finds the names in braces, and what is written wrongly about braces.
 * @param name matches a valid name between braces
 */
export function bracesIn(text: string, name: RegExp): Braces {
  const braces: Braces = { names: [], malformed: [] };
  for (const [part] of text.matchAll(/\{+[^{}]*\}*|\}+/g)) {
    const inner = part.replace(/[{}]/g, '');
    const trimmed = inner.trim();
    const write = name.test(trimmed) ? `Write {${trimmed}}.` : 'Write a name in braces, like {name}.';
    const tell = (message: string, hint = write) => braces.malformed.push({ part, message, hint });
    if (/^\{[^{}]*\}$/.test(part)) {
      if (name.test(inner)) braces.names.push(inner);
      else if (trimmed === '') tell('a pair of braces with nothing inside');
      else if (trimmed !== inner) tell(`spaces stand inside the braces of "${part.slice(0, 60)}"`);
      else
        tell(`"${part.slice(0, 60)}" is not a name in braces`, `A name is lower-case words joined by hyphens: {${asIdentifier(trimmed)}}.`);
    } else if (!part.includes('{')) tell('a "}" that closes nothing', 'Take it out, or write { before the name.');
    else if (!part.includes('}')) tell(`"{" is never closed: "${part.slice(0, 30).trim()}"`, `Write {${firstName(inner)}}.`);
    else tell(`too many braces: "${part.slice(0, 60)}"`);
  }
  return braces;
}

const firstName = (text: string) => /[\w-]+/.exec(text)?.[0] ?? 'name';
