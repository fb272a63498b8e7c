/**
 * The pseudo-language of the tests, made from the English texts: every vowel has an accent, every text is a third longer, and it is written from
 * right to left. Plain English on a page is a string that cannot be translated.
 */
import { groupsOf, type Unit } from '../../content/translate/units.ts';
import { standingOf } from '../../content/translate/standing.ts';
import { takeBack } from '../../content/translate/take-back.ts';
import { writeFiles } from '../../content/write/write-files.ts';
import type { LoadedPlaybook } from '../../content/read/index.ts';

const accented: Record<string, string> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', y: 'ý', A: 'Á', E: 'É', I: 'Í', O: 'Ó', U: 'Ú', Y: 'Ý' };

/** The parts of a text that stay as they are: placeholders, code, addresses, components and quoted identifiers. */
const kept = /(\{[^}]*\}|`[^`]*`|\]\([^)]*\)|<\w+|\bshape="[^"]*"|\b(?:dont|do|caption|parts|notes)=|\/>|https?:\S+)/;

/** Makes a text longer by about a third, a little more than German needs. */
const longer = (word: string) => (word.length > 4 ? `${word}${word.slice(-2)}` : word);

/** Translates a line of text. Search finds its words like the English ones, because it ignores accents. */
function pseudoLine(line: string, room: number): string {
  const translate = (lengthen: boolean) =>
    line
      .split(kept)
      .map((piece, index) =>
        index % 2 === 1
          ? // Anchors follow the translated headings.
            piece.replace(/#[^)]*(?=\)$)/, '')
          : piece.replace(/[A-Za-z]+/g, (word) =>
              (lengthen ? longer(word) : word).replace(/[aeiouy]/gi, (letter) => accented[letter] ?? letter),
            ),
      )
      .join('');
  const long = translate(true);
  return long.length <= room ? long : translate(false);
}

/** Translates an English text of the interface. */
export const inPseudoLanguage = (text: string): string => pseudoLine(text, Number.POSITIVE_INFINITY);

/** Translates a whole unit. Each plural form begins with its name, so that tests can tell the forms apart. */
function pseudo({ source, path, longest = 10_000 }: Unit, isCounted: boolean): string {
  // Phrasings for search are not shown.
  const room = path.includes('phrasings') || path.includes('sharedPhrasings') ? 0 : longest;
  return source
    .split('\n')
    .map((line) => {
      const [, form = '', text = line] = (isCounted ? /^([a-z]+): (.*)$/.exec(line) : null) ?? [];
      return form ? `${form}: ${form}: ${pseudoLine(text, room - form.length - 2)}` : pseudoLine(line, room);
    })
    .join('\n');
}

/** Writes every text of a language in the pseudo-language, through the import of translations. */
export function writePseudoLanguage(playbook: LoadedPlaybook, original: LoadedPlaybook, folder: string): void {
  const isCounted = (unit: Unit) => unit.note.includes('Each plural form on a line.');
  const units = groupsOf(original, playbook.settings.language).flatMap((group) => group.units);
  const translations = new Map(units.map((unit) => [unit.key, pseudo(unit, isCounted(unit))]));
  const { refused, files } = takeBack(translations, standingOf(playbook, original, {}), { playbook, original, folder });
  if (refused.length > 0) throw new Error(`Not everything could be translated:\n${refused.join('\n')}`);
  writeFiles(files);
}

/** Words that are the same in every language: names, words of formats, and the names of plural forms. */
const sameEverywhere = new Set(
  `English Moodle Schema SCORM Edition Apache nginx Netlify Cloudflare Pages Amazon CloudFront Azure Static Apps GitHub GitLab Vercel
  Caddy Docker Windows Internet Information Services Chrome Edge Firefox Safari zero other many
  Canvas SuccessFactors Learning Cornerstone Docebo TalentLMS ClosingWidget closing`.split(/\s+/),
);

/** Texts that somebody typed, and the names of files. */
const quoted = /“[^”]*”|\S+\.(?:json|conf|config|zip|yaml|js)\b|_headers/g;

/** Returns the untranslated words on a page: at least four plain letters, with a vowel without an accent. */
export const plainWords = (text: string): string[] =>
  (text.replace(quoted, '').match(/[A-Za-zÀ-ɏ]{4,}/g) ?? []).filter(
    (word) => /^[A-Za-z]+$/.test(word) && /[aeiou]/.test(word) && !sameEverywhere.has(word),
  );
