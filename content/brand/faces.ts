/** Gives the typefaces of a playbook as style sheets name them, for the site, course packages and the kit. */
import { namedTypefaces } from '../schema/brand.ts';
import type { PlaybookSettings } from '../schema/index.ts';

const systemFaces = "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif";

/** The family names by which the owner's font files are declared in `@font-face`. */
const families = { ofAll: 'Playbook', ofLines: 'Playbook Lines' } as const;

interface Faces {
  ofAll: string;
  ofLines: string;
  /** The value of `font-family` for lines to say; undefined where the playbook's own typeface is used. */
  say: string | undefined;
  know: string | undefined;
}

const isFile = (named: string | undefined) => named !== undefined && !(namedTypefaces as readonly string[]).includes(named);

export function facesOf({ typeface, typefaceOfLines }: Pick<PlaybookSettings, 'typeface' | 'typefaceOfLines'>): Faces {
  const all = isFile(typeface) ? `'${families.ofAll}',${systemFaces}` : undefined;
  const say = isFile(typefaceOfLines)
    ? `'${families.ofLines}',${all ?? systemFaces}`
    : typefaceOfLines === 'standard'
      ? undefined
      : (typefaceOfLines ?? typeface) === 'system'
        ? systemFaces
        : all;
  return { ...families, say, know: all };
}
