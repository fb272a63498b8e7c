/** Writes the code that people paste into their pages. Both the build and the builder in the browser use it. */
import { propertiesOf, type Appearance } from '../../content/brand/appearance.ts';
import { frameAddress, isWidgetKind, pageAddress, widgetElements, type Embed, type EmbedKind } from './embeds.ts';

export interface EmbedSettings extends Embed {
  /** The look of a widget; pages in short have that of the playbook. */
  appearance?: Omit<Appearance, 'theme'>;
  /** The title of the frame, for screen readers. */
  title: string;
  /** A language tag (BCP 47). */
  language: string;
  theme: 'auto' | 'light' | 'dark';
  /** Of frames: whether they have a background of their own, or that of the page around them. */
  look: 'themed' | 'transparent';
  /** CSS pixels; empty for the whole width. */
  width: string;
  /** CSS pixels. */
  height: string;
  /** Whether the frame follows the height of its content, which takes a script. */
  follow: boolean;
}

export interface Site {
  /** The address of the root of the locale, with its slash. */
  locale: string;
  /** The address of the kit's exact version, with its slash. */
  kit: string;
  /** File of the kit → its hash, as `integrity` takes it. */
  integrity: Readonly<Record<string, string>>;
}

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? '');

/** Writes `name="value"` for each value that is not empty. */
const attributes = (values: Readonly<Record<string, string>>) =>
  Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');

/** Returns the attributes of a widget's element that differ from their defaults. */
function elementAttributes(settings: EmbedSettings): { name: string; values: Record<string, string> } {
  if (!isWidgetKind(settings.kind)) throw new Error(`"${settings.kind}" has no element.`);
  const { element, attribute } = widgetElements[settings.kind];
  const theme = settings.theme === 'auto' ? '' : settings.theme;
  return { name: element, values: { [attribute]: settings.id, theme } };
}

function script(site: Site, file: string): string {
  const integrity = site.integrity[file] ?? '';
  return `<script${attributes({ type: 'module', src: site.kit + file, integrity, crossorigin: 'anonymous' })}></script>`;
}

function element(settings: EmbedSettings): string {
  const { name, values } = elementAttributes(settings);
  return `<closing-${name}${attributes({ ...values, lang: settings.language })}></closing-${name}>`;
}

/** Writes the rules for a widget that is to look as was chosen; empty where it looks as the kit has it. */
function rules(settings: EmbedSettings): string {
  const { kind, theme, appearance } = settings;
  if (!isWidgetKind(kind)) return '';
  const tag = `closing-${widgetElements[kind].element}`;
  const all = Object.entries(propertiesOf({ ...appearance, theme }));
  const rule = (some: typeof all) => (some.length > 0 ? `${tag} { ${some.map(([name, value]) => `${name}: ${value};`).join(' ')} }` : '');
  const isNew = ([, value]: (typeof all)[number]) => value.startsWith('light-dark');
  const newer = rule(all.filter(isNew));
  return [rule(all.filter((property) => !isNew(property))), newer && `@supports (color: light-dark(#000, #fff)) { ${newer} }`]
    .filter(Boolean)
    .join('\n');
}

/** The rules in a tag, on lines of their own after what they are for. */
function styleTag(settings: EmbedSettings): string {
  const css = rules(settings);
  return css && `\n<style>\n${css}\n</style>`;
}

const ownScript = (settings: EmbedSettings) => `${elementAttributes(settings).name}.js`;

/** The script of one widget, and its tag. */
const scriptSnippet = (settings: EmbedSettings, site: Site): string =>
  `${script(site, ownScript(settings))}\n${element(settings)}${styleTag(settings)}`;

/** A plain element for editors that remove unknown tags; the script is added elsewhere in the page. */
function dataSnippet(settings: EmbedSettings, site: Site): string {
  const { name, values } = elementAttributes(settings);
  const data = Object.fromEntries(Object.entries(values).map(([key, value]) => [`data-${key}`, value]));
  const place = `<div${attributes({ 'data-closing-widget': name, ...data, lang: settings.language })}></div>`;
  return `${place}\n${script(site, ownScript(settings))}${styleTag(settings)}`;
}

