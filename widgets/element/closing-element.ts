import { html, LitElement, nothing, type CSSResult, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { WidgetKey } from '../../content/browser/stores.ts';
import type { BuiltIn } from '../content/built-in.ts';
import { ContentSource } from '../content/content-source.ts';
import type { Problem } from '../content/problem.ts';
import type { SharedWording } from '../content/wording-types.ts';
import { ClosingErrorEvent } from '../events/events.ts';
import { adoptStyles, type Styles } from './adopt-styles.ts';
import { LanguageController, localeFor } from './language.ts';
import { themeStyles } from './theme.styles.ts';
import { TranslatedText } from './translated-text.ts';

/**
 * The base of all widgets: content, language and wording, theme, problems, spoken messages.
 *
 * A widget names its built-in content in `builtIn`, renders what it has in `renderContent`, and takes up new content in
 * `contentLoaded`.
 *
 * @attr {string} src - Address of a JSON file with content of your own; relative addresses resolve against the page.
 * @attr {string} remember - The name under which this element remembers, instead of its `id`. `off` remembers nothing, `tab` until the tab is
 * closed.
 * @attr {'auto' | 'light' | 'dark'} theme - `auto`, the default, follows the `color-scheme` of the page around it.
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

  static override styles: CSSResult[] = [themeStyles];

  static override properties: PropertyDeclarations = {
    src: {},
    remember: {},
    theme: {},
    content: { attribute: false },
    wording: { attribute: false },
    state: { attribute: false, noAccessor: true },
  };

  declare src: string;
  declare remember: string;
  declare theme: 'auto' | 'light' | 'dark';
  /** Content of your own, in the shape of the published JSON; it goes before `src` and a JSON child. Not reflected. */
  declare content: unknown;
  /** Strings to use instead of the widget's, by key. Not reflected. */
  declare wording: object | undefined;

  /** The widget's content and wording, as the build made them. */
  protected abstract readonly builtIn: BuiltIn<File, Words>;
  /** The name under which the widget's things are kept: `checklist`, `phrase-picker`, `practice`, `quiz`. */
  protected abstract readonly widgetName: string;

  protected readonly internals = this.attachInternals();
  readonly #language = new LanguageController(this);
  readonly #source = new ContentSource<File>(
    this,
    () => ({
      content: this.content,
      src: this.src,
      language: this.#language.value,
      locale: this.#locale,
      builtIn: this.builtIn,
      entry: this.entry,
      complete: (raw) => this.completeContent(raw),
    }),
    () => this.#contentLoaded(),
  );
  #wording: { locale: string; words: Words } | undefined;
  /** Whether the first wording could not be loaded. */
  #wordless = false;
  /** What the latest request for wording was for: its locale, and the text of a JSON child. */
  #asked = '';
  #announcement = '';
  readonly #waiting: (() => void)[] = [];

  constructor() {
    super();
    this.src = '';
    this.remember = '';
    this.theme = 'auto';
    this.addController(new TranslatedText(this));
  }

  /** Everything that the person did, as a text of at most 4,096 characters, to be kept and set again later. */
  abstract get state(): string;
  abstract set state(state: string);

  /** The mistakes in the content; empty when there are none. */
  get problems(): readonly Problem[] {
    return this.#source.result.problems;
  }

  /** Resolves when the content that the element has now is shown, or has failed. */
  get ready(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.requestUpdate();
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const root = this.renderRoot as ShadowRoot;
    // An element made in another document has no sheets yet, and moving to another document removes them.
    if (root.adoptedStyleSheets.length === 0) adoptStyles(root, (this.constructor as typeof ClosingElement).styles);
    this.#adoptLater();
  }

  /**
   * Creates the root without Lit's sheets: they belong to the document that the kit runs in, and another document may not adopt them. A
   * root that is there already is one of a saved or prerendered page (declarative shadow DOM), with what was shown then.
   */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.shadowRoot?.replaceChildren();
    if (this.ownerDocument === document) return super.createRenderRoot();
    return this.shadowRoot ?? this.attachShadow({ mode: 'open' });
  }

  /** The checked content, once there is any. */
  protected get file(): File | undefined {
    return this.#source.result.content;
  }

  /** Notices content that the page has set since the last update. Before the first one nothing is shown, and more may be set. */
  protected noticeContent(): void {
    if (this.hasUpdated) this.#source.update();
  }

  /** Whether other content than that in `file` is to be shown, and still loading. */
  protected get isLoading(): boolean {
    return !this.#source.loaded;
  }

  /** The identifier of the entry to show, where a widget loads built-in entries one by one. */
  protected get entry(): string | undefined {
    return undefined;
  }

  /** Returns the locale of the built-in content and wording that serves the element's language best. */
  get #locale(): string {
    return localeFor(this.#language.value, this.builtIn);
  }

  /** The language of `words`. */
  protected get wordingLanguage(): string {
    return this.#wording?.locale ?? this.builtIn.language;
  }

  /** The widget's strings, in the language that it stands in, with the page's own laid over them. There once content is shown. */
  protected get words(): Words {
    if (!this.#wording) throw new Error('There is no wording yet.');
    return this.#wording.words;
  }

  /** Returns the key that this element keeps things under, for {@link Remembered}; `undefined` when it is to remember nothing. */
  protected keyFor(contentId: string): WidgetKey | undefined {
    if (this.remember === 'off') return undefined;
    // Which identifiers a widget keeps things for is in the list of stores alone.
    return `${this.widgetName}/${(this.remember === 'tab' ? '' : this.remember) || this.id}/${contentId}` as WidgetKey;
  }

  /** How long a person's own lists and lines are kept: `undefined` is for good. */
  protected get ownLasts(): 'tab' | undefined {
    return this.remember === 'tab' ? 'tab' : undefined;
  }

  /** Speaks a text to screen readers, through a live region that exists from the first render. */
  protected announce(text: string): void {
    // Screen readers speak only changes, so a repeated text gets an invisible difference.
    this.#announcement = text === this.#announcement ? `${text}\u00a0` : text;
    this.requestUpdate();
  }

  /** Sets or clears a custom state, for `:state(name)`. */
  protected markState(name: string, on: boolean): void {
    try {
      if (on) this.internals.states.add(name);
      else this.internals.states.delete(name);
    } catch {
      // Browsers before 2024 accept only names that begin with two hyphens. A missing state changes only the look.
    }
  }

  /** Reports mistakes in the content: in a `closing-error` event, and once in the console. */
  protected reportProblems(problems: readonly Problem[]): void {
    void import('../content/report.ts').then(
      ({ report }) => report(this, problems),
      () => this.dispatchEvent(new ClosingErrorEvent(problems)),
    );
  }

  /** Completes a shorter form of the content, where the widget accepts one. */
  protected completeContent(raw: Record<string, unknown>): Record<string, unknown> | Promise<Record<string, unknown>> {
    return raw;
  }

  /** Says that what a person does is not kept, unless the page asked for that. */
  protected renderNotKept({ keeps }: { keeps: boolean }): TemplateResult | typeof nothing {
    if (keeps || this.remember === 'off') return nothing;
    return html`<p class="quiet" lang=${this.wordingLanguage}>${this.words.notRemembered}</p>`;
  }

  /** Tells whether content waits until more of the widget is loaded, because it would jump otherwise. */
  protected isWaiting(): boolean {
    return false;
  }

  /** The styles of what was loaded since; the same ones each time. */
  protected get lazyStyles(): Styles | undefined {
    return undefined;
  }

  /** Takes up new content. `render` follows. */
  protected contentLoaded(_file: File): void {
    // Only widgets that keep something about their content need this.
  }

  /** Renders the content. */
  protected abstract renderContent(file: File): TemplateResult | typeof nothing;

  protected override willUpdate(changed: PropertyValues): void {
    this.#source.update();
    const locale = this.#locale;
    const asked = `${locale} ${this.#source.wording}`;
    if (asked === this.#asked && !changed.has('wording')) return;
    this.#asked = asked;
    void this.#loadWording(locale, asked);
  }

  protected override render(): TemplateResult {
    const { content: file, notLoaded } = this.#source.result;
    const words = this.#wording?.words;
    const shown = file !== undefined && words !== undefined && !this.isWaiting();
    // What stands in for the widget has to stay until something is shown: not content alone, nor before what was kept is read.
    this.markState('ready', shown);
    const why = words && !notLoaded ? words.contentFailed : this.builtIn.notLoaded[this.#locale];
    return html`
      <div class="root" part="base" lang=${this.wordingLanguage} data-theme=${this.theme}>
        ${shown ? this.renderContent(file) : this.#isSettled ? html`<p class="caution" role="alert">${why}</p>` : nothing}
        <p class="unseen" role="status">${this.#announcement}</p>
      </div>
      ${shown ? nothing : html`<slot></slot>`}
    `;
  }

  protected override updated(): void {
    this.#adoptLater();
    if (!this.#isSettled) return;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  /** Whether content can be shown now, or is known to have failed. */
  get #isSettled(): boolean {
    return this.#source.loaded && (this.#wording !== undefined || this.#wordless) && !this.isWaiting();
  }

  #adoptLater(): void {
    if (this.lazyStyles) adoptStyles(this.renderRoot as ShadowRoot, this.lazyStyles);
  }

  async #loadWording(locale: string, asked: string): Promise<void> {
    try {
      let words = (await this.builtIn.wordings[locale]?.())?.default;
      const { wording } = this.#source;
      if (words && (wording || this.wording)) {
        words = (await import('../content/own.ts')).withOwnWording(words, wording, this.wording);
      }
      if (!words || asked !== this.#asked) return;
      this.#wording = { locale, words };
      this.requestUpdate();
    } catch (error) {
      // The chunk is gone, or a sign-in page came in its place. The earlier wording stays, if there was one.
      if (this.#wording || asked !== this.#asked) return;
      this.#wordless = true;
      this.markState('failed', true);
      // Whatever keeps the wording away keeps the content away, too, and is reported once.
      if (!this.#source.result.notLoaded) this.reportProblems([{ path: '', message: String(error) }]);
      this.requestUpdate();
    }
  }

  #contentLoaded(): void {
    const { content: file, problems } = this.#source.result;
    this.markState('failed', file === undefined);
    if (file !== undefined) this.contentLoaded(file);
    if (problems.length > 0 && !this.#wordless) this.reportProblems(problems);
  }
}
