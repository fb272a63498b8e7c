/**
 * What a quiz shows once there is an answer: the feedback on each entry, the guide to read, the result and what to review. Loaded while
 * the first question is read, with the view of the rarest kind of question. Where it cannot be loaded, answers count all the same.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { countText, fillText, percentText } from '../../content/language/numbers.ts';
import { entriesOf, questionKinds, sceneOf, type AnswerForm, type QuestionEntry } from '../../content/schema/question-kinds.ts';
import { guideAddress } from '../content/guide-address.ts';
import type { Question, QuizzesFile } from '../content/types.ts';
import type { Attempt } from './attempt.ts';
import { wrappable, type QuestionView, type Words } from './question-view.ts';
import { rightResponse, type Tally } from './score.ts';

export { renderOrder } from './order-view.ts';

/** A string of the quiz that does not change with a count. */
type TextKey = { [Key in keyof Words]: Words[Key] extends string ? Key : never }[keyof Words];

interface AnswerWords {
  /** Marks an entry that was answered right, and one that was not. */
  right: TextKey;
  wrong: TextKey;
  /** Marks one that would have been right, once the answer counts; `{position}` is where the learner had it. */
  missed: TextKey;
  /** Before what is folded away about any other entry. */
  about: TextKey;
  /** Above the right answer, where it is shown alone. */
  answer: TextKey;
}

const ofChoice = {
  right: 'yourAnswerRight',
  wrong: 'yourAnswerWrong',
  missed: 'rightAnswer',
  about: 'whyNot',
  answer: 'rightAnswer',
} as const;

const answerWords: Record<Question['kind'], AnswerWords> = {
  single: ofChoice,
  several: { ...ofChoice, missed: 'missed' },
  order: { right: 'inPlace', wrong: 'elsewhere', missed: 'hadAt', about: 'whyNot', answer: 'rightOrder' },
  'find-mistake': { ...ofChoice, wrong: 'fineLine', missed: 'mistakeLine', about: 'aboutLine', answer: 'mistakeLine' },
};

/** What an entry turned out to be. */
interface Mark {
  text: string;
  /** Colours the edge of its row: the words of the mark say the same. */
  look: 'is-right' | 'is-wrong';
  /** Whether the reason may be told: it may give the answer away. */
  why: boolean;
}

/** The mark of an entry; `undefined` for one that the answer does not touch. */
type MarkFor = (view: QuestionView, entry: QuestionEntry, position: number) => Mark | undefined;

const markOfChoice: MarkFor = ({ question, words, picked, final }, { right }, position) => {
  const named = answerWords[question.kind];
  if (!picked.includes(position)) return final && right ? { text: words[named.missed], look: 'is-right', why: true } : undefined;
  if (right) return { text: words[named.right], look: 'is-right', why: true };
  return { text: words[named.wrong], look: 'is-wrong', why: true };
};

const markOfPlace: MarkFor = ({ question, words, language, picked, final }, _, position) => {
  const named = answerWords[question.kind];
  const had = picked.indexOf(position);
  if (had === position) return { text: words[named.right], look: 'is-right', why: final };
  return { text: fillText(words[final ? named.missed : named.wrong], { position: had + 1 }, language), look: 'is-wrong', why: final };
};

const marks: Record<AnswerForm['control'], MarkFor> = { radio: markOfChoice, checkbox: markOfChoice, order: markOfPlace };

/** How the row of an entry looks after answering, and the feedback on it: in the open where there is a mark, folded away elsewhere. */
export function tellAbout(
  view: QuestionView,
  entry: QuestionEntry,
  position: number,
): { look: Mark['look'] | undefined; feedback: TemplateResult | typeof nothing } {
  const { question, words, language, final } = view;
  const { form } = questionKinds[question.kind];
  const { text, feedback, heard, instead } = entry;
  const mark = marks[form.control](view, entry, position);
  const aside = (label: string, body: TemplateResult) =>
    html`<p class="aside"><span class="label" lang=${language}>${label}</span>${body}</p>`;
  const reasons = html`
    ${feedback && html`<p>${feedback}</p>`} ${heard && aside(words.heard, html`<q class="heard">${wrappable(heard)}</q>`)}
    ${instead && aside(words.instead, html`<span class="say">${wrappable(instead)}</span>`)}
  `;
  if (mark) {
    const told = html`<div class="feedback" part="feedback">
      <p class="mark" lang=${language}>${mark.text}</p>
      ${mark.why ? reasons : nothing}
    </div>`;
    return { look: mark.look, feedback: told };
  }
  if (!final || !feedback) return { look: undefined, feedback: nothing };
  const folded = html`
    <details class="feedback">
      <summary lang=${language}>${words[answerWords[question.kind].about]}<span class="unseen"> ${text}</span></summary>
      ${reasons}
    </details>
  `;
  return { look: undefined, feedback: folded };
}

/** The link to a guide, where the content has it. In a frame it opens a tab: the guide would take the quiz's place. */
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
  passMark: number;
  /** In a course: the best result of all attempts. */
  best: Pick<Attempt, 'best' | 'passed'> | undefined;
  guideLink: (guideId: string | undefined) => TemplateResult | typeof nothing;
}

/** The end of a quiz: the result, and what to review. */
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
    </div>
    ${renderReview(view)}
  `;
}

/** Questions by the mistake that they are about, in the order of their first. */
function byMistake(questions: readonly Question[]): Map<string, Question[]> {
  const groups = new Map<string, Question[]>();
  for (const question of questions) groups.set(question.mistake, [...(groups.get(question.mistake) ?? []), question]);
  return groups;
}

/** What to review, mistake by mistake, each with the guide to read. */
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

/** A question with its right answer. Where that is no example of how to say it, what to say instead stands below. */
function renderMissed(question: Question, { words, language }: ResultView): TemplateResult {
  const entries = entriesOf(question);
  const { form, isExample } = questionKinds[question.kind];
  const scene = sceneOf(question);
  const looks = { radio: nothing, checkbox: nothing, order: 'numbered' };
  const label = (text: string) => html`<p class="label" lang=${language}>${text}</p>`;
  return html`
    <li lang=${question.lang ?? nothing}>
      <p>${question.prompt}</p>
      ${scene && html`<p class="quiet">${scene}</p>`} ${label(words[answerWords[question.kind].answer])}
      <ol role="list" class=${looks[form.control]}>
        ${rightResponse(question).map((position) => {
          const entry = entries[position];
          if (!entry) return nothing;
          const { text, who, spoken, instead } = entry;
          return html`
            <li class=${!spoken ? nothing : who ? 'heard' : 'say'}>${text}</li>
            ${
              instead && !isExample(entry)
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
