import { expect, it } from 'vitest';
import { ServerSaysNo } from '../repository/repository.ts';
import { notSaved } from './own-folder.ts';

it.each([
  [401, 'You are not signed in any more. Copy what you have written, load this page again, and sign in. Nothing was saved.'],
  [403, 'You may not write to this branch: No. Nothing was saved.'],
  [409, 'Somebody else has saved in this moment: save once more. Nothing was saved.'],
  [500, 'The server says: No. Nothing was saved.'],
])('what a server answers with %i is said in words that help, and that nothing was saved', (status, message) => {
  expect(notSaved(new ServerSaysNo(status, 'No')).message).toBe(message);
});
