/**
 * The lazy module of an answered question: the feedback on each entry, the guide to read, the result and the review. It loads while
 * the learner reads the first question, and brings the view of the rarest kind of question. Answers count even if it fails to load.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { countText, fillText, percentText } from '../../content/language/numbers.ts';
import { entriesOfKinds } from '../../content/schema/question-entries.ts';
import { entriesOf, questionKinds, sceneOf, type AnswerForm, type QuestionEntry } from '../../content/schema/question-kinds.ts';
import { guideAddress } from '../content/guide-address.ts';
import type { Question, QuizzesFile } from '../content/types.ts';
import { answersStyles } from './answers.styles.ts';
import type { Attempt } from './attempt.ts';
import { wrappable, type QuestionView, type Words } from './question-view.ts';
import { rightResponse, type Tally } from './score.ts';

export { renderOrder } from './order-view.ts';

/** The styles of this module. */
export const styles = [answersStyles];

/** A string of the quiz that does not change with a count. */
type TextKey = { [Key in keyof Words]: Words[Key] extends string ? Key : never }[keyof Words];

interface AnswerWords {
  /** The marks of entries that were answered right and wrong. */
  right: TextKey;
  wrong: TextKey;
  /** The mark of an entry that would have been right, in a final answer. `{position}` is where the learner had it. */
  missed: TextKey;
  /** The heading of the right answer when it is shown alone. */
  answer: TextKey;
}

const ofChoice = {
  right: 'yourAnswerRight',
  wrong: 'yourAnswerWrong',
  missed: 'rightAnswer',
  answer: 'rightAnswer',
} as const;

/** The words for answers that are no lines of a transcript: those have words of their own. */
const answerWords: Record<Question['kind'], AnswerWords> = {
  single: ofChoice,
  several: { ...ofChoice, missed: 'missed' },
  order: { right: 'inPlace', wrong: 'elsewhere', missed: 'hadAt', answer: 'rightOrder' },
  'find-mistake': ofChoice,
};

/** The verdict on an entry. */
interface Mark {
  text: string;
  /** The colour of the row; the text says the same. `''`: none. */
  look: 'is-right' | 'is-wrong' | '';
}

/** Returns the mark of an entry; `undefined` if the answer does not concern it. */
type MarkFor = (view: QuestionView, entry: QuestionEntry, position: number) => Mark | undefined;

const markOfChoice: MarkFor = ({ question, words, picked, final }, { right, who }, position) => {
  const named = answerWords[question.kind];
  const isPicked = picked.includes(position);
  if (!isPicked && !(final && right)) return undefined;
  // In a transcript the right answer is the mistake, which is not a line to say.
  if (who) return right ? { text: words.mistakeLine, look: 'is-wrong' } : { text: words.fineLine, look: '' };
  if (!right) return { text: words[named.wrong], look: 'is-wrong' };
  return { text: words[isPicked ? named.right : named.missed], look: 'is-right' };
};

const markOfPlace: MarkFor = ({ question, words, picked }, _, position) => {
  const named = answerWords[question.kind];
  return picked.indexOf(position) === position
    ? { text: words[named.right], look: 'is-right' }
    : { text: words[named.wrong], look: 'is-wrong' };
};

const marks: Record<AnswerForm['control'], MarkFor> = { radio: markOfChoice, checkbox: markOfChoice, order: markOfPlace };

const findMark: MarkFor = (view, entry, position) => marks[questionKinds[view.question.kind].form.control](view, entry, position);

/** Returns the look of an entry's row after answering, and its mark. The mark fits into space that the row has reserved, so no row moves. */
export function markOf(view: QuestionView, entry: QuestionEntry, position: number): { look: string; shown: TemplateResult } | undefined {
  const mark = findMark(view, entry, position);
  const signs = { 'is-right': '✓', 'is-wrong': '✕', '': '–' };
  return (
    mark && {
      look: mark.look,
      shown: html`<p class="mark" lang=${view.language}><b aria-hidden="true">${signs[mark.look]}</b> <span>${mark.text}</span></p>`,
    }
  );
}

