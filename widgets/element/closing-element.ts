import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { BuiltIn } from '../content/built-in.ts';
import { ContentSource } from '../content/content-source.ts';
import type { Problem } from '../content/problem.ts';
import type { SharedWording } from '../content/wording-types.ts';
import { ClosingErrorEvent } from '../events/events.ts';
import { adoptStylesAgain } from './adopt-styles.ts';
import { bestLocale, LanguageController } from './language.ts';
import { mergeWording } from './wording.ts';

/** What was said in the console, so that fifty widgets with the same file say it once. */
const reported = new Set<string>();

/**
 * What the three widgets have in common: content, language and wording, theme, problems, spoken messages.
 *
 * A widget names its built-in content in `builtIn`, renders what it has in `renderContent`, and takes up new content in
 * `contentLoaded`.
 *
 * @attr {string} src - Address of a JSON file with content of your own; relative addresses resolve against the page.
 * @attr {string} remember - The name under which this element remembers, instead of its `id`. `off` remembers nothing.
 * @attr {'auto' | 'light' | 'dark'} theme - `auto`, the default, follows the `color-scheme` of the page around it.
 * @attr {string} playbook - Base address of the playbook's site, for links to guides, instead of the one built in.
 * @slot - What is shown without JavaScript, before the content is there, and when it cannot be loaded.
 * @csspart base - The box around everything.
 * @cssproperty --accent - Colour of what is to be said and done.
 * @cssproperty --caution - Colour of warnings.
 * @cssproperty --ink - Colour of text.
 * @cssproperty --ground - Colour behind it.
 * @cssproperty --quiet - Colour of what matters less.
 * @cssproperty --line - Colour of rules and borders.
 * @cssproperty --radius - Radius of corners.
 * @cssproperty --font-say - Typeface of lines to say.
 * @cssproperty --font-ui - Typeface of everything else.
 * @cssproperty --text-size - Size of the text.
 * @cssstate ready - There is content to show.
 * @cssstate failed - There is no content that can be shown.
 * @event {ClosingErrorEvent} closing-error - The content has mistakes, or could not be loaded.
 */
export abstract class ClosingElement<File, Words extends SharedWording> extends LitElement {
  /** The version of the kit. */
  static readonly version: string = __KIT_VERSION__;

  static override properties = {
    src: {},
    remember: {},
    theme: {},
    playbook: {},
    content: { attribute: false },
    wording: { attribute: false },
    state: { attribute: false, noAccessor: true },
  };

  declare src: string;
  declare remember: string;
  declare theme: 'auto' | 'light' | 'dark';
  declare playbook: string;
  /** Content of your own, in the shape of the published JSON; it goes before `src` and a JSON child. Not reflected. */
  declare content: unknown;
  /** Strings to use instead of the widget's, by key. Not reflected. */
  declare wording: object | undefined;

  /** The widget's content and wording, as the build made them. */
  protected abstract readonly builtIn: BuiltIn<File, Words>;
  /** The name under which the widget's things are kept: `checklist`, `phrase-picker`, `quiz`. */
  protected abstract readonly widgetName: string;

