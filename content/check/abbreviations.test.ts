import { expect, test } from 'vitest';
import { reportOn } from '../testing/minimal-playbook.ts';

test('abbreviations are single words, stand once, and mean something else', async () => {
  const abbreviations = `- { id: vm, typed: [v mail], means: [voicemail] }
- { id: vmail, typed: [VM], means: [voicemail, Vmail] }
`;
  expect(await reportOn({ 'abbreviations.yaml': abbreviations })).toMatchInlineSnapshot(`
    "content/en/abbreviations.yaml:1:21  the abbreviation "v mail" is not one word
        Write it as one word: search knows no other.
    content/en/abbreviations.yaml:2:9  "vmail" is said to mean itself
        Say what it is short for, or take it out.
    content/en/abbreviations.yaml:2:24  the abbreviation "VM" also stands at content/en/abbreviations.yaml:1:9
        Keep one of the two, and list all that it may stand for under its "means".

    3 problems in 1 file."
  `);
});

test('a playbook lives with abbreviations, and without', async () => {
  expect(await reportOn({ 'abbreviations.yaml': "- { id: vm, typed: [vmail, vm'l], means: [voicemail, virtual machine] }\n" })).toMatch(
    /no problem/,
  );
  expect(await reportOn({})).toMatch(/no problem/);
});