/** Returns the address of the frame page. */
export function frameUrl(settings: EmbedSettings, site: Site): string {
  const theme = settings.theme === 'auto' ? '' : settings.theme;
  const look = settings.look === 'themed' ? '' : settings.look;
  const { accent = '', accentDark = '', corner = '', face = '' } = settings.appearance ?? {};
  // Without its sign, which would begin the fragment of the address.
  const [bright, dim] = [accent, accentDark].map((colour) => colour.slice(1));
  const parameters = { theme, look, accent: bright ?? '', 'accent-dark': dim ?? '', corner, face };
  return new URL(frameAddress(settings, parameters).slice(1), site.locale).href;
}

const allowed: Readonly<Partial<Record<EmbedKind, string>>> = { phrases: 'clipboard-write', practice: 'microphone; clipboard-write' };

/** Writes the frame alone, with attributes that editors keep. */
export function plainFrame(settings: EmbedSettings, site: Site): string {
  const values = {
    src: frameUrl(settings, site),
    title: settings.title,
    width: settings.width || '100%',
    height: settings.height,
    frameborder: '0',
    // Without this permission, browsers refuse the buttons that copy a line, and the microphone with which people hear themselves.
    allow: allowed[settings.kind] ?? '',
  };
  return `<iframe${attributes(values)}></iframe>`;
}

/** Writes the frame, with the script that makes it follow the height of its content where that is wanted. */
function frameSnippet(settings: EmbedSettings, site: Site): string {
  const frame = plainFrame(settings, site);
  if (!settings.follow) return frame;
  const values = { src: `${site.kit}embed.js`, integrity: site.integrity['embed.js'] ?? '', crossorigin: 'anonymous' };
  return `${frame}\n<script${attributes(values)} defer></script>`;
}

/** Writes a component for React 19, which loads a script once however often it is rendered. */
function reactSnippet(settings: EmbedSettings, site: Site): string {
  const file = ownScript(settings);
  const loaded = attributes({ type: 'module', src: site.kit + file, integrity: site.integrity[file] ?? '', crossOrigin: 'anonymous' });
  const css = rules(settings);
  return `export function ClosingWidget() {
  return (
    <>
      <script async${loaded} />${css && `\n      <style>{${JSON.stringify(css)}}</style>`}
      ${element(settings)}
    </>
  );
}`;
}

/** Writes a single-file component for Vue 3. Vue templates hold no scripts, so the component adds the script to the page. */
function vueSnippet(settings: EmbedSettings, site: Site): string {
  const file = ownScript(settings);
  return `<script setup>
import { onMounted } from 'vue';

onMounted(() => {
  const script = document.createElement('script');
  script.type = 'module';
  script.src = '${site.kit}${file}';
  script.integrity = '${site.integrity[file] ?? ''}';
  script.crossOrigin = 'anonymous';
  document.head.append(script);
});
</script>

<template>
  ${element(settings)}
</template>${styleTag(settings)}`;
}

/** Returns the address of the page, whose oEmbed description says how to show it. */
const pageUrl = (settings: EmbedSettings, site: Site): string => new URL(pageAddress(settings).slice(1), site.locale).href;

type Snippet = (settings: EmbedSettings, site: Site) => string;

/** Where people paste the code → what they paste there. */
export const snippets = {
  script: scriptSnippet,
  frame: frameSnippet,
  data: dataSnippet,
  react: reactSnippet,
  vue: vueSnippet,
  wordpress: pageUrl,
  sharepoint: plainFrame,
  moodle: plainFrame,
  canvas: plainFrame,
  confluence: frameUrl,
  googleSites: frameUrl,
} as const satisfies Record<string, Snippet>;

export type Place = keyof typeof snippets;

export const places = Object.keys(snippets) as Place[];

/** Tells whether a kind can be pasted somewhere. Pages have no element of their own, so they fit only where frames do. */
export const fits = (place: Place, kind: EmbedKind): boolean => isWidgetKind(kind) || !['script', 'data', 'react', 'vue'].includes(place);
