/** The brand of a company: the keys of `playbook.yaml` for its names, its looks, and the header and footer of every page. */
import { z } from 'zod';
import { hiddenPart } from '../address/hidden-parts.ts';
import { entrySections } from './content-types.ts';
import { feedbackPlace, line, reference } from './text.ts';

/**
 * Returns the colour that was probably meant, for a message: "#00bb55" for "#0b5", "#0b5c55" for "0b5c55". Anything else gives an example.
 */
function inFull(written: string): string {
  if (/^#[0-9a-f]{3}$/i.test(written)) return `"${written.replace(/[^#]/g, '$&$&')}"`;
  const [, digits = '0b5c55'] = /^#?([0-9a-f]{6})(?:[0-9a-f]{2})?$/i.exec(written) ?? [];
  return `"#${digits}"`;
}

/** Registers the schemas of colours, and of files that are pictures: forms have fields of their own for them. */
export const colours = z.registry();
export const pictures = z.registry();

const colour = (description: string) =>
  z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, {
      error: ({ input }) =>
        `"${String(input)}" is no colour: write # and six digits or letters a–f, in quotes, like ${inFull(String(input))}`,
    })
    .meta({ description })
    .register(colours, {});

const shades = (description: string) =>
  z
    .strictObject({
      light: colour('On light pages.'),
      dark: colour('On dark pages. Left out: the nearest shade of the other that can be read there.').optional(),
      adjust: z.boolean().default(false).meta({ description: 'Whether the nearest shade is taken where a colour cannot be read.' }),
    })
    .meta({ description });

/** The path of a file beside the settings. It is not a `line`, because translators are asked to translate every `line`. */
const file = (description: string) =>
  z.string().trim().min(1, 'write the name of a file').max(200, 'at most 200 characters fit here').meta({ description });

const picture = (description: string) => file(description).register(pictures, {});

/** The names that may stand in place of a font file: the typeface of the reader's system, and the one that the playbook comes with. */
export const namedTypefaces = ['system', 'standard'] as const;

/**
 * The sections of the site that a company may leave out. Situations and lines to say always stay, because the other sections link to them.
 */
export const optionalSections = [...entrySections, 'embed', 'hosting', 'open-data', 'about'] as const;

export type OptionalSection = (typeof optionalSections)[number];

/** Refuses an address with a password in it, or one that leads elsewhere than it seems. */
function hidesNothing(address: string, context: z.RefinementCtx): void {
  const message = hiddenPart(address);
  if (message !== undefined) context.addIssue({ code: 'custom', message });
}

/** The address of a link in the header or footer. */
const target = z
  .string()
  .trim()
  .regex(
    /^(?:https?:\/\/[^\s/]\S*|mailto:[^\s@]+@\S+|tel:\S+|intranet:\S*|\/(?!\/)\S*)$/i,
    'a link leads to a whole address (https://…), to mailto:…, to intranet:… or to a page of the playbook, like /guides/routine-close/',
  )
  .superRefine(hidesNothing);

const links = (description: string) =>
  z
    .array(
      z.strictObject({
        label: line(40, 'What the link is called.'),
        to: target.meta({ description: 'Where it leads: https://…, mailto:…, intranet:…, or a page of the playbook like /guides/…/.' }),
      }),
    )
    .max(8, 'at most eight links fit here')
    .default([])
    .meta({ description });

/**
 * The keys that both files of settings may have: at the root of a layer for all languages, in the folder of a language for that language.
 */
export const brandKeys = {
  shortName: line(24, 'The name where there is little room: on a phone, under an icon.').optional(),
  tagline: line(120, 'A line under the name, on the home page and in the picture that chat tools show.').optional(),
  logo: picture(
    'The logo, an SVG or PNG file beside this one, like brand/logo.svg. It stands in place of the name, which it shows.',
  ).optional(),
  logoDark: picture('The logo for dark pages. Left out: the same.').optional(),
  icon: picture(
    'A square SVG or PNG for browser tabs and home screens. Left out: the logo, if it is about square, else the mark of the playbook in your colour.',
  ).optional(),
  accent: shades('The colour of lines to say, of buttons and links: readable (4.5:1) on each kind of page.'),
  caution: shades('The colour of what not to do, readable as the accent. Left out: a rust.').optional(),
  corner: z.number().min(0).max(24).optional().meta({ description: 'How round corners are, in pixels, 0 to 24.' }),
  typeface: file('The typeface of everything: a font file beside this one, like brand/Acme.woff2, or "system".').optional(),
  typefaceBold: file('The same typeface in bold, a font file. Left out, and for a variable font: made from the other.').optional(),
  typefaceOfLines: file('The typeface of lines to say, if it is another: a font file, "system", or "standard".').optional(),
  formsOfAddress: z
    .strictObject({
      name: line(60, 'How you address callers: it stands as the example in each gap for a name, like "Ms Okafor" or "Ada".').optional(),
      tones: z.array(reference('tones')).default([]).meta({ description: 'The tones that you speak in: lines in these come first.' }),
    })
    .optional()
    .meta({ description: 'How callers are addressed.' }),
  legal: line(300, 'What has to stand at the foot of every page and in every course: a company, a register, a licence.').optional(),
  feedback: feedbackPlace
    .superRefine(hidesNothing)
    .optional()
    .meta({ description: 'Where readers say what is missing or wrong: a mail address, or a form. Every page has a link to it.' }),
  intranet: z
    .string()
    .trim()
    .regex(/^(?:https?:\/\/\S+|\/\S*)$/, 'write an address like https://intranet.example/, or / for the host that the playbook is on')
    .superRefine(hidesNothing)
    .optional()
    .meta({ description: 'Where your intranet begins: a link to intranet:hr/leave/ leads to hr/leave/ there.' }),
  links: z
    .strictObject({ header: links('After the sections, at the top of every page.'), footer: links('At the foot of every page.') })
    .prefault({})
    .meta({ description: 'Links of your own around every page.' }),
  homeQuestion: line(120, 'The question at the top of the home page. Left out: that of wording/site.yaml.').optional(),
  sections: z
    .array(z.enum(optionalSections))
    .optional()
    .meta({ description: `What is published beside situations and lines: ${optionalSections.join(', ')}. Left out: everything.` }),
};
