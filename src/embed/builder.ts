/**
 * Runs the form of the embed builder: shows the chosen frame, writes the code for every place, and keeps the choice in the address. All
 * words and entries are in the page.
 */
import { fillText } from '../../content/language/numbers.ts';
import { nearestReadable } from '../../content/brand/colours.ts';
import { contrastIn } from './contrast.ts';
import { holdsName, isWidgetKind, type EmbedKind } from './embeds.ts';
import { fits, frameUrl, snippets, type EmbedSettings, type Place, type Site } from './snippets.ts';

const form = document.querySelector<HTMLFormElement>('form[data-builder]');

/** The default values, which the address leaves out. */
const presets = new Map<string, string>();

function field(name: string): HTMLInputElement | HTMLSelectElement {
  const found = form?.elements.namedItem(name);
  if (found instanceof HTMLInputElement || found instanceof HTMLSelectElement) return found;
  throw new Error(`The form has no field "${name}".`);
}

const chosenOption = (name: string) => (field(name) as HTMLSelectElement).selectedOptions[0];

const isTick = (input: HTMLInputElement | HTMLSelectElement): input is HTMLInputElement => input.type === 'checkbox';

const valueOf = (name: string) => {
  const input = field(name);
  if (isTick(input)) return input.checked ? 'on' : '';
  return input.value;
};

/** Returns the names of the fields for the chosen widget; those of other widgets are ignored. */
function fieldNames(): string[] {
  const kind = field('widget').value as EmbedKind;
  const ofWidgets = isWidgetKind(kind) ? ['accent', 'corner', 'face'] : [];
  return ['widget', holdsName(kind), 'language', 'theme', 'look', ...ofWidgets, 'width', 'height', 'follow', 'ground', 'for'];
}

function readSettings(): EmbedSettings {
  const kind = field('widget').value as EmbedKind;
  // A value that is incomplete or out of bounds counts as none.
  const valid = (name: string) => (field(name).checkValidity() ? field(name).value : '');
  const accent = field('accent').value;
  const isOwn = accent !== presets.get('accent');
  return {
    appearance: {
      accent: isOwn ? nearestReadable(accent, 'light') : '',
      accentDark: isOwn ? nearestReadable(accent, 'dark') : '',
      corner: field('corner').value,
      face: valid('face').trim(),
    },
    kind,
    id: field(holdsName(kind)).value,
    title: chosenOption(holdsName(kind))?.dataset['title'] ?? '',
    language: field('language').value,
    theme: field('theme').value as EmbedSettings['theme'],
    look: field('look').value as EmbedSettings['look'],
    width: valid('width'),
    height: valid('height') || (chosenOption('widget')?.dataset['height'] ?? ''),
    follow: valueOf('follow') !== '',
  };
}

function readSite(): Site {
  const { kit = '', integrity = '{}' } = form?.dataset ?? {};
  return {
    locale: new URL(chosenOption('language')?.dataset['locale'] ?? '/', location.href).href,
    kit: new URL(kit, location.href).href,
    integrity: JSON.parse(integrity) as Site['integrity'],
  };
}

function showPlaces(settings: EmbedSettings, site: Site): void {
  for (const section of document.querySelectorAll<HTMLElement>('[data-place]')) {
    const place = section.dataset['place'] as Place;
    const isThere = fits(place, settings.kind);
    section.hidden = place !== field('for').value;
    for (const part of section.querySelectorAll<HTMLElement>('ol, pre, .line-tools')) part.hidden = !isThere;
    const notThere = section.querySelector<HTMLElement>('[data-not-there]');
    if (notThere) notThere.hidden = isThere;
    const code = section.querySelector('pre');
    if (code) code.textContent = isThere ? snippets[place](settings, site) : '';
  }
}

