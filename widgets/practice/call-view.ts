/** Shows a call that is going on: the transcript, how the other person feels, and the lines to choose from. */
import { html, nothing, type TemplateResult } from 'lit';
import { fillText } from '../../content/language/numbers.ts';
import { choicesIn, momentOf, saidTo, type Call, type PracticeChoice } from '../../content/practice/call.ts';
import { shuffled } from '../state/seeded-order.ts';
import { renderUndo, type SceneView, type Words } from './scene-view.ts';

export interface CallView extends SceneView {
  call: Call;
}

/** Renders a line of the transcript, with the speaker in the margin. */
export const renderLine = (who: 'caller' | 'agent', name: string, text: string, more: unknown = nothing): TemplateResult => html`
  <li class=${who} part="line">
    <p class="row">
      <span class="who">${name}<span class="unseen">:</span></span> <span class=${who === 'agent' ? 'say' : 'heard'}>${text}</span>
    </p>
    ${more}
  </li>
`;

/** Renders the transcript. The other person's latest line comes last. */
export function renderTranscript({ call, words, language, recorder }: CallView): TemplateResult {
  const { practice, turns } = call;
  const { agent, caller } = practice;
  const now = saidTo(call);
  const playBack = recorder?.hasSound
    ? html`<button type="button" class="plain" lang=${language} @click=${() => void recorder.play()}>${words.playBack}</button>`
    : nothing;
  return html`
    <ol role="list" class="transcript" part="transcript" aria-label=${words.lines}>
      ${turns.map(
        ({ heard, choice }, index) => html`
          ${renderLine('caller', caller.name, heard)}
          ${renderLine('agent', agent.name, choice.say, index === turns.length - 1 ? playBack : nothing)}
        `,
      )}
      ${now ? renderLine('caller', caller.name, now) : nothing}
    </ol>
  `;
}

const feels = ['feels0', 'feels1', 'feels2', 'feels3', 'feels4'] as const;

/** Says in words how the other person feels and how much time is left, so that nothing depends on a colour. */
function gaugeText({ practice, warmth, secondsLeft }: Call, words: Words): string {
  const feeling = fillText(words[feels[warmth] ?? 'feels2'], { name: practice.caller.name });
  const time = secondsLeft > 75 ? 'Plenty' : secondsLeft > 45 ? 'Minute' : secondsLeft > 15 ? 'Half' : secondsLeft > 0 ? 'Short' : 'None';
  return `${feeling} ${words[`time${time}`]}`;
}

/** Renders the player's turn: lines to choose from, or the invitation to speak first. */
export function renderNow(view: CallView): TemplateResult {
  const { call, session, words, language, sayFirst } = view;
  const choices = shuffled(choicesIn(call), `${call.at}/${session.seed}`, (choice) => choice.say);
  const speaksFirst = sayFirst && !session.linesShown && choices.length > 0;
  return html`
    <div class="now" role="group" tabindex="-1" aria-labelledby="ask" aria-describedby="gauge">
      <p class="gauge quiet" id="gauge" part="gauge" lang=${language}>${gaugeText(call, words)}</p>
      <h3 id="ask" lang=${language}>${speaksFirst ? words.sayAloud : words.whatNow}</h3>
      ${speaksFirst ? renderAloud(view) : renderChoices(view, choices)}
    </div>
    <footer class="actions" part="actions" lang=${language}>
      ${renderUndo(view)}
      ${call.turns.length > 0 ? html`<button type="button" class="plain" @click=${view.startAgain}>${words.startAgain}</button>` : nothing}
    </footer>
  `;
}

function renderChoices({ call, words, language, say }: CallView, choices: readonly PracticeChoice[]): TemplateResult {
  if (choices.length === 0) return html`<p class="caution" lang=${language}>${words.brokenOff}</p>`;
  return html`
    <ol role="list" class="choices" part="choices" data-moment=${momentOf(call)?.id ?? nothing}>
      ${choices.map(
        (choice, index) => html`
          <li>
            <button type="button" class="choice" part="choice" aria-keyshortcuts=${index + 1} @click=${() => say(choice)}>
              <span class="number" aria-hidden="true">${index + 1}</span><span class="say">${choice.say}</span>
            </button>
          </li>
        `,
      )}
    </ol>
    <p class="quiet keys" lang=${language}>${words.keys}</p>
  `;
}

function renderAloud({ words, language, recorder, record, showLines }: CallView): TemplateResult {
  const isRecording = recorder?.state === 'recording';
  const canRecord = recorder !== undefined && recorder.state !== 'none';
  return html`
    <p class="actions" lang=${language}>
      ${
        canRecord
          ? html`<button type="button" class="primary" @click=${record}>${isRecording ? words.stop : words.record}</button>`
          : nothing
      }
      ${
        isRecording
          ? nothing
          : html`<button type="button" class=${canRecord ? 'plain' : 'primary'} @click=${showLines}>${words.showLines}</button>`
      }
    </p>
    ${recorder?.state === 'none' ? html`<p class="quiet" lang=${language}>${words.noMicrophone}</p>` : nothing}
  `;
}
