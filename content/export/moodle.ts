/**
 * Questions as Moodle XML (https://docs.moodle.org/en/Moodle_XML_format), for its question bank. Putting in order is the question type
 * "ordering", which is part of Moodle from 4.4 on.
 */
import { entriesOf, questionKinds, sceneOf, type Question, type QuestionEntry } from '../schema/question-kinds.ts';
import type { LoadedPlaybook } from '../read/index.ts';
import { element, xmlDocument, type Xml } from './xml.ts';

const text = (words: string): Xml => element('text', {}, words);

/** A text in HTML, as Moodle keeps it. */
const html = (name: string, words: string): Xml => element(name, { format: 'html' }, text(words));

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (words: string): string => words.replace(/[&<>]/g, (sign) => escapes[sign] ?? sign);
const paragraph = (words: string): string => (words === '' ? '' : `<p>${escaped(words)}</p>`);

export function moodleOf({ questions, settings, mistakes }: LoadedPlaybook): string {
  let category = '';
  const inner = questions.flatMap((question) => {
    const named = mistakes.find(({ id }) => id === question.mistake)?.label ?? question.mistake;
    const own = named === category ? [] : [categoryOf(settings.name, named)];
    category = named;
    return [...own, questionOf(question)];
  });
  return xmlDocument(element('quiz', {}, ...inner));
}

/** A slash begins a category in the category; two are one in the name. */
const categoryOf = (...names: readonly string[]): Xml =>
  element(
    'question',
    { type: 'category' },
    element('category', {}, text(['$course$', 'top', ...names.map((name) => name.replaceAll('/', '//'))].join('/'))),
  );

/** What is told of an entry once it has been answered. */
const told = ({ feedback = '', heard, instead }: QuestionEntry): string =>
  [feedback, heard === undefined ? '' : `“${heard}”`, instead === undefined ? '' : `→ ${instead}`].map(paragraph).join('');

function questionOf(question: Question): Xml {
  const { form, shuffled } = questionKinds[question.kind];
  const entries = entriesOf(question);
  const options = entries.filter(({ who }) => who !== 'caller');
  const conversation = entries
    .flatMap(({ speaker, text: says }) => (speaker === undefined ? [] : `<p><strong>${escaped(speaker)}:</strong> ${escaped(says)}</p>`))
    .join('');
  const asked = [
    element('name', {}, text(question.id)),
    html('questiontext', `${paragraph(question.prompt)}${paragraph(sceneOf(question))}${conversation}`),
    html(
      'generalfeedback',
      form.control === 'order' ? `<ol>${entries.map((entry) => `<li>${escaped(entry.text)}${told(entry)}</li>`).join('')}</ol>` : '',
    ),
    element('defaultgrade', {}, '1'),
    element('penalty', {}, '0.3333333'),
    element('hidden', {}, '0'),
    element('idnumber', {}, question.id),
  ];
  if (form.control === 'order') {
    return element(
      'question',
      { type: 'ordering' },
      ...asked,
      element('layouttype', {}, 'VERTICAL'),
      element('selecttype', {}, 'ALL'),
      element('selectcount', {}, '0'),
      element('gradingtype', {}, 'ALL_OR_NOTHING'),
      element('showgrading', {}, 'SHOW'),
      element('numberingstyle', {}, 'none'),
      ...entries.map((entry, index) => element('answer', { fraction: index + 1, format: 'plain_text' }, text(entry.text))),
    );
  }
  const right = options.filter((entry) => entry.right).length;
  const single = form.control === 'radio';
  return element(
    'question',
    { type: 'multichoice' },
    ...asked,
    element('single', {}, String(single)),
    element('shuffleanswers', {}, String(shuffled !== 'never')),
    element('answernumbering', {}, 'none'),
    ...options.map((option) =>
      element(
        'answer',
        { fraction: fraction(option.right, single, right, options.length), format: 'html' },
        text(paragraph(option.text)),
        html('feedback', told(option)),
      ),
    ),
  );
}

/** Per cent of the grade: the right ones share 100, and what is wrong takes as much, so that ticking everything gets nothing. */
function fraction(isRight: boolean, single: boolean, right: number, total: number): string {
  if (single) return isRight ? '100' : '0';
  return percent(isRight ? 100 / right : -100 / (total - right));
}

/** Moodle takes only fractions that it knows: those of whole numbers up to ten, with five decimals. */
const percent = (value: number): string => String(Math.round(value * 100_000) / 100_000);
