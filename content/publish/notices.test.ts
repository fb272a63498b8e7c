import { expect, test } from 'vitest';
import { billOfMaterials, mergedNotices, noticesText } from './notices.ts';

const lit = { name: 'lit', version: '3.3.3', identifier: 'BSD-3-Clause', text: 'Copyright (c) 2017 Google LLC.' };
const scoped = { name: '@lit/reactive-element', version: '2.1.0', identifier: 'BSD-3-Clause' };

test('each package is named once, with its licence', () => {
  const notices = mergedNotices([[lit], [scoped, lit]]);
  expect(notices.map(({ name }) => name)).toEqual(['@lit/reactive-element', 'lit']);
  const text = noticesText(notices, 'Ours.');
  expect(text).toContain('## lit 3.3.3 (BSD-3-Clause)\n\nCopyright (c) 2017 Google LLC.');
  expect(text).toContain('https://spdx.org/licenses/BSD-3-Clause.html');
  expect(text.startsWith('# Notices\n\nOurs.')).toBe(true);
});

test('what has no licence is not passed on', () => {
  expect(() => noticesText([{ name: 'nobody', version: '1.0.0' }], '')).toThrow('nobody 1.0.0');
});

test('the bill of materials names packages as CycloneDX does', () => {
  expect(billOfMaterials([scoped], { name: 'kit', version: '1.0.0' })).toMatchObject({
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    metadata: { component: { name: 'kit' } },
    components: [{ purl: 'pkg:npm/%40lit/reactive-element@2.1.0', licenses: [{ license: { id: 'BSD-3-Clause' } }] }],
  });
});
