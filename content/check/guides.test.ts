import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { minimalPlaybook } from '../testing/minimal-files.ts';
import { reportOn } from '../testing/minimal-playbook.ts';

const guide = async (text: string) => {
  const told = await reportOn({ 'guides/first-guide.mdx': ['Read this first.', text] });
  return told.replaceAll('content/en/guides/first-guide.mdx:', '');
};

describe('what guides may hold', () => {
  test('Markdown, comments and the components', async () => {
    expect(
      await guide(`Some **bold** *text* and a [link](https://example.com), a list:

- one
- two

> A quotation with \`code\` and \\{braces\\}.

| a | b |
|---|---|
| 1 | 2 |

{/* A note to the next writer. */}

<Phrases ids="line-1" />
<Sequence id="whole-close" />
<Checklist id="routine" />
<DoDont mistake="too-fast" />
<DoDont do="Goodbye." dont="Bye." />
<Transcript id="short-call" />
<Figure shape="line" caption="A promise" parts="Who | When" notes="I | by Friday" />
`),
    ).toMatch(/no problem/);
  });
  test('a figure has one of the shapes, and a note for each of its parts', async () => {
    expect(await guide('<Figure shape="lines" caption="A promise" parts="Who | When" notes="I" />')).toMatchInlineSnapshot(`
      "8:16  'shape' of <Figure> is "line" or "layers" or "choices" or "message", and not "lines"
          Did you mean 'line'?
      8:69  <Figure> has 2 parts and 1 notes
          Write as many of the one as of the other, with | between them.

      2 problems in 1 file."
    `);
    expect(await guide('<Figure shape="line" caption="A promise" parts="Who | | When" notes="I | or | you" />')).toMatchInlineSnapshot(`
      "8:49  'parts' of <Figure> has a | too many

      1 problem in 1 file."
    `);
  });
  test('import and export', async () => {
    expect(await guide("import a from './a.js'\n\nexport const b = 1")).toMatchInlineSnapshot(`
      "8:1  import and export are not used in guides
          The components of guides are there without it: take this out.
      10:1  import and export are not used in guides
          The components of guides are there without it: take this out.

      2 problems in 1 file."
    `);
  });
  test('programs in braces', async () => {
    expect(await guide('Thank you, {name}.\n\n{1 + 1}')).toMatchInlineSnapshot(`
      "8:12  {name} would be run as a program
          Show a line to say, with its placeholders, by <Phrases ids="…" />; write \\{ for the sign itself.
      10:1  {1 + 1} would be run as a program
          Show a line to say by <Phrases ids="…" />; write \\{ for the sign itself.

      2 problems in 1 file."
    `);
  });
  test('HTML and other components', async () => {
    expect(await guide('One <b>bold</b> word.<br />\n\n<div>text</div>\n\n<script>alert(1)</script>\n\n<Phrase ids="line-1" />'))
      .toMatchInlineSnapshot(`
        "8:5  HTML tags are not used in guides: <b>
            Write **bold**.
        8:22  HTML tags are not used in guides: <br>
            Leave a line blank to begin a new paragraph.
        10:1  HTML tags are not used in guides: <div>
            Write it in Markdown; for the sign itself write \\<.
        12:1  HTML tags are not used in guides: <script>
            Write it in Markdown; for the sign itself write \\<.
        14:1  <Phrase> is not a component of guides. Did you mean 'Phrases'?

        5 problems in 1 file."
      `);
  });
  test('attributes', async () => {
    expect(
      await guide(`<Phrases />
<Phrases id="line-1" />
<Phrases ids={['line-1']} />
<Phrases {...all} />
<Phrases ids="" />
<Phrases ids="line-1" ids="line-2" />
<Phrases ids="line-1, line-1,, line-9" />
<DoDont do="x" />
<DoDont mistake="too-fast" do="x" />
<Sequence id="whole-closed" />
<Checklist id="routin">text</Checklist>
<Transcript id="elephant" />`),
    ).toMatchInlineSnapshot(`
      "8:1  <Phrases> lacks 'ids'
          Write <Phrases ids="first-phrase, second-phrase" />.
      9:10  <Phrases> has no 'id'. Did you mean 'ids'?
          Write <Phrases ids="first-phrase, second-phrase" />.
      10:10  'ids' is written with braces
          Write it in quotes: ids="…".
      11:1  <Phrases> takes no {...all}
          Write <Phrases ids="first-phrase, second-phrase" />.
      12:10  'ids' of <Phrases> is empty
          Write <Phrases ids="first-phrase, second-phrase" />.
      13:10  'ids' stands twice in <Phrases>
          Write <Phrases ids="first-phrase, second-phrase" />.
      14:15  'line-1' is listed twice in <Phrases>
          Take one of them out.
      14:15  'ids' of <Phrases> has a comma too many
      14:32  phrase 'line-9' is not known. Did you mean 'line-1'?
          If it was taken out of the playbook, take it out here, too.
      15:1  <DoDont> lacks 'dont'
          Write <DoDont mistake="…" /> or <DoDont do="…" dont="…" />.
      16:28  <DoDont> has no 'do' here. One of these is known: 'mistake'.
          Write <DoDont mistake="…" /> or <DoDont do="…" dont="…" />.
      17:15  sequence 'whole-closed' is not known. Did you mean 'whole-close'?
          If it was taken out of the playbook, take it out here, too.
      18:1  <Checklist> holds nothing between two tags
          Write <Checklist id="…" />.
      18:16  checklist 'routin' is not known. Did you mean 'routine'?
          If it was taken out of the playbook, take it out here, too.
      19:17  transcript 'elephant' is not known. One of these is known: 'short-call'.
          If it was taken out of the playbook, take it out here, too.

      15 problems in 1 file."
    `);
  });
  test('pictures', async () => {
    expect(await guide('![A phone](https://example.com/phone.png)')).toMatchInlineSnapshot(`
      "8:12  a picture stands in the folder assets beside the guides, not at "https://example.com/phone.png"
          Save it there, and write ![What it shows](assets/picture.png).

      1 problem in 1 file."
    `);
  });
  test('headings', async () => {
    expect(await guide('# A title\n\n### Too deep\n\n#### Deeper')).toMatchInlineSnapshot(`
      "8:1  the title is the only heading with one "#"
          Write ## here.
      10:1  a heading with 3 "#" follows the title: a level is skipped
          Write ## here.

      2 problems in 1 file."
    `);
    expect(await guide('### Too deep')).toMatchInlineSnapshot(`
      "8:1  a heading with 3 "#" follows the title: a level is skipped
          Write ## here.

      1 problem in 1 file."
    `);
  });
});

