/** Shows the end of a call: how it is remembered, which moves were made, where it turned, and what to play next. */
import { html, nothing, type TemplateResult } from 'lit';
import { fillText, percentText } from '../../content/language/numbers.ts';
import { reviewOf, type PracticeEnding, type Turn } from '../../content/practice/call.ts';
import { guideAddress } from '../content/guide-address.ts';
import type { PublishedPractice } from '../content/types.ts';
import { renderLine, type CallView } from './call-view.ts';
import type { OwnLines } from './own-lines.ts';
import type { Words } from './scene-view.ts';

export interface ReviewView extends CallView {
  ending: PracticeEnding;
  /** In a course: whether the pass mark was reached, and the best score of all calls. */
  course: { passMark: number | undefined; score: number; passed: boolean; best: number | undefined } | undefined;
  /** The base address of the playbook, for links to guides. */
  playbook: string;
  own: OwnLines;
  /** Whether the player's own lines are stored. */
  keepsOwn: boolean;
  /** Another practice like this one. */
  another: PublishedPractice | undefined;
  playAgain: () => void;
  playFrom: (turn: number) => void;
  playAnother: (id: string) => void;
  handOver: (text: string) => void;
}

export function renderReview(view: ReviewView): TemplateResult {
  const { call, ending, words, language, file } = view;
  const { name } = call.practice.caller;
  const review = reviewOf(call);
  const labelOf = (entries: readonly { id: string; label: string }[]) => (id: string) =>
    entries.find((entry) => entry.id === id)?.label ?? id.replaceAll('-', ' ');
  const step = labelOf(file.steps);
  const moves: [mark: string, ids: readonly string[], look: string][] = [
    [words.made, review.made, 'good'],
    [words.missed, review.missed, 'caution'],
    [words.overdone, review.overdone, 'caution'],
  ];
  return html`
    <div class="result" part="result" tabindex="-1" role="group" aria-labelledby="ending" aria-describedby="quality">
      <p class=${ending.quality === 'good' ? 'good' : 'mark'} id="quality" lang=${language}>${words[ending.quality]}</p>
      <h3 id="ending">${ending.title}</h3>
      <h4 lang=${language}>${fillText(words.remembers, { name })}</h4>
      <p>${ending.remembers}</p>
      <p class="aside"><span class="label" lang=${language}>${words.tells}</span><q class="heard">${ending.tells}</q></p>
      ${renderScore(view)}
    </div>
    ${
      review.promises.length > 0
        ? html`<section part="promises">
            <h4 lang=${language}>${words.promised}</h4>
            <ul role="list">
              ${review.promises.map((promise) => html`<li>${promise}</li>`)}
            </ul>
          </section>`
        : nothing
    }
    <section part="moves">
      <h4 lang=${language}>${words.moves}</h4>
      <dl>
        ${moves.map(([mark, ids, look]) =>
          ids.length > 0
            ? html`<div>
                <dt class="label ${look}" lang=${language}>${mark}</dt>
                <dd>${ids.map(step).join(', ')}</dd>
              </div>`
            : nothing,
        )}
        ${
          review.mistakes.length > 0
            ? html`<div>
                <dt class="label caution" lang=${language}>${words.mistakes}</dt>
                <dd>${review.mistakes.map(labelOf(file.mistakes)).join(', ')}</dd>
              </div>`
            : nothing
        }
      </dl>
    </section>
    ${renderTurns(view, review.turningPoints)} ${renderWhatNext(view)}
  `;
}

function renderScore({ course, words, language }: ReviewView): TemplateResult | typeof nothing {
  if (!course) return nothing;
  const percent = (score: number) => percentText(score, language);
  return html`
    <p lang=${language}>
      ${fillText(words.score, { score: percent(course.score) })}
      ${
        course.passMark === undefined
          ? nothing
          : course.passed
            ? words.passed
            : fillText(words.notPassed, { score: percent(course.passMark) })
      }
    </p>
    ${
      course.best === undefined || course.best <= course.score
        ? nothing
        : html`<p class="quiet" lang=${language}>${fillText(words.best, { score: percent(course.best) })}</p>`
    }
  `;
}

