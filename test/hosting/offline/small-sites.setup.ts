import { test } from '@playwright/test';
import { small, smallElsewhere, writeSmallSite } from './builds.ts';

test('a few pages of the built site and of the second one are sites of their own', async () => {
  await writeSmallSite(small);
  await writeSmallSite(smallElsewhere);
});