  protected readonly internals = this.attachInternals();
  readonly #language = new LanguageController(this);
  readonly #source = new ContentSource<File>(
    this,
    () => ({
      content: this.content,
      src: this.src,
      language: this.#language.value,
      builtIn: this.builtIn,
      complete: (raw) => this.completeContent(raw),
    }),
    () => this.#contentLoaded(),
  );
  #localWording: { locale: string; words: Words } | undefined;
  #announcement = '';
  readonly #waiting: (() => void)[] = [];

  constructor() {
    super();
    this.src = '';
    this.remember = '';
    this.theme = 'auto';
    this.playbook = '';
  }

  /** Everything that the person did, as a text of at most 4,096 characters, to be kept and set again later. */
  abstract get state(): string;
  abstract set state(state: string);

  /** The mistakes in the content; empty when there are none. */
  get problems(): readonly Problem[] {
    return this.#source.problems;
  }

  /** Resolves when the content that the element has now is shown, or has failed. */
  get ready(): Promise<void> {
    return this.updateComplete.then(() => this.#settled());
  }

  adoptedCallback(): void {
    const { elementStyles } = this.constructor as typeof LitElement;
    if (this.shadowRoot) adoptStylesAgain(this.shadowRoot, elementStyles);
  }

  /** The checked content, once there is any. */
  protected get file(): File | undefined {
    return this.#source.file;
  }

  /** The language of `words`. */
  protected get wordingLanguage(): string {
    return this.#localWording?.locale ?? this.builtIn.language;
  }

  /** The widget's strings, in the language that it stands in, with the page's own laid over them. */
  protected get words(): Words {
    const words = this.#localWording?.words ?? this.builtIn.wording;
    return mergeWording(mergeWording(words, this.#source.wording), this.wording);
  }

  /** What this element's things are kept under, for {@link Remembered}; `undefined` when it is to remember nothing. */
  protected keyFor(contentId: string): string | undefined {
    if (this.remember === 'off') return undefined;
    return `${this.widgetName}/${this.remember || this.id}/${contentId}`;
  }

  /** The address of a guide on the playbook's site; `undefined` when it is none that a link may have. */
  protected guideAddress(url: string): string | undefined {
    try {
      const base = new URL(this.playbook || this.builtIn.address, this.ownerDocument.baseURI);
      const address = new URL(url.replace(/^\/+/, ''), base.href.endsWith('/') ? base : `${base.href}/`);
      return ['https:', 'http:'].includes(address.protocol) ? address.href : undefined;
    } catch {
      return undefined;
    }
  }

  /** Says something to screen readers, in a region that is there from the first render. */
  protected announce(text: string): void {
    // The same text again is spoken only when it differs from what stands there.
    this.#announcement = text === this.#announcement ? `${text}\u00a0` : text;
    this.requestUpdate();
  }

  /** Sets or clears a custom state, for `:state(name)`. */
  protected markState(name: string, on: boolean): void {
    try {
      if (on) this.internals.states.add(name);
      else this.internals.states.delete(name);
    } catch {
      // Browsers before 2024 take only names that begin with two hyphens. A missing state is a matter of looks.
    }
  }

  /** Names mistakes in the content: in a `closing-error` event, and in the console once. Never throws. */
  protected report(problems: readonly Problem[]): void {
    const text = problems.map(({ path, message }) => `  ${path || 'content'}: ${message}`).join('\n');
    if (!reported.has(text)) {
      reported.add(text);
      console.error(`closing-playbook: the content of <${this.localName}> has mistakes.\n${text}`);
    }
    this.dispatchEvent(new ClosingErrorEvent(problems));
  }

  /** Makes a whole file of a shorter form of the content, where the widget allows one. */
  protected completeContent(raw: Record<string, unknown>): Record<string, unknown> {
    return raw;
  }

  /** New content is there: take it up. `render` follows. */
  protected contentLoaded(_file: File): void {
    // For widgets that keep something about their content.
  }

  /** What to show of the content. */
  protected abstract renderContent(file: File): TemplateResult | typeof nothing;

  protected override willUpdate(_changed: PropertyValues): void {
    const locale = bestLocale(this.#language.value, [this.builtIn.language, ...Object.keys(this.builtIn.wordings)]);
    if ((locale ?? this.builtIn.language) !== this.wordingLanguage) void this.#loadWording(locale ?? this.builtIn.language);
  }

  protected override render(): TemplateResult {
    const { file, failed } = this.#source;
    const theme = ['light', 'dark'].includes(this.theme) ? this.theme : 'auto';
    return html`
      <div class="root" part="base" lang=${this.wordingLanguage} data-theme=${theme}>
        ${file === undefined ? nothing : this.renderContent(file)}
        ${failed ? html`<p class="failed caution" role="alert">${this.words.contentFailed}</p>` : nothing}
        <p class="unseen" role="status">${this.#announcement}</p>
      </div>
      ${file === undefined ? html`<slot></slot>` : nothing}
    `;
  }

  async #loadWording(locale: string): Promise<void> {
    try {
      const loaded = await this.builtIn.wordings[locale]?.();
      this.#localWording = loaded && { locale, words: loaded.default };
      this.requestUpdate();
    } catch {
      // Offline, or the chunk is gone: the first language stays.
    }
  }

  #settled(): Promise<void> | undefined {
    if (this.#source.file !== undefined || this.#source.failed) return undefined;
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #contentLoaded(): void {
    const { file, failed, problems } = this.#source;
    this.markState('ready', !failed);
    this.markState('failed', failed);
    if (file !== undefined) this.contentLoaded(file);
    if (problems.length > 0) this.report(problems);
    void this.updateComplete.then(() => {
      for (const settled of this.#waiting.splice(0)) settled();
    });
  }
}
