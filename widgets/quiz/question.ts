import { html, nothing, type TemplateResult } from 'lit';
import { countText } from '../../content/language/numbers.ts';
import { isRight } from './entries.ts';
import { renderChoice } from './question-choice.ts';
import type { QuestionView } from './view.ts';

const hints = { single: 'hintSingle', several: 'hintSeveral', order: 'hintOrder', 'find-mistake': 'hintFindMistake' } as const;

/** What to do; once that is done, in the same place, whether it was right. */
function renderVerdict({ question, words, language, picked, answered }: QuestionView): TemplateResult {
  if (!answered) return html`<p class="hint quiet" id="hint" lang=${language}>${words[hints[question.kind]]}</p>`;
  const right = isRight(question, picked);
  const inPlace = picked.filter((position, place) => position === place).length;
  return html`
    <p class="hint verdict ${right ? 'good' : 'caution'}" part="verdict" id="hint" tabindex="-1" lang=${language}>
      ${right ? words.right : words.wrong}
      ${question.kind === 'order' && !right ? countText(words.placesRight, inPlace, language, { total: picked.length }) : nothing}
    </p>
  `;
}

/** A question of any kind: prompt, what to do or how it went, and what there is to pick from. */
export function renderQuestion(view: QuestionView): TemplateResult {
  const { question } = view;
  const scene = question.kind === 'find-mistake' ? question.scene : '';
  return html`
    <fieldset aria-describedby="scene hint">
      <legend><h3 class="prompt" part="prompt" tabindex="-1">${question.prompt}</h3></legend>
      <p class="scene" id="scene">${scene}</p>
      ${renderVerdict(view)} ${question.kind === 'order' ? view.later?.renderOrder(view) : renderChoice(view)}
    </fieldset>
  `;
}
