/**
 * A language for tests, made of the English texts: every vowel has an accent, everything is a third longer, and it is written from right
 * to left. Whatever is still in plain English on a page was never translated.
 */
import { groupsOf, type Unit } from '../../content/translate/units.ts';
import { standingOf } from '../../content/translate/standing.ts';
import { takeBack } from '../../content/translate/take-back.ts';
import { writeFiles } from '../../content/write/write-files.ts';
import type { LoadedPlaybook } from '../../content/read/index.ts';

const accented: Record<string, string> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', y: 'ý', A: 'Á', E: 'É', I: 'Í', O: 'Ó', U: 'Ú', Y: 'Ý' };

/** What stays as it is: places that are filled in, code, addresses, components and quotes of identifiers. */
const kept = /(\{[^}]*\}|`[^`]*`|\]\([^)]*\)|<\w+|\bshape="[^"]*"|\b(?:dont|do|caption|parts|notes)=|\/>|https?:\S+)/;

/** Longer by about a third: what German takes of English, and a bit. */
const longer = (word: string) => (word.length > 4 ? `${word}${word.slice(-2)}` : word);

/** A line of text in the made-up language. Its words are found by search as the English ones are: accents make no difference. */
function pseudoLine(line: string, room: number): string {
  const translate = (lengthen: boolean) =>
    line
      .split(kept)
      .map((piece, index) =>
        index % 2 === 1
          ? // The headings that addresses lead to are translated, too.
            piece.replace(/#[^)]*(?=\)$)/, '')
          : piece.replace(/[A-Za-z]+/g, (word) =>
              (lengthen ? longer(word) : word).replace(/[aeiouy]/gi, (letter) => accented[letter] ?? letter),
            ),
      )
      .join('');
  const long = translate(true);
  return long.length <= room ? long : translate(false);
}

/** An English text of the interface, as the made-up language says it. */
export const inPseudoLanguage = (text: string): string => pseudoLine(text, Number.POSITIVE_INFINITY);

/** A whole unit: of plural forms the names stay, and each text begins with the name of its form, so that tests can tell them apart. */
function pseudo({ source, path, longest = 10_000 }: Unit, isCounted: boolean): string {
  // What people type is shown to nobody.
  const room = path.includes('phrasings') || path.includes('sharedPhrasings') ? 0 : longest;
  return source
    .split('\n')
    .map((line) => {
      const [, form = '', text = line] = (isCounted ? /^([a-z]+): (.*)$/.exec(line) : null) ?? [];
      return form ? `${form}: ${form}: ${pseudoLine(text, room - form.length - 2)}` : pseudoLine(line, room);
    })
    .join('\n');
}

/** Writes every text of a language in the made-up one, by the way that a translator's work takes. */
export function writePseudoLanguage(playbook: LoadedPlaybook, original: LoadedPlaybook, folder: string): void {
  const isCounted = (unit: Unit) => unit.note.includes('Each plural form on a line.');
  const units = groupsOf(original, playbook.settings.language).flatMap((group) => group.units);
  const translations = new Map(units.map((unit) => [unit.key, pseudo(unit, isCounted(unit))]));
  const { refused, files } = takeBack(translations, standingOf(playbook, original, {}), { playbook, original, folder });
  if (refused.length > 0) throw new Error(`Not everything could be translated:\n${refused.join('\n')}`);
  writeFiles(files);
}

/** What is the same in every language: names, words of formats, and the plural forms that each counted text begins with here. */
const sameEverywhere = new Set(
  `English Moodle Schema SCORM Edition Apache nginx Netlify Cloudflare Pages Amazon CloudFront Azure Static Apps GitHub GitLab Vercel
  Caddy Docker Windows Internet Information Services Chrome Edge Firefox Safari zero other many
  Canvas SuccessFactors Learning Cornerstone Docebo TalentLMS ClosingWidget closing`.split(/\s+/),
);

/** What somebody typed, and the names of files. */
const quoted = /“[^”]*”|\S+\.(?:json|conf|config|zip|yaml|js)\b|_headers/g;

/** Words on a page that were never translated: four plain letters or more, a vowel without an accent among them. */
export const plainWords = (text: string): string[] =>
  (text.replace(quoted, '').match(/[A-Za-zÀ-ɏ]{4,}/g) ?? []).filter(
    (word) => /^[A-Za-z]+$/.test(word) && /[aeiou]/.test(word) && !sameEverywhere.has(word),
  );
