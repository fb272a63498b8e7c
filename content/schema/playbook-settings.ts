import { z } from 'zod';
import { siteAddressSlip } from '../address/site-address.ts';
import { chosenStores } from '../browser/stores.ts';
import { adviceKeys } from './advice.ts';
import { brandKeys } from './brand.ts';
import { reviewed, reviewEvery } from './care.ts';
import { typesFallingBack } from './content-types.ts';
import { hostedEditor } from './hosted-editor.ts';
import { language, line } from './text.ts';

/**
 * The origins whose pages may show the embeds in a frame. Valid values contain no space, semicolon or comma, because they are written into
 * a header.
 */
export const framedBy = z.array(
  z
    .string()
    .regex(
      /^(?:\*|https?:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d{1,5})?)$/i,
      'an address is written like "https://intranet.example" or "https://*.example.com", without a path; "*" is anybody',
    ),
);

/** How the site is hosted. */
const hosting = z
  .strictObject({
    framedBy: framedBy.default(['*']).meta({
      description:
        'Whose pages may show the embeds in a frame: "*" for anybody, or addresses. An empty list is nobody. FRAMED_BY overrides it.',
    }),
    offline: z
      .boolean()
      .default(true)
      .meta({ description: 'Whether browsers keep the playbook, so that it opens without a network. OFFLINE=on or off overrides it.' }),
    offlineLimit: z.number().positive().max(200).default(5).meta({
      description:
        'The most that browsers keep of the playbook in one language, in megabytes as sent. What a call needs comes first: search, situations, phrases; then checklists, calls to play and quizzes; guides last.',
    }),
    httpsOnly: z.boolean().optional().meta({
      description:
        'Whether browsers are told never to use http for this host, whatever stands there. Left out: only where the site is at the root of an https address. HTTPS_ONLY=on or off overrides it.',
    }),
    pagesFramedBy: framedBy.default([]).meta({
      description:
        'Whose pages may show all other pages in a frame, as a portal does: addresses. Left out, nobody; somebody else could lay theirs over what is clicked.',
    }),
    robots: z.enum(['index', 'noindex']).default('index').meta({
      description: 'Whether search engines may list the site: index or noindex. An intranet with a search of its own may want noindex.',
    }),
    offlineDays: z.int().min(1).max(365).optional().meta({
      description:
        'After how many days without the server browsers throw away what they keep for when there is no network. Left out: never by themselves.',
    }),
    keeps: z.array(z.enum(chosenStores)).optional().meta({
      description:
        'What browsers keep of what people do, by the names on the page /about/data/, like [desk, call, checklist]. Left out: everything there. []: nothing.',
    }),
    securityContact: z
      .string()
      .regex(
        /^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/[^\s/]+\S*|tel:\+?[\d-]+)$/,
        'write whom to tell as an address: mailto:security@example.com, https://… or tel:…',
      )
      .optional()
      .meta({
        description:
          'Whom to tell of a hole in the security: mailto:…, https://… or tel:…. It stands in /.well-known/security.txt, which is not there without it.',
      }),
  })
  .prefault({})
  .meta({ description: 'How the site is hosted. The default locale decides for all.' });

/** The names of folders of languages, each once. */
const folders = z
  .array(
    z
      .string()
      .regex(/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/, 'a language is named by its folder: letters, digits and hyphens, like "de" or "pt-BR"'),
  )
  .min(1, 'list at least one')
  .refine((locales) => new Set(locales).size === locales.length, 'a language is listed twice')
  .optional();

/** The keys that hold for all languages. They stand only in `playbook.yaml` at the root of a layer. */
const ofPlaybook = {
  reviewed: reviewed.optional().meta({ description: 'The day on which all entries of this folder were last looked at, like 2026-11-29.' }),
  'review-every': reviewEvery
    .optional()
    .meta({ description: 'How long an entry of this folder may stand before somebody looks at it again.' }),
  ownersPage: z
    .boolean()
    .default(false)
    .meta({ description: 'Whether the site has a page for its owners, /owners/: what is due, missing, unused, and whose.' }),
  editor: hostedEditor.optional().meta({
    description:
      'Builds the editor as a page of the site, /edit/, that works on a repository of yours, and leads "Suggest a change" there. Left out: there is none.',
  }),
  extends: z
    .array(line(240, 'A folder, seen from this one, like "../group".'))
    .optional()
    .meta({ description: 'Folders of yours that lie under this one, the lowest first, as a brand stands over its group.' }),
  locales: folders.meta({
    description:
      'The folders of the languages that are published. The pages of the first stand at the root of the site, those of each other under its name. Left out: all folders, by their names.',
  }),
  offered: folders.meta({
    description: 'The folders of languages that are written and not published: they are there for the locales of a layer above.',
  }),
};

/** The keys that hold for one language. They stand only in `<locale>/playbook.yaml`. */
const ofLanguage = {
  language: language.meta({ description: 'The language of this folder (BCP 47), like "en" or "pt-BR".' }),
  languageName: line(40, 'The name of the language, in that language.'),
  untranslated: z.array(z.enum(typesFallingBack)).optional().meta({
    description:
      'What is shown in the language of the default locale as long as this folder has none of it, by the names of the folders: [guides, courses]. Left out: everything. []: nothing. In the default locale it has no meaning.',
  }),
  direction: z.enum(['ltr', 'rtl']).default('ltr').meta({ description: 'Which way the language is written.' }),
};

/** The keys that both files may have. For its language, `<locale>/playbook.yaml` overrides the root of the layer. */
const ofEither = {
  name: line(60, 'The name of the playbook: it stands at the top of every page.'),
  summary: line(240, 'What it is, in one line.'),
  address: z
    .url({ protocol: /^https?$/, error: 'write the whole address, like "https://playbook.example.com"', abort: true })
    .superRefine((address, context) => {
      if (/\s/.test(address.trim())) {
        const message = 'an address holds no space: name the folder with hyphens, like /call-handbook/';
        context.addIssue({ code: 'custom', message });
      }
      const [behind] = /(?:[?#].*|\/index\.\w+)$/.exec(address) ?? [];
      if (behind !== undefined)
        context.addIssue({ code: 'custom', message: `an address ends with its path: write it without "${behind.replace('/', '')}"` });
      if (/\s/.test(address.trim()) || behind !== undefined) return;
      // What the build would refuse is told here already.
      const message = siteAddressSlip(address);
      if (message !== undefined) context.addIssue({ code: 'custom', message });
    })
    .meta({
      description: 'Where the site will stand, with its path. The environment variables SITE_URL and BASE_PATH override it.',
    }),
  owner: z.strictObject({
    name: line(80, 'Who looks after the playbook.'),
    contact: line(120, 'How to reach them: a mail address, a channel, a desk.'),
  }),
  ...brandKeys,
  ...adviceKeys,
  hosting,
};

/**
 * The settings of a playbook for one language. They are merged from `playbook.yaml` at the root of each layer and in its folder of the
 * language. What the whole site has once, like its address, is read from the settings of the default locale.
 */
export const playbookSettings = z.strictObject({ ...ofPlaybook, ...ofLanguage, ...ofEither });

/** The keys that may stand only at the root of a layer, and those that may stand only in the folder of a language. */
export const keysOfPlaybook: ReadonlySet<string> = new Set(Object.keys(ofPlaybook));
export const keysOfLanguage: ReadonlySet<string> = new Set(Object.keys(ofLanguage));
