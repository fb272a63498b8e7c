/** Shows the scene of a call: what the player needs to know, and the settings. */
import { html, nothing, type TemplateResult } from 'lit';
import { countText, fillText } from '../../content/language/numbers.ts';
import type { PracticeChoice } from '../../content/practice/call.ts';
import type { PracticesFile, PublishedPractice } from '../content/types.ts';
import type { PracticeWording, SharedWording } from '../content/wording-types.ts';
import type { Recorder, Voice } from './aloud.ts';
import type { PracticeSession } from './practice-session.ts';

export type Words = SharedWording & PracticeWording;

export interface SceneView {
  file: PracticesFile;
  session: PracticeSession;
  practice: PublishedPractice;
  words: Words;
  /** The language of `words`. */
  language: string;
  /** Whether the player is to speak before the lines show. */
  sayFirst: boolean;
  /** Whether the other person is heard. */
  isHeard: boolean;
  voice: Voice | undefined;
  recorder: Recorder | undefined;
  /** Whether "Start again" can be taken back. */
  canUndo: boolean;
  begin: () => void;
  say: (choice: PracticeChoice) => void;
  showLines: () => void;
  record: () => void;
  wantSayFirst: (wanted: boolean) => void;
  wantVoice: (wanted: boolean) => void;
  startAgain: () => void;
  undo: () => void;
}

/** Renders what the player needs to know. It is collapsed once the call has begun. */
export function renderScene(view: SceneView): TemplateResult {
  const { practice, words, session } = view;
  const { temperament } = session;
  const { agent, caller, scene } = practice;
  const seconds = practice.seconds + (temperament?.seconds ?? 0);
  const rows: [label: string, text: unknown][] = [
    [words.you, `${agent.name}. ${agent.who}`],
    [caller.name, caller.who],
    [words.about, scene.about],
    [words.settled, scene.settled],
    [words.open, scene.open],
    [words.feels, temperament?.feels ?? scene.feels],
    [words.time, html`<span lang=${view.language}>${countText(words.seconds, seconds, view.language)}</span>`],
  ];
  const facts = html`<dl>
    ${rows.map(
      ([label, text]) =>
        html`<div>
          <dt class="label" lang=${label === caller.name ? nothing : view.language}>${label}</dt>
          <dd>${text}</dd>
        </div>`,
    )}
  </dl>`;
  if (session.isBegun) {
    return html`<details class="scene" part="scene">
      <summary lang=${view.language}>${words.scene}</summary>
      ${facts}
    </details>`;
  }
  return html`<div class="scene" part="scene">${facts}</div>
    ${renderWishes(view)}
    <p class="actions" part="actions" lang=${view.language}>
      <button type="button" class="primary" @click=${view.begin}>${words.begin}</button>
      ${renderUndo(view)}
    </p>`;
}

/** Renders the settings. Those that the device does not support are left out. */
function renderWishes({ practice, words, language, sayFirst, isHeard, voice, wantSayFirst, wantVoice }: SceneView): TemplateResult {
  const box = (checked: boolean, label: string, change: (wanted: boolean) => void, hint?: string) => html`
    <label class="wish">
      <input
        type="checkbox"
        .checked=${checked}
        aria-describedby=${hint ? 'wish' : nothing}
        @change=${({ target }: Event) => change((target as HTMLInputElement).checked)}
      />
      ${label}
    </label>
    ${hint ? html`<p class="quiet hint" id="wish">${hint}</p>` : nothing}
  `;
  return html`<div lang=${language}>
    ${box(sayFirst, words.sayFirst, wantSayFirst, words.sayFirstHint)}
    ${voice?.isThere ? box(isHeard, fillText(words.voice, { name: practice.caller.name }), wantVoice) : nothing}
  </div>`;
}

export const renderUndo = ({ canUndo, words, undo }: SceneView): TemplateResult | typeof nothing =>
  canUndo ? html`<span class="quiet">${words.startedAgain}</span> <button type="button" @click=${undo}>${words.undo}</button>` : nothing;
