/** Writes and reads the files that translators work with: CSV for spreadsheets, XLIFF 1.2 for translation programs. */
import Papa from 'papaparse';
import sax from 'sax';
import { asText, byteOrderMark, fromText } from '../sheets/csv.ts';
import type { Standing } from './standing.ts';

/** The translations in a file: key of a unit → text. Units without a translation are left out. */
export type Translations = ReadonlyMap<string, string>;

export interface Languages {
  source: string;
  target: string;
}

export interface Format {
  write(standings: readonly Standing[], languages: Languages): string;
  /** @throws {Error} for a malformed file, with the line */
  read(text: string, languages: Languages): Translations;
}

const columns = ['key', 'state', 'source', 'translation', 'note'] as const;

const csv: Format = {
  write(standings) {
    const rows = standings.flatMap(({ units, state, translations }) =>
      units.map(({ key, source, note }) => ({
        key,
        state,
        source: asText(source),
        translation: asText(translations.get(key) ?? ''),
        note,
      })),
    );
    return `${byteOrderMark}${Papa.unparse(rows, { columns: [...columns] })}\r\n`;
  },
  read(text) {
    // The delimiter is detected, because spreadsheets write semicolons in countries with decimal commas.
    const { data, meta, errors } = Papa.parse<Record<string, string>>(text.replace(byteOrderMark, ''), {
      header: true,
      skipEmptyLines: 'greedy',
      transformHeader: (heading) => heading.trim().toLowerCase(),
    });
    const lacking = columns.filter((column) => ['key', 'translation'].includes(column) && !meta.fields?.includes(column));
    if (lacking.length > 0) {
      throw new Error(
        `line 1: there is no column ${lacking.map((column) => `"${column}"`).join(' and no column ')}. The first row names the columns: ${columns.join(', ')}.`,
      );
    }
    const broken = errors.find(({ type }) => type === 'Quotes');
    if (broken) throw new Error(`row ${(broken.row ?? 0) + 1}: a quotation mark is not closed. Save the file from the spreadsheet again.`);
    return once(
      data.map(({ key = '', translation = '' }, index) => ({
        key,
        translation: fromText(translation),
        where: `row ${index + 2}`,
      })),
    );
  },
};

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

const xliff: Format = {
  write(standings, { source, target }) {
    const units = standings.flatMap((standing) => standing.units.map((unit) => transUnit(standing, unit)));
    return `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
  <file original="playbook" datatype="plaintext" source-language="${escaped(source)}" target-language="${escaped(target)}">
    <body>
${units.join('\n')}
    </body>
  </file>
</xliff>
`;
  },
  read(text, languages) {
    const found: { key: string; translation: string; where: string }[] = [];
    // The parser is strict, because a lenient one would drop parts of a malformed file silently.
    const parser = sax.parser(true);
    let key = '';
    let translation: string | undefined;
    // Translation programs write beside a translation what else they had found for it.
    let isProposal = false;
    parser.onopentag = ({ name, attributes }) => {
      const told = (attribute: string) => String(attributes[attribute] ?? '');
      if (name === 'xliff' && told('version') !== '1.2') {
        throw new Error(`line ${parser.line + 1}: this is XLIFF ${told('version')}. Save it as XLIFF 1.2, as it was written.`);
      }
      if (name === 'file' && told('target-language') !== '' && !isSameLanguage(told('target-language'), languages.target)) {
        throw new Error(`line ${parser.line + 1}: this file is in ${told('target-language')}, and not in ${languages.target}.`);
      }
      if (name === 'trans-unit') key = told('id');
      if (name === 'alt-trans') isProposal = true;
      if (name === 'target' && !isProposal) translation = '';
    };
    const add = (piece: string) => {
      if (translation !== undefined) translation += piece;
    };
    parser.ontext = add;
    parser.oncdata = add;
    parser.onclosetag = (name) => {
      if (name === 'alt-trans') isProposal = false;
      if (name !== 'target' || isProposal) return;
      found.push({ key, translation: translation ?? '', where: `line ${parser.line + 1}` });
      translation = undefined;
    };
    parser.onerror = (error) => {
      throw new Error(`line ${parser.line + 1}: ${error.message.split('\n')[0]}. This is no XLIFF as it should be.`);
    };
    parser.write(text.replace(byteOrderMark, '')).close();
    if (!/<xliff\b/.test(text)) throw new Error('line 1: there is no <xliff> in this file.');
    return once(found);
  },
};

/**
 * Tells whether two tags name one language in one script. Translation programs add a country where the playbook has none, leave it out, or
 * write `de_DE`. A country can change the script: Chinese in Taiwan is not what `zh` alone means.
 */
function isSameLanguage(one: string, other: string): boolean {
  try {
    const [a, b] = [one, other].map((tag) => new Intl.Locale(tag.replaceAll('_', '-'))) as [Intl.Locale, Intl.Locale];
    const [full, otherFull] = [a.maximize(), b.maximize()];
    const isSameCountry = !a.region || !b.region || a.region === b.region;
    return isSameCountry && full.language === otherFull.language && full.script === otherFull.script;
  } catch {
    return false; // What is no tag names no language.
  }
}

function transUnit({ state, translations }: Standing, { key, source, note }: Standing['units'][number]): string {
  const translation = translations.get(key);
  const target =
    translation === undefined
      ? '<target state="new"/>'
      : `<target state="${state === 'changed' ? 'needs-review-translation' : 'translated'}">${escaped(translation)}</target>`;
  return `      <trans-unit id="${escaped(key)}" xml:space="preserve">
        <source>${escaped(source)}</source>
        ${target}
        <note>${escaped(note)}</note>
      </trans-unit>`;
}

/**
 * Returns the translations that a file holds.
 *
 * @throws {Error} where it holds two different ones of a text, because nobody knows which is meant
 */
function once(found: readonly { key: string; translation: string; where: string }[]): Translations {
  const translations = new Map<string, string>();
  for (const { key, translation, where } of found) {
    const earlier = translations.get(key);
    if (translation.trim() === '') continue;
    if (earlier !== undefined && earlier !== translation)
      throw new Error(`${where}: ${key} stands twice, with two translations. Leave one.`);
    translations.set(key, translation);
  }
  return translations;
}

/** The formats, by file ending. */
export const formats: Readonly<Record<string, Format>> = { '.csv': csv, '.xlf': xliff, '.xliff': xliff };