function showPreview(settings: EmbedSettings, site: Site): void {
  const place = document.querySelector('[data-preview]');
  const before = place?.querySelector('iframe');
  place?.setAttribute('data-ground', field('ground').value);
  const frame = before ?? document.createElement('iframe');
  frame.title = settings.title;
  frame.width = settings.width || '100%';
  frame.height = settings.height;
  const address = frameUrl(settings, site);
  // The frame is replaced instead of navigated: each choice would otherwise be a step for the browser's back button.
  if (before && before.src !== address) before.remove();
  if (before?.src === address) return;
  const fresh = before ? (frame.cloneNode() as HTMLIFrameElement) : frame;
  fresh.src = address;
  place?.append(fresh);
}

function keepInAddress(): void {
  const chosen = fieldNames().filter((name) => valueOf(name) !== '' && valueOf(name) !== presets.get(name));
  const query = new URLSearchParams(chosen.map((name) => [name, valueOf(name)])).toString();
  history.replaceState(null, '', query ? `?${query}` : location.pathname);
}

function show(): void {
  const kind = field('widget').value;
  for (const label of form?.querySelectorAll<HTMLElement>('[data-for]') ?? []) label.hidden = label.dataset['for'] !== kind;
  for (const place of form?.querySelectorAll<HTMLElement>('[data-of-widgets]') ?? []) place.hidden = !isWidgetKind(kind as EmbedKind);
  tellContrast();
  for (const name of ['width', 'height']) tellBounds(name);
  const settings = readSettings();
  const site = readSite();
  showPlaces(settings, site);
  showPreview(settings, site);
}

/** Tells in words how a colour reads as text, and which takes its place where it is too pale. */
function tellContrast(): void {
  const told = form?.querySelector('[data-accent-told]');
  if (told) told.textContent = contrastIn(form?.dataset ?? {}, field('accent').value, document.documentElement.lang);
}

/** Says beside a field for a size what it takes, where it holds something else: the code leaves that out. */
function tellBounds(name: string): void {
  const input = field(name) as HTMLInputElement;
  const isWrong = !input.validity.valid;
  const told = document.getElementById(`${name}-wrong`);
  input.setAttribute('aria-invalid', String(isWrong));
  const [min, max] = [Number(input.min), Number(input.max)];
  if (told) told.textContent = isWrong ? fillText(form?.dataset['bounds'] ?? '', { min, max }, document.documentElement.lang) : '';
}

/** Tells whether a field accepts a value: a list one of its own, a number field digits, a colour six figures. Browsers warn of anything else in the console. */
function canHold(input: HTMLInputElement | HTMLSelectElement, value: string): boolean {
  if (input instanceof HTMLSelectElement) return [...input.options].some((option) => option.value === value);
  if (input.type === 'color') return /^#[0-9a-f]{6}$/i.test(value);
  return input.type !== 'number' || /^-?\d{1,6}$/.test(value);
}

/** Sets the form to what the address asks for, as far as the form has it. */
function takeFromAddress(): void {
  const asked = new URLSearchParams(location.search);
  const take = (name: string) => {
    const value = asked.get(name);
    const input = field(name);
    if (value === null) return;
    if (isTick(input)) input.checked = value === 'on';
    else if (canHold(input, value)) input.value = value;
  };
  take('widget');
  takeUsualHeight();
  for (const name of fieldNames().slice(1)) take(name);
}

/** Sets the usual height of the chosen widget. */
function takeUsualHeight(): void {
  const usual = chosenOption('widget')?.dataset['height'] ?? '';
  field('height').value = usual;
  presets.set('height', usual);
}

if (form) {
  for (const name of ['language', 'theme', 'look', 'accent', 'ground', 'for']) presets.set(name, field(name).value);
  takeFromAddress();
  show();
  form.addEventListener('input', ({ target }) => {
    if (target === field('widget')) takeUsualHeight();
    show();
    keepInAddress();
  });
  // The choice of a ground stands beside the frame, outside of the form.
  field('ground').addEventListener('input', () => {
    show();
    keepInAddress();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
}
