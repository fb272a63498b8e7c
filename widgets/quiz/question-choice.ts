import { html, nothing, type TemplateResult } from 'lit';
import { entriesOf } from './entries.ts';
import { callerBefore, renderTurn } from './question-transcript.ts';
import type { QuestionView } from './view.ts';

/** A question to pick from: radios where one answer is right, or one line of a transcript, and checkboxes where several are. */
export function renderChoice(view: QuestionView): TemplateResult {
  const { question, picked, answered, pick, later } = view;
  const entries = entriesOf(question);
  const several = question.kind === 'several';
  const change = (position: number) => {
    const others = picked.filter((other) => several && other !== position);
    pick(picked.includes(position) ? others : [...others, position]);
  };
  return html`
    <ul role="list" class=${question.kind === 'find-mistake' ? 'transcript' : 'options'}>
      ${view.order.map((position) => {
        const entry = entries[position];
        if (!entry) return nothing;
        const text = renderTurn(question, entry);
        if (entry.who === 'caller') return html`<li part="line"><p class="row" id="line-${position}">${text}</p></li>`;
        const isPicked = picked.includes(position);
        const told = answered ? later?.tellAbout(view, entry, isPicked) : undefined;
        return html`
          <li part=${entry.who ? 'line' : 'option'} class=${told?.look ?? nothing}>
            <label class="row">
              <input
                type=${several ? 'checkbox' : 'radio'}
                name="answer"
                .checked=${isPicked}
                ?disabled=${answered}
                aria-describedby=${callerBefore(entries, position)}
                @change=${() => change(position)}
              />
              ${text}
            </label>
            ${told?.feedback}
          </li>
        `;
      })}
    </ul>
  `;
}
