/**
 * "Suggest a change": the entry's form in the editor, where the site has one; else a mail to whoever looks after the playbook, with what it
 * is about and the text as it is.
 */
import { fillText } from '../../content/language/numbers.ts';
import { feedbackAddress } from '../../content/line/feedback-address.ts';
import { collectionName } from '../edit/cms/names.ts';
import { fromBase } from './links.ts';
import type { Playbook } from './playbook.ts';

/** An entry about which somebody may write. */
export interface Suggested {
  type: 'phrases' | 'situations' | 'guides';
  id: string;
  /** Its language, where it is not that of the page. */
  lang?: string | undefined;
  /** Its text as it is now, in paragraphs. */
  texts: readonly string[];
}

/** Returns the address of the form or of the mail; undefined where there is no editor, and no mail address to write to. */
export function suggestionAddress(
  { settings, wording, locale, original }: Pick<Playbook, 'settings' | 'wording' | 'locale' | 'original'>,
  { type, id, lang, texts }: Suggested,
): string | undefined {
  const { feedback, name } = settings;
  // The default locale decides for all.
  if ((original?.settings ?? settings).editor) {
    const home = lang === undefined ? locale : (original?.locale ?? locale);
    return `${fromBase('/edit/')}#/collections/${collectionName(home, type)}/entries/${id}`;
  }
  if (feedback === undefined || feedback.includes('://')) return undefined;
  const words = wording.site;
  const subject = fillText(words.feedbackSubject, { title: `${type}/${id}`, name });
  // Mail programs want both signs at the end of a line (RFC 6068).
  const body = [words.suggestNow, ...texts, '', words.suggestInstead, ''].join('\r\n');
  return `${feedbackAddress(feedback, subject)}&body=${encodeURIComponent(body.replace(/\p{Surrogate}/gu, ''))}`;
}

/** Returns what readers may suggest about a page: that of a situation or of a guide, by its address as content writes it. */
export function suggestedOn({ situations, guides }: Pick<Playbook, 'situations' | 'guides'>, path: string): Suggested | undefined {
  const [, folder, id = ''] = /^\/(situations|guides)\/([^/]+)\/$/.exec(path) ?? [];
  const situation = folder === 'situations' ? situations.find((each) => each.id === id) : undefined;
  if (situation) return { type: 'situations', id, lang: situation.lang, texts: [situation.when, ...situation.do, ...situation.dont] };
  const guide = folder === 'guides' ? guides.find((each) => each.id === id) : undefined;
  return guide && { type: 'guides', id, lang: guide.lang, texts: [guide.summary] };
}
