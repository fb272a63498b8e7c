import builtIn from 'built-in:phrase-picker';
import { html, noChange, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { PickerFile } from '../content/picker-content.ts';
import { ClosingElement } from '../element/closing-element.ts';
import { gapStyles } from '../element/gap.styles.ts';
import { LazyModule } from '../element/lazy-module.ts';
import { encodePicker } from './call.ts';
import { choicesOf, facets } from './filters.ts';
import { renderHead } from './head-view.ts';
import { renderNote } from './line-view.ts';
import { pressed } from './keyboard.ts';
import { phrasePickerStyles } from './phrase-picker.styles.ts';
import { renderBrowse, renderResults } from './results-view.ts';
import { PickerSession, type Words } from './picker-session.ts';
import { WholePlaybook } from './whole-playbook.ts';

/**
 * Finds the line to say by what is happening on the call, fills it in, copies it, and builds a whole close of such lines.
 *
 * What is filled in belongs to one call: it stays in the page's memory, is in no event and not in the browser's storage, and "Next
 * call" clears it. The `state` property has it, for a page that asks.
 *
 * @summary Lines to say, found by what is happening on the call.
 * @tagname closing-phrase-picker
 * @attr {string} context - Identifier of the kind of call to begin with, like `support`.
 * @attr {string} situation - Identifier of the situation to begin with, like `chatty`.
 * @attr {string} step - Identifier of the step to begin with, like `thank`.
 * @attr {string} tone - Identifier of the tone to begin with, like `warm`.
 * @attr {string} playbook - Base address of the playbook's site, for links to calls to play, instead of the one built in.
 * @event {ClosingCopyEvent} closing-copy - A line or a whole close was copied.
 * @event {ClosingResetEvent} closing-reset - "Next call" was pressed.
 * @csspart search - The field to type in.
 * @csspart filters - The four filters.
 * @csspart best - The best lines of the likeliest situations.
 * @csspart more - Further lines of one of them.
 * @csspart line - A line with all that belongs to it.
 * @csspart situation - The name of the situation above a line.
 * @csspart say - The words to say.
 * @csspart not-now - When not to say them.
 * @csspart fields - A gap in a line, with the field to fill it in.
 * @csspart actions - The buttons of a line.
 * @csspart note - What copying came to.
 * @csspart close - The close being built, or one that is ready-made.
 */
export class ClosingPhrasePicker extends ClosingElement<PickerFile, Words> {
  static override styles = [...ClosingElement.styles, gapStyles, phrasePickerStyles];

  static override properties = { context: {}, situation: {}, step: {}, tone: {}, playbook: {} };

  declare context: string;
  declare situation: string;
  declare step: string;
  declare tone: string;
  declare playbook: string;

  /**
   * The call with its query, what was filled in, its close, the filters, and what is saved on the device, as a text of at most 4,096
   * characters. What was filled in may be private: keep it no longer than the call.
   */
  override get state(): string {
    return encodePicker(this.#session);
  }

  override set state(state: string) {
    this.#session.take(state);
  }

  /** Clears what belongs to a call, as "Next call" does, without an event. */
  reset(): void {
    this.#session.clearCall();
  }

  protected override readonly builtIn = builtIn;
  protected override readonly widgetName = 'phrase-picker';

  /** The module that renders a close. It loads when the first one is opened. */
  readonly #closeView = new LazyModule(this, () => import('./close-view.ts'));
  /** Fills in lines that are copied by hand. */
  readonly #copyByHand = new LazyModule(this, () => import('../../content/browser/copy-by-hand.ts'));
  /** Renders the person's own lists, and the offer to save a query that nothing fitted. */
  readonly #ownLists = new LazyModule(this, () => import('./own-lists-view.ts'));
  readonly #playbook = new WholePlaybook(this, () => this.file);
  readonly #session = new PickerSession(this, {
    playbook: this.#playbook,
    words: () => this.words,
    language: () => this.wordingLanguage,
    presets: () => this,
    announce: (text) => this.announce(text),
    loadClose: () => this.#withAllLines(this.#closeView),
    loadOwnList: (list) => (list === 'unfitted' ? this.#ownLists.load().then(Boolean) : this.#withAllLines(this.#ownLists)),
    keyFor: (name) => this.keyFor(name),
    lasts: () => this.ownLasts,
  });
  #reported = '';
  #wasShown = false;

  constructor() {
    super();
    // Who comes near may use it, and waits less then.
    for (const sign of ['focusin', 'pointerenter']) this.addEventListener(sign, () => void this.#playbook.load());
    for (const facet of facets) this[facet] = '';
    this.playbook = '';
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    void this.#ownLists.load();
    void this.#copyByHand.load().then((module) => module?.fillWhatIsCopied(this.renderRoot as ShadowRoot));
  }

  protected override contentLoaded(file: PickerFile): void {
    this.#session.contentChanged();
    this.#reportPresets(file);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { file } = this;
    if (file && changed.has('remember') && changed.get('remember') !== undefined) this.#session.restore();
    for (const facet of facets) {
      if (!changed.has(facet) || (!this[facet] && !changed.get(facet))) continue;
      this.#session.preset(facet, this[facet]);
      if (file) this.#reportPresets(file);
    }
  }

  /** What it has from the last time is shown with all lines, because it would jump otherwise. */
  protected override isWaiting(): boolean {
    return !this.#wasShown && this.#session.isInUse && this.#playbook.isLoading;
  }

  protected override renderContent(): TemplateResult {
    this.#wasShown = true;
    const session = this.#session;
    const { words, sequence } = session;
    const { drawn, results } = session.found;
    return html`
      <section class="card" aria-label=${words.label} @keydown=${(event: KeyboardEvent) => pressed(event, session)}>
        ${renderHead(session)} ${renderNote(session, 'head')}
        ${this.#playbook.failed && session.isInUse ? html`<p class="note caution" part="note" role="alert">${words.notLoaded}</p>` : nothing}
        ${
          drawn === 0 || (sequence !== undefined && !session.isWhole)
            ? noChange
            : sequence !== undefined
              ? this.#closeView.module?.renderClose(session)
              : results
                ? renderResults(session, results, this.playbook || this.builtIn.address)
                : renderBrowse(session, this.#ownLists.module?.renderOwnList)
        }
        ${sequence === undefined ? this.#ownLists.module?.renderUnfittedOffer(session) : nothing} ${this.renderNotKept(session.memory)}
      </section>
    `;
  }

  /** Loads a module and all lines. Resolves to whether both are there. */
  async #withAllLines(module: LazyModule<object>): Promise<boolean> {
    const [isLoaded, isWhole] = await Promise.all([module.load(), this.#playbook.load()]);
    return isLoaded !== undefined && isWhole;
  }

  /** Reports preset attributes that the content does not have, once. */
  #reportPresets(file: PickerFile): void {
    const wrong = facets.filter((facet) => this[facet] && !choicesOf(file, facet).some(({ id }) => id === this[facet]));
    const problems = wrong.map((facet) => ({ path: facet, message: `there is no ${facet} "${this[facet]}"; every line is shown` }));
    const text = JSON.stringify(problems);
    if (problems.length > 0 && text !== this.#reported) this.reportProblems(problems);
    this.#reported = text;
  }
}