/** Renders why an entry is right or wrong, how the caller hears it, and what to say instead. */
function renderReason({ words, language }: QuestionView, { feedback, heard, instead }: QuestionEntry): TemplateResult {
  const aside = (label: string, body: TemplateResult) =>
    html`<p class="aside"><span class="label" lang=${language}>${label}</span>${body}</p>`;
  return html`
    ${feedback && html`<p>${feedback}</p>`} ${heard && aside(words.heard, html`<q class="heard">${wrappable(heard)}</q>`)}
    ${instead && aside(words.instead, html`<span class="say">${wrappable(instead)}</span>`)}
  `;
}

/**
 * Renders the reasons below all rows. Those of the picked entries and of the right answer are open, the others collapsed. While the
 * learner has tries left, only those of the picked entries are shown: the others would give the answer away.
 */
export function renderReasons(view: QuestionView): TemplateResult | typeof nothing {
  const { question, words, language, order, picked, final } = view;
  const entries = entriesOf(question);
  const inOrder = { radio: false, checkbox: false, order: true }[questionKinds[question.kind].form.control];
  if (inOrder) return final ? renderRightOrder(view, entries) : nothing;
  const marked = order.filter((position) => entries[position] && findMark(view, entries[position], position));
  const others = final ? order.filter((position) => !marked.includes(position) && entries[position]?.feedback) : [];
  return html`
    <div class="reasons">
      ${[...marked]
        .sort((one, other) => Number(picked.includes(other)) - Number(picked.includes(one)))
        .map((position) => {
          const entry = entries[position];
          const mark = entry && findMark(view, entry, position);
          return entry && mark
            ? html`<div class="feedback ${mark.look}" part="feedback">
                <p class="label"><b lang=${language}>${mark.text}</b> ${wrappable(entry.text)}</p>
                ${renderReason(view, entry)}
              </div>`
            : nothing;
        })}
      ${others.map((position) => {
        const entry = entries[position] as QuestionEntry;
        return html`<details class="feedback">
          <summary><span lang=${language}>${entry.who ? words.aboutLine : words.whyNot}</span> ${wrappable(entry.text)}</summary>
          ${renderReason(view, entry)}
        </details>`;
      })}
    </div>
  `;
}

/** Renders the right order, with the reason for each place. */
function renderRightOrder({ question, words, language, picked }: QuestionView, entries: readonly QuestionEntry[]): TemplateResult {
  const named = answerWords[question.kind];
  return html`
    <div class="reasons">
      <p class="label" lang=${language}>${words[named.answer]}</p>
      <ol class="numbered">
        ${entries.map(({ text, spoken, feedback }, position) => {
          const had = picked.indexOf(position);
          return html`<li class="feedback" part="feedback">
            <p>
              <span class=${spoken ? 'say' : nothing}>${wrappable(text)}</span>
              ${had === position ? nothing : html`<span class="label" lang=${language}>${fillText(words[named.missed], { position: had + 1 }, language)}</span>`}
            </p>
            <p class="quiet">${feedback}</p>
          </li>`;
        })}
      </ol>
    </div>
  `;
}

/** Renders the link to a guide of the content. In a frame it opens a new tab, because the guide would replace the quiz. */
export function renderGuide(
  file: QuizzesFile,
  id: string | undefined,
  base: string,
  words: Words,
  language: string,
): TemplateResult | typeof nothing {
  const guide = file.guides.find((each) => each.id === id);
  const address = guide && guideAddress(guide.url, base);
  if (!address) return nothing;
  const framed = window.top !== window;
  return html`
    <p class="guide" part="guide">
      <span class="label" lang=${language}>${words.readOn}</span>
      <a href=${address} lang=${guide.lang ?? file.language} target=${framed ? '_blank' : nothing}>${guide.title}</a>
      ${framed ? html`<span class="unseen" lang=${language}>(${words.newTab})</span>` : nothing}
    </p>
  `;
}

export interface ResultView {
  file: QuizzesFile;
  words: Words;
  /** The language of `words`. */
  language: string;
  tally: Tally;
  /** The questions of the attempt, in the order in which they were asked. */
  questions: readonly Question[];
  passMark: number;
  /** In a course: the best result of all attempts; otherwise `undefined`. */
  best: Pick<Attempt, 'best' | 'passed'> | undefined;
  guideLink: (guideId: string | undefined) => TemplateResult | typeof nothing;
}