describe('links in guides', () => {
  test('that lead somewhere', async () => {
    expect(
      await guide(`[a](/guides/first-guide/#the-last-line) [b](#the-last-line) [c](/situations/chatty/) [d](/phrases/support/#line-1)
[e](/checklists/routine/) [f](/quizzes/practice/) [g](/search/?q=late) [h](/) [i](../../about/) [j](../first-guide/) [k](mailto:a@example.com) [l][m] https://example.com

[m]: /guides/`),
    ).toMatch(/no problem/);
  });
  test('to every page that the site has whatever the entries are called', async () => {
    const files = readdirSync('src/pages/[...locale]', { recursive: true, encoding: 'utf8' }).map((file) => file.split(path.sep).join('/'));
    const pages = files.filter((file) => /^(?!owners\/|embed\/desk)[^[]+\.astro$/.test(file));
    const addresses = pages.map((file) => `/${file.replace(/\/?(?:index)?\.astro$/, '')}/`.replace('//', '/'));
    expect(addresses).toEqual(expect.arrayContaining(['/', '/desk/', '/about/data/']));
    expect(await guide(addresses.map((address) => `[x](${address})`).join(' '))).toMatch(/no problem/);
  });
  test.for<[string, string]>([
    ['/guides/first-gide/', "there is no page /guides/first-gide/: guide 'first-gide' is not known. Did you mean 'first-guide'?"],
    ['/situations/chaty/', "there is no page /situations/chaty/: situation 'chaty' is not known. Did you mean 'chatty'?"],
    ['../first/', "there is no page /guides/first/: guide 'first' is not known. One of these is known: 'first-guide'."],
    ['/guides/first-guide', 'the address of a page ends in "/": "/guides/first-guide"'],
    ['/guides/first-guide/#the-last-lines', "guide 'first-guide' has no heading '#the-last-lines'. Did you mean 'the-last-line'?"],
    ['#nothing', "guide 'first-guide' has no heading '#nothing'. One of these is known: 'the-last-line'."],
    ['/phrases/support/#line-9', "phrase 'line-9' is not known. Did you mean 'line-1'?"],
    ['/phrases/sales/', "there is no page /phrases/sales/: context 'sales' is not known. One of these is known: 'support'."],
    ['/situations/chatty/#top', 'anchors are known in guides and phrase libraries only, not on the page of a situation'],
    ['/about/#top', "nothing is known by '#top' on /about/"],
    ['first-guide.mdx#the-last-line', 'the link "first-guide.mdx#the-last-line" names a file, not a page'],
    ['/abuot/', "there is no page /abuot/. Did you mean '/about/'?"],
    ['/guides/first-guide/more/', "there is no page /guides/first-guide/more/. Did you mean '/guides/first-guide/'?"],
    ['javascript:alert(1)', 'a link cannot lead to "javascript:alert(1)"'],
    ['//example.com/', 'a link cannot lead to "//example.com/"'],
    ['<>', 'this link leads nowhere'],
  ])('%s is told', async ([url, message]) => {
    expect((await guide(`See [this](${url}).`)).split('\n')[0]).toBe(`${url === '<>' ? '8:5' : '8:12'}  ${message}`);
  });
  test.each(['first-guide.mdx', '../guides/first-guide/'])('%s means the guide, where a checklist has its identifier, too', async (url) => {
    const told = await reportOn({
      'guides/first-guide.mdx': ['Read this first.', `See [this](${url}).`],
      'checklists/first-guide.yaml': minimalPlaybook['checklists/routine.yaml'],
    });
    expect(told).toContain('Write /guides/first-guide/.');
  });
  test('a phrase under another context is told with where it is', async () => {
    expect(
      await reportOn({
        'contexts/sales.yaml': 'label: Sales\nwhen: x\n',
        'phrases/sales.yaml':
          '- { id: line-4, text: x, contexts: [sales], situations: [chatty], step: goodbye, tones: [warm], why: x, notWhen: x }\n',
        'guides/first-guide.mdx': ['Read this first.', '[x](/phrases/support/#line-4)'],
      }),
    ).toMatchInlineSnapshot(`
      "content/en/guides/first-guide.mdx:8:5  phrase 'line-4' is not among those of 'support'
          Write /phrases/sales/#line-4.

      1 problem in 1 file."
    `);
  });
});