/** Renders the call again line by line. The turning points are open, all other lines are collapsed. */
function renderTurns(view: ReviewView, turningPoints: readonly Turn[]): TemplateResult {
  const { call, words, language, own } = view;
  const { agent, caller } = call.practice;
  const written = call.turns.filter(({ moment }) => own.lines[moment.id]);
  return html`
    <section part="turns">
      <h4 lang=${language}>${words.lines}</h4>
      <ol role="list" class="turns">
        ${call.turns.map((turn, index) => {
          const isTurn = turningPoints.includes(turn);
          const isCooler = turn.warmth.after < turn.warmth.before;
          // A mistake counts as a turn even if the mood was at its lowest already.
          const isOpen = isTurn || turn.choice.mistake !== undefined;
          const told = html`
            ${
              isTurn
                ? html`<p class="mark ${isCooler ? 'caution' : 'good'}" lang=${language}>
                    ${isCooler ? words.turnedCool : words.turnedWarm}
                  </p>`
                : nothing
            }
            ${renderTurn(view, turn, index)}
          `;
          return html`
            <li class="turn ${isTurn ? (isCooler ? 'is-wrong' : 'is-right') : ''}" part="turn">
              <ol role="list" class="transcript">
                ${renderLine('caller', caller.name, turn.heard)} ${renderLine('agent', agent.name, turn.choice.say)}
              </ol>
              <details class="feedback" ?open=${isOpen}>
                <summary lang=${language}>${words.why}<span class="unseen">: ${turn.choice.say}</span></summary>
                ${told}
              </details>
            </li>
          `;
        })}
      </ol>
      ${
        written.length > 0
          ? html`<p class="actions" lang=${language}>
                <button type="button" @click=${() => view.handOver(forCoach(view, written))}>${words.forCoach}</button>
                <span class="quiet">${view.keepsOwn ? words.ownKept : words.notRemembered}</span>
              </p>
              ${
                own.toCopy
                  ? html`<p class="caution" lang=${language}>${words.copyFailed}</p>
                      <textarea class="handed-over" readonly rows="6" aria-label=${words.forCoach} .value=${own.toCopy}></textarea>`
                  : nothing
              }`
          : nothing
      }
    </section>
  `;
}

function renderTurn({ words, language, own, playFrom }: ReviewView, { moment, heard, choice }: Turn, index: number): TemplateResult {
  const aside = (label: string, body: TemplateResult) =>
    html`<p class="aside"><span class="label" lang=${language}>${label}</span>${body}</p>`;
  return html`
    <p>${choice.why}</p>
    ${choice.heard && aside(words.heard, html`<q>${choice.heard}</q>`)}
    ${choice.instead && aside(words.instead, html`<span class="say">${choice.instead}</span>`)}
    <details class="own">
      <summary lang=${language}>${words.own}<span class="unseen">: ${heard}</span></summary>
      <textarea
        rows="2"
        maxlength="500"
        aria-label=${fillText(words.ownLabel, { line: heard })}
        .value=${own.lines[moment.id] ?? ''}
        @input=${({ target }: Event) => own.write(moment.id, (target as HTMLTextAreaElement).value)}
      ></textarea>
    </details>
    <button
      type="button"
      class="plain"
      lang=${language}
      aria-label=${fillText(words.fromLine, { line: heard })}
      @click=${() => playFrom(index)}
    >
      ${words.from}
    </button>
  `;
}

/** Returns the text for a coach: each line that the player wrote, after the line that it answers. */
function forCoach({ call, ending, own, words }: ReviewView, turns: readonly Turn[]): string {
  const { practice } = call;
  const lines = turns.map(({ moment, heard, choice }) =>
    [`${practice.caller.name}: ${heard}`, `${words.ownSaid} ${choice.say}`, `${words.ownWould} ${own.lines[moment.id]?.trim() ?? ''}`].join(
      '\n',
    ),
  );
  return [`${practice.title}: ${ending.title}`, ...new Set(lines)].join('\n\n');
}

function renderWhatNext(view: ReviewView): TemplateResult {
  const { call, words, language, file, another, course } = view;
  const { practice } = call;
  return html`
    ${renderPage(view, words.readOn, file.guides, practice.guide)} ${renderPage(view, words.workWith, file.checklists, practice.checklist)}
    <footer class="actions" part="actions" lang=${language}>
      <button type="button" class="primary" @click=${view.playAgain}>${words.again}</button>
      ${
        course
          ? nothing
          : another
            ? html`<button type="button" @click=${() => view.playAnother(another.id)}>
                ${fillText(words.another, { title: another.title })}
              </button>`
            : renderLink(view, guideAddress('practice/', view.playbook), words.more)
      }
    </footer>
  `;
}

function renderPage(
  view: ReviewView,
  label: string,
  pages: readonly { id: string; title: string; url: string }[],
  id: string | undefined,
): TemplateResult | typeof nothing {
  const page = pages.find((each) => each.id === id);
  const address = page && guideAddress(page.url, view.playbook);
  if (!address) return nothing;
  return html`<p class="guide" part="guide">
    <span class="label" lang=${view.language}>${label}</span> ${renderLink(view, address, page.title)}
  </p>`;
}

/** Opens links in a new tab if the widget is in a frame. Otherwise the page would replace the call. */
function renderLink({ words, language }: { words: Words; language: string }, address: string | undefined, title: string) {
  if (!address) return nothing;
  const framed = window.top !== window;
  return html`<a href=${address} target=${framed ? '_blank' : nothing}>${title}</a> ${
      framed ? html`<span class="unseen" lang=${language}>(${words.newTab})</span>` : nothing
    }`;
}
