import path from 'node:path';
import { expect, test } from 'vitest';
import { writePlaybook } from '../testing/minimal-playbook.ts';
import { localesIn } from './locales.ts';

test('a locale is a folder with a playbook.yaml; English comes first', async () => {
  const project = await writePlaybook({ '../schema/index.ts': '', '../read/playbook.ts': '' }, ['de', 'ar', 'en']);
  expect(await localesIn(path.join(project, 'content'))).toEqual(['en', 'ar', 'de']);
});
