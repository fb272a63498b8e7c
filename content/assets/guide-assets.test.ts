import { expect, test } from 'vitest';
import { reportOn } from '../testing/minimal-playbook.ts';

const reading = 'Read this first.';
const withText = (text: string, files: Record<string, string> = {}) =>
  reportOn({
    'guides/first-guide.mdx': [reading, `${reading} ${text}`],
    ...Object.fromEntries(Object.entries(files).map(([name, content]) => [`guides/assets/${name}`, content])),
  });

const files = { 'form.pdf': '%PDF-1.7', 'chart.svg': '<svg viewBox="0 0 4 2"><path d="M0 0h4v2z"/></svg>' };

test('pictures with a description, decoration that says so, and files are fine', async () => {
  const text = '![A chart.](assets/chart.svg) ![decorative](./assets/chart.svg) [The form](assets/form.pdf)';
  expect(await withText(text, files)).toContain('no problem');
});

test('what is not there, not described, oddly named, elsewhere or no picture is told with what to write', async () => {
  const texts = [
    '![](assets/chart.svg)',
    '![A chart.](assets/Chart.svg)',
    '![A chart.](assets/my%20chart.svg)',
    '![A chart.](https://example.com/chart.png)',
    '![A form.](assets/form.pdf)',
    '![A photo.](assets/photo.png)',
    '[A program](assets/tool.exe)',
  ];
  expect(await withText(texts.join('\n\n'), { ...files, 'photo.png': 'JFIF' })).toMatchInlineSnapshot(`
    "content/en/guides/first-guide.mdx:8:22  this picture has no description for those who do not see it
        Write ![What it shows](assets/chart.svg); or ![decorative](assets/chart.svg), if it says nothing that the text does not.
    content/en/guides/first-guide.mdx:10:13  there is no file Chart.svg in the folder assets beside this guide. Did you mean 'chart.svg'?
        Put it there, and write its name as it is, capitals included.
    content/en/guides/first-guide.mdx:12:13  "my chart.svg" is written differently by browsers and servers
        Name the file with letters a–z, digits and hyphens, directly in guides/assets/, like my-chart.svg.
    content/en/guides/first-guide.mdx:14:13  a picture stands in the folder assets beside the guides, not at "https://example.com/chart.png"
        Save it there, and write ![What it shows](assets/picture.png).
    content/en/guides/first-guide.mdx:16:12  "form.pdf" is no picture
        Offer it as a link: [What it is](assets/form.pdf).
    content/en/guides/first-guide.mdx:18:13  photo.png is called a picture and is none
        Save the picture again, as PNG, JPEG or WebP.
    content/en/guides/first-guide.mdx:20:13  a guide offers no file that ends in ".exe": "tool.exe"
        There may be avif, gif, jpeg, jpg, png, svg, webp, csv, docx, ics, mp3, mp4, odp, ods, odt, pdf, pptx, txt, xlsx, zip.

    7 problems in 1 file."
  `);
});

test('a drawing with a script is refused as a logo is', async () => {
  const drawing = '<svg viewBox="0 0 4 2"><script>alert(1)</script></svg>';
  expect(await withText('![A chart.](assets/chart.svg)', { 'chart.svg': drawing })).toContain('it holds a script');
});

test('a link into the intranet needs to know where that begins', async () => {
  expect(await withText('[Leave](intranet:hr/leave/)')).toMatchInlineSnapshot(`
    "content/en/guides/first-guide.mdx:8:26  nobody has said where the intranet begins
        Write "intranet: https://intranet.example/" in playbook.yaml; or "intranet: /", if it is on the same host.

    1 problem in 1 file."
  `);
});
