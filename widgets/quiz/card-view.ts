/** Renders a quiz: its title and progress, the question or the result, and the buttons below. */
import { html, nothing, type TemplateResult } from 'lit';
import { countText, fillText, percentText } from '../../content/language/numbers.ts';
import type { PublishedQuiz, Question, QuizzesFile } from '../content/types.ts';
import { answerTo } from './attempt.ts';
import { shownOrder } from './draw.ts';
import { renderQuestion, verdictOn, type QuestionView, type Words } from './question-view.ts';
import { isFinal, isRight } from './score.ts';
import type { QuizSession } from './quiz-session.ts';

export interface Card extends Pick<QuestionView, 'words' | 'language' | 'pick' | 'focus' | 'announce'> {
  file: QuizzesFile;
  quiz: PublishedQuiz;
  session: QuizSession;
  /** The module that renders answers, once it is loaded. */
  answers: typeof import('./answers.ts') | undefined;
  /** The address of the site that has the guides. */
  playbook: string;
  /** Whether the best result of all attempts counts. */
  keepsBest: boolean;
  /** Whether "Start again" can be undone. */
  canUndo: boolean;
  answer: () => void;
  tryAgain: (question: Question) => void;
  next: () => void;
  startAgain: () => void;
  undo: () => void;
}

export function renderCard(card: Card): TemplateResult {
  const { file, quiz, session } = card;
  const { question } = session;
  return html`
    <header lang=${quiz.lang ?? file.language}>
      <h2 part="heading">${quiz.title}</h2>
      ${question ? renderProgress(card, question) : nothing}
    </header>
    ${question ? [renderAsked(card, question), renderBar(card, question)] : renderEnd(card)} ${renderRest(card, question)}
    ${session.isUntouched ? html`<p class="quiet" part="summary" lang=${quiz.lang ?? file.language}>${quiz.summary}</p>` : nothing}
  `;
}

/** Renders the progress: a bar, the number of the question, and the right answers so far. */
function renderProgress({ quiz, session, words, language }: Card, question: Question): TemplateResult {
  const { questions, tally } = session;
  const number = questions.indexOf(question) + 1;
  const standing =
    tally.done > 0 ? rightSoFar(session, words, language) : fillText(words.passMark, { score: percentText(quiz.passMark, language) });
  return html`
    <div class="progress" part="progress" lang=${language}>
      <progress max=${tally.total} .value=${tally.done} aria-labelledby="progress-words" aria-valuetext=${standing}></progress>
      <span id="progress-words">${fillText(words.question, { number, total: tally.total }, language)}</span>
      <span class="quiet">${standing}</span>
    </div>
  `;
}

/** Says how many finished questions are right. */
export const rightSoFar = ({ tally }: QuizSession, words: Words, language: string): string =>
  countText(words.rightSoFar, tally.right, language, { total: tally.done });

/** Says how often the question may still be answered. */
export const triesLeft = ({ quiz, attempt }: QuizSession, question: Question, words: Words, language: string): string =>
  countText(words.triesLeft, (quiz?.triesPerQuestion ?? 0) - (answerTo(attempt, question)?.tries ?? 0), language);

function renderAsked(card: Card, question: Question): TemplateResult {
  const { file, quiz, session } = card;
  const answered = session.isAnswered(question);
  return html`
    <div lang=${question.lang ?? file.language}>
      ${renderQuestion({
        ...card,
        question,
        order: shownOrder(question, session.seed, quiz.shuffle),
        picked: session.picked,
        answered,
        final: isFinal(quiz, question, answerTo(session.attempt, question)),
      })}
      ${answered ? renderGuide(card, question.guide) : nothing}
    </div>
  `;
}

function renderEnd(card: Card): TemplateResult {
  const { quiz, session, words, language, answers } = card;
  if (quiz.questions.length === 0) return html`<p class="caution">${words.noQuestions}</p>`;
  if (!answers) return html`<p class="result" tabindex="-1">${rightSoFar(session, words, language)}</p>`;
  return answers.renderResult({
    ...card,
    tally: session.tally,
    questions: session.questions,
    passMark: quiz.passMark,
    best: card.keepsBest ? session.attempt : undefined,
    guideLink: (id) => renderGuide(card, id),
  });
}

const renderGuide = ({ answers, file, playbook, words, language }: Card, id: string | undefined): TemplateResult | typeof nothing =>
  answers?.renderGuide(file, id, playbook, words, language) ?? nothing;

/** Renders the bar below a question: the verdict, and the button that leads on. On phones it sticks within reach of the thumb. */
function renderBar(card: Card, question: Question): TemplateResult {
  const { session, words, language } = card;
  const answered = session.isAnswered(question);
  return html`
    <div class="bar" part="actions" lang=${language}>
      <p
        class="verdict ${answered && isRight(question, session.picked) ? 'good' : 'caution'}"
        part=${answered ? 'verdict' : nothing}
        id="verdict"
        tabindex="-1"
      >
        ${answered ? verdictOn({ ...card, question, picked: session.picked }) : session.nothingPicked ? words.pickFirst : nothing}
      </p>
      ${renderStep(card, question)}
    </div>
  `;
}

/** Renders the less frequent actions: "Start again", and undoing it. */
function renderRest({ session, words, language, canUndo, startAgain, undo }: Card, question: Question | undefined): TemplateResult {
  return html`
    <footer part="actions" lang=${language}>
      ${
        canUndo
          ? html`<span class="quiet">${words.startedAgain}</span> <button type="button" @click=${undo}>${words.undo}</button>`
          : nothing
      }
      ${
        session.isUntouched
          ? nothing
          : html`<button type="button" class=${question ? 'plain' : nothing} @click=${startAgain}>${words.startAgain}</button>`
      }
    </footer>
  `;
}

/** Renders the button that leads on. */
function renderStep(card: Card, question: Question): TemplateResult {
  const { quiz, session, words, language } = card;
  if (!session.isAnswered(question)) {
    return html`<button type="button" class="primary" @click=${card.answer}>${words.check}</button>`;
  }
  if (!isFinal(quiz, question, answerTo(session.attempt, question))) {
    return html`
      <span class="quiet">${triesLeft(session, question, words, language)}</span>
      <button type="button" class="primary" @click=${() => card.tryAgain(question)}>${words.tryAgain}</button>
    `;
  }
  const { done, total } = session.tally;
  return html`<button type="button" class="primary" @click=${card.next}>${done === total ? words.finish : words.next}</button>`;
}
