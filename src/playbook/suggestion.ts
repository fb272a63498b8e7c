/** "Suggest a change": a mail to whoever looks after the playbook, with what it is about and the text as it is. */
import { fillText } from '../../content/language/numbers.ts';
import { feedbackAddress } from '../../content/line/feedback-address.ts';
import type { Playbook } from './playbook.ts';

/** An entry about which somebody may write. */
export interface Suggested {
  /** The folder of its type and its identifier, like `phrases/abusive-signal-warning`. */
  entry: string;
  /** Its text as it is now, in paragraphs. */
  texts: readonly string[];
}

/** Returns the address of the mail; undefined where readers have no mail address to write to. */
export function suggestionAddress({ settings, wording }: Pick<Playbook, 'settings' | 'wording'>, suggested: Suggested): string | undefined {
  const { feedback, name } = settings;
  if (feedback === undefined || feedback.includes('://')) return undefined;
  const words = wording.site;
  const subject = fillText(words.feedbackSubject, { title: suggested.entry, name });
  // Mail programs want both signs at the end of a line (RFC 6068).
  const body = [words.suggestNow, ...suggested.texts, '', words.suggestInstead, ''].join('\r\n');
  return `${feedbackAddress(feedback, subject)}&body=${encodeURIComponent(body.replace(/\p{Surrogate}/gu, ''))}`;
}

/** Returns what readers may suggest about a page: that of a situation or of a guide, by its address as content writes it. */
export function suggestedOn({ situations, guides }: Pick<Playbook, 'situations' | 'guides'>, path: string): Suggested | undefined {
  const [, folder = '', id = ''] = /^\/(situations|guides)\/([^/]+)\/$/.exec(path) ?? [];
  const entry = `${folder}/${id}`;
  const situation = folder === 'situations' ? situations.find((each) => each.id === id) : undefined;
  if (situation) return { entry, texts: [situation.when, ...situation.do, ...situation.dont] };
  const guide = folder === 'guides' ? guides.find((each) => each.id === id) : undefined;
  return guide && { entry, texts: [guide.summary] };
}
