/** A quiz as it stands: its title and progress, the question or the result, and the buttons. */
import { html, nothing, type TemplateResult } from 'lit';
import { percentText } from '../../content/language/numbers.ts';
import type { PublishedQuiz, Question, QuizzesFile } from '../content/types.ts';
import { renderActions, type Actions } from './actions-view.ts';
import { answerTo } from './attempt.ts';
import { shownOrder } from './draw.ts';
import { renderProgress, rightSoFar } from './progress-view.ts';
import { renderQuestion } from './question.ts';
import { isFinal } from './score.ts';
import type { Later, QuestionView } from './view.ts';

export interface Card extends Actions, Pick<QuestionView, 'pick' | 'focus' | 'announce'> {
  file: QuizzesFile;
  quiz: PublishedQuiz;
  /** Whether the best result of all attempts stands. */
  keepsBest: boolean;
  /** The address of the playbook that guides are in. */
  playbook: string;
  /** What shows answers, once it is loaded. */
  later: Later | undefined;
}

export function renderCard(card: Card): TemplateResult {
  const { file, quiz, session, words, language } = card;
  const { question, isUntouched } = session;
  return html`
    <header lang=${file.language}>
      <h2 part="heading">${quiz.title}</h2>
      ${isUntouched ? html`<p class="quiet" part="summary">${quiz.summary}</p>` : nothing} ${renderProgress(session, words, language)}
    </header>
    ${question ? renderAsked(card, question) : renderEnd(card)} ${renderActions(card)}
  `;
}

function renderAsked(card: Card, question: Question): TemplateResult {
  const { file, quiz, session } = card;
  const answered = session.isAnswered(question);
  return html`
    <div lang=${file.language}>
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
  const { quiz, session, words, language, later } = card;
  if (quiz.questions.length === 0) return html`<p class="caution">${words.noQuestions}</p>`;
  if (!later) return html`<p class="result" tabindex="-1">${rightSoFar(session, words, language)}</p>`;
  return later.renderResult({
    ...card,
    tally: session.tally,
    passMark: quiz.passMark,
    best: card.keepsBest ? session.attempt : undefined,
    percent: (score) => percentText(score, language),
    guideLink: (id) => renderGuide(card, id),
  });
}

const renderGuide = ({ later, file, playbook, words, language }: Card, id: string): TemplateResult | typeof nothing | undefined =>
  later?.renderGuide(file, id, playbook, words, language);
