import { z } from 'zod';
import { language, line } from './text.ts';

const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, 'a colour is written as # and six digits or letters a–f, like "#0b5c55"')
  .meta({ description: 'A colour as # and six hexadecimal digits.' });

/** Whose pages may frame the embeds. What passes can stand in a header as it is: no space, no semicolon, no comma. */
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
    httpsOnly: z.boolean().optional().meta({
      description:
        'Whether browsers are told never to use http for this host, whatever stands there. Left out: only where the site is at the root of an https address. HTTPS_ONLY=on or off overrides it.',
    }),
  })
  .prefault({})
  .meta({ description: 'How the site is hosted. The default locale decides for all.' });

/** What an owner sets for the playbook as a whole: `playbook.yaml`. */
export const playbookSettings = z.strictObject({
  name: line(60, 'The name of the playbook: it stands at the top of every page.'),
  summary: line(240, 'What it is, in one line.'),
  language: language.meta({ description: 'The language of this folder (BCP 47), like "en" or "pt-BR".' }),
  languageName: line(40, 'The name of the language, in that language.'),
  direction: z.enum(['ltr', 'rtl']).default('ltr').meta({ description: 'Which way the language is written.' }),
  address: z.url({ protocol: /^https?$/, error: 'write the whole address, like "https://playbook.example.com"' }).meta({
    description: 'Where the site will stand, without the base path. The environment variable SITE_URL overrides it.',
  }),
  owner: z.strictObject({
    name: line(80, 'Who looks after the playbook.'),
    contact: line(120, 'How to reach them: a mail address, a channel, a desk.'),
  }),
  accent: z
    .strictObject({ light: colour, dark: colour })
    .meta({ description: 'The colour of lines to say, on a light and on a dark page: readable (4.5:1) on each.' }),
  hosting,
});
