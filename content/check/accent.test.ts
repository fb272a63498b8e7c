import { expect, test } from 'vitest';
import { reportOn } from '../testing/minimal-playbook.ts';
import { contrast } from './accent.ts';

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
});
test('an accent that cannot be read is told with the ratio found and needed', async () => {
  expect(await reportOn({ 'playbook.yaml': ['light: "#0b5a4c"\n  dark: "#7fd1bd"', 'light: "#7fd1bd"\n  dark: "#0b5a4c"'] }))
    .toMatchInlineSnapshot(`
    "content/en/playbook.yaml:10:10  #7fd1bd on the light page (#fbfaf7) has a contrast of 1.71:1; text needs 4.5:1
        Choose a darker colour.
    content/en/playbook.yaml:11:9  #0b5a4c on the dark page (#16181a) has a contrast of 2.18:1; text needs 4.5:1
        Choose a lighter colour.

    2 problems in 1 file."
  `);
});
