import { expect, test } from 'vitest';
import { reportOn } from '../testing/minimal-playbook.ts';

const accent = 'light: "#0b5a4c"\n  dark: "#7fd1bd"';
const withSettings = (...lines: string[]) => reportOn({ 'playbook.yaml': [accent, [accent, ...lines].join('\n')] });

test('an accent that cannot be read is told with the ratio found and needed, and the nearest that can', async () => {
  expect(await reportOn({ 'playbook.yaml': [accent, 'light: "#7fd1bd"\n  dark: "#0b5a4c"'] })).toMatchInlineSnapshot(`
    "content/en/playbook.yaml:10:10  #7fd1bd on light pages (#f2efe7) has a contrast of 1.55:1; text needs 4.5:1
        The nearest that can be read is "#47756a". Write it, or "adjust: true" beside it to have it taken.
    content/en/playbook.yaml:11:9  #0b5a4c on dark pages (#1e2124) has a contrast of 1.98:1; text needs 4.5:1
        The nearest that can be read is "#5c9187". Write it, or "adjust: true" beside it to have it taken.

    2 problems in 1 file."
  `);
});

test('with "adjust: true" it is taken, and nothing is said', async () => {
  expect(await reportOn({ 'playbook.yaml': [accent, 'light: "#7fd1bd"\n  adjust: true'] })).toContain('no problem');
});

test('a caution that cannot be read is told, too', async () => {
  expect(await withSettings('caution: { light: "#ff8800" }')).toMatchInlineSnapshot(`
    "content/en/playbook.yaml:12:19  #ff8800 on light pages (#f2efe7) has a contrast of 2.08:1; text needs 4.5:1
        The nearest that can be read is "#a65900". Write it, or "adjust: true" beside it to have it taken.

    1 problem in 1 file."
  `);
});

test('a colour that is none, or that YAML takes for a comment, is told with what to write', async () => {
  expect(await reportOn({ 'playbook.yaml': [accent, 'light: "#12"\n  dark: #0055b8\ncaution: { light: "#a30" }'] })).toMatchInlineSnapshot(`
    "content/en/playbook.yaml:10:10  'light': "#12" is no colour: write # and six digits or letters a–f, in quotes, like "#0b5c55"
    content/en/playbook.yaml:11:3  'dark' is empty: what stands behind it is a comment, because # begins one
        Put it in quotes: "#0055b8".
    content/en/playbook.yaml:12:19  'light': "#a30" is no colour: write # and six digits or letters a–f, in quotes, like "#aa3300"

    3 problems in 1 file."
  `);
});

test('a logo with a script, one that is not there, and a font that is no font are one message each', async () => {
  expect(
    await reportOn({
      'playbook.yaml': [accent, `${accent}\nlogo: brand/logo.svg\nlogoDark: brand/Logo.svg\ntypeface: brand/acme.woff2`],
      'brand/logo.svg': '<svg viewBox="0 0 1 1">\n  <script>alert(1)</script>\n</svg>',
      'brand/acme.woff2': '<!doctype html><title>Sign in</title>',
    }),
  ).toMatchInlineSnapshot(`
    "content/en/playbook.yaml:12:7  'logo': brand/logo.svg, line 2: it holds a script
        Export it again as a plain SVG, without scripts, links or embedded pages; or give a PNG.
    content/en/playbook.yaml:13:11  'logoDark': there is no file brand/Logo.svg beside playbook.yaml. Did you mean 'brand/logo.svg'?
        Put it there, best in a folder brand/, and write its name as it is, capitals included.
    content/en/playbook.yaml:14:11  'typeface': brand/acme.woff2 is no font: it begins like a web page
        Give the font as a .woff2, .woff, .ttf or .otf file, or write "system".

    3 problems in 1 file."
  `);
});

test('what is wrong in the other keys is told by its key', async () => {
  expect(
    await withSettings(
      'corner: 40',
      'typeface: [Acme]',
      'feedback: the desk',
      'sections: [guides, quizes]',
      'links: { footer: [{ label: Imprint, to: www.example.com }] }',
      'formsOfAddress: { tones: [warn] }',
    ),
  ).toMatchInlineSnapshot(`
    "content/en/playbook.yaml:12:9  'corner' should be at most 24
        How round corners are, in pixels, 0 to 24.
    content/en/playbook.yaml:13:11  'typeface' should be text, but is a list: write Acme
        The typeface of everything: a font file beside this one, like brand/Acme.woff2, or "system".
    content/en/playbook.yaml:14:11  'feedback': write a mail address, or the whole address of a form (https://…)
    content/en/playbook.yaml:15:20  'sections' is the text "quizes", which is not known here. Did you mean 'quizzes'?
    content/en/playbook.yaml:16:41  'to': a link leads to a whole address (https://…), to mailto:…, to intranet:… or to a page of the playbook, like /guides/routine-close/
    content/en/playbook.yaml:17:27  tone 'warn' is not known. Did you mean 'warm'?
        If it was taken out of the playbook, take it out here, too.

    6 problems in 1 file."
  `);
});

test('a mail address is written without what makes a link of it, and that alone is told', async () => {
  expect(await withSettings('feedback: mailto:desk@example.com')).toMatchInlineSnapshot(`
    "content/en/playbook.yaml:12:11  'feedback': write the mail address alone, without "mailto:"

    1 problem in 1 file."
  `);
});
