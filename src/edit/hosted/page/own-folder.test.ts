import { expect, it } from 'vitest';
import { existsSync, readFileSync } from '../in-place-of-node/files.ts';
import { ServerSaysNo, type Repository } from '../repository/repository.ts';
import { notRead, notWritten, ownFolderAt } from './own-folder.ts';

const signedOut = 'You are not signed in any more. Copy what you have written, load this page again, and sign in. Nothing was saved.';
const unread = 'What others have saved meanwhile cannot be read: No. Nothing was saved.';

it.each([
  [401, signedOut, signedOut],
  [403, 'You may not write to this branch: No. Nothing was saved.', unread],
  [404, 'You may not write to this branch: No. Nothing was saved.', unread],
  [409, 'Somebody else has saved in this moment: save once more. Nothing was saved.', unread],
  [422, 'The server says: No. Nothing was saved.', unread],
  [
    502,
    'The server says: No. It is not known whether this was saved. Save once more: what was saved is not saved twice.',
    'What others have saved meanwhile cannot be read: No. Nothing was saved.',
  ],
])('what a server answers with %i is said in words that help, and whether something was saved', (status, whereWritten, whereRead) => {
  expect(notWritten(new ServerSaysNo(status, 'No')).message).toBe(whereWritten);
  expect(notRead(new ServerSaysNo(status, 'No')).message).toBe(whereRead);
});

it('a reading that fails leaves the folder as it was, and the next one makes it as the repository is', async () => {
  let files: Record<string, string> = { 'a.yaml': 'one', 'b.yaml': 'one' };
  let broken = '';
  const repository: Repository = {
    head: () => Promise.resolve(JSON.stringify(files)),
    list: () => Promise.resolve(Object.entries(files).map(([path, text]) => ({ path, sha: text }))),
    read: ({ path }) => (path === broken ? Promise.reject(new ServerSaysNo(502, 'No')) : Promise.resolve(Buffer.from(files[path] ?? ''))),
    commit: () => Promise.resolve(''),
  };
  const own = ownFolderAt('/layers/acme', '', repository);
  await own.refresh();
  files = { 'a.yaml': 'two', 'b.yaml': 'two', 'c.yaml': 'two' };
  broken = 'b.yaml';
  await expect(own.refresh()).rejects.toThrow('No');
  expect(readFileSync('/layers/acme/a.yaml', 'utf8')).toBe('one');
  files = { 'b.yaml': 'three' };
  broken = '';
  await own.refresh();
  expect(['a.yaml', 'b.yaml', 'c.yaml'].filter((name) => existsSync(`/layers/acme/${name}`))).toEqual(['b.yaml']);
});