/** Renders the end of a quiz: the result and the review. */
export function renderResult(view: ResultView): TemplateResult {
  const { tally, words, language, best } = view;
  const percent = (of: number) => percentText(of, language);
  const { right, total, score, passed } = tally;
  return html`
    <div class="result" part="result" tabindex="-1" role="group" aria-labelledby="result" aria-describedby="passed">
      <h3 id="result">${countText(words.result, right, language, { total, score: percent(score) })}</h3>
      <p id="passed" class=${passed ? 'good' : nothing}>
        ${passed ? words.passed : fillText(words.notPassed, { score: percent(view.passMark) })}
      </p>
      ${
        best?.best === undefined
          ? nothing
          : html`<p class="quiet">${fillText(best.passed ? words.bestPassed : words.best, { score: percent(best.best) })}</p>`
      }
      ${[false, true].map((isMissed) => renderNumbers(view, isMissed))}
    </div>
    ${renderReview(view)}
  `;
}

/** Renders which questions were answered right, or which were not, by their numbers. */
function renderNumbers({ questions, tally, words }: ResultView, isMissed: boolean): TemplateResult | typeof nothing {
  const numbers = questions.flatMap((question, at) => (tally.missed.includes(question) === isMissed ? at + 1 : []));
  return numbers.length > 0
    ? html`<p class=${isMissed ? 'numbers caution' : 'numbers good'}>
        <b><span aria-hidden="true">${isMissed ? '✕' : '✓'}</span> ${isMissed ? words.wrong : words.right}</b> ${numbers.join(', ')}
      </p>`
    : nothing;
}

/** Groups questions by mistake, in the order of each mistake's first question. */
function byMistake(questions: readonly Question[]): Map<string, Question[]> {
  const groups = new Map<string, Question[]>();
  for (const question of questions) groups.set(question.mistake, [...(groups.get(question.mistake) ?? []), question]);
  return groups;
}

/** Renders the review: the questions missed, by mistake, each with its guide. */
function renderReview(view: ResultView): TemplateResult {
  const { file, words } = view;
  const { missed } = view.tally;
  const named = (id: string): { label: string; lang?: string | undefined } =>
    file.mistakes.find((mistake) => mistake.id === id) ?? { label: id.replaceAll('-', ' ') };
  const heading = ({ label, lang }: ReturnType<typeof named>) => html`<h4 lang=${lang ?? nothing}>${label}</h4>`;
  return html`
    <section class="review" part="review" aria-labelledby="review">
      <h3 id="review">${missed.length > 0 ? words.review : words.nothingToReview}</h3>
      <ul role="list" lang=${file.language}>
        ${[...byMistake(missed)].map(
          ([mistake, questions]) => html`
            <li class="mistake">
              ${heading(named(mistake))} ${[...new Set(questions.map(({ guide }) => guide))].map((guide) => view.guideLink(guide))}
              <ul role="list" class="missed">
                ${questions.map((question) => renderMissed(question, view))}
              </ul>
            </li>
          `,
        )}
      </ul>
    </section>
  `;
}

/** Renders a question with its right answer. If that is not an example to follow, the line to say instead comes below. */
function renderMissed(question: Question, { words, language, questions }: ResultView): TemplateResult {
  const entries = entriesOf(question);
  const { form } = questionKinds[question.kind];
  const scene = sceneOf(question);
  const looks = { radio: nothing, checkbox: nothing, order: 'numbered' };
  const label = (text: string) => html`<p class="label" lang=${language}>${text}</p>`;
  return html`
    <li lang=${question.lang ?? nothing}>
      <p>${questions.indexOf(question) + 1}. ${question.prompt}</p>
      ${scene && html`<p class="quiet">${scene}</p>`}
      ${label(entries.some(({ who, right }) => who && right) ? words.mistakeLine : words[answerWords[question.kind].answer])}
      <ol role="list" class=${looks[form.control]}>
        ${rightResponse(question).map((position) => {
          const entry = entries[position];
          if (!entry) return nothing;
          const { text, who, spoken, instead } = entry;
          return html`
            <li class=${!spoken ? nothing : who ? 'heard' : 'say'}>${text}</li>
            ${
              instead && !entriesOfKinds[question.kind].isExample(entry)
                ? html`<li>
                    ${label(words.instead)}
                    <p class="say">${instead}</p>
                  </li>`
                : nothing
            }
          `;
        })}
      </ol>
    </li>
  `;
}
