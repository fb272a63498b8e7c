import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openPlaybook } from '../testing/on-playbook.ts';
import { countOf, seenNow, updatesPage, waitingIn } from './updates-page.ts';

it('what an update has brought is told until somebody has looked, first where the owner has changed the same', async () => {
  const { project, editions, saving, file } = await openPlaybook({ 'en/phrases/ours.yaml': '- id: line-1\n  why: It is ours.\n' });
  const shown = async () => {
    const edition = await editions.now();
    const waiting = await waitingIn(edition);
    const { body } = await updatesPage(waiting, edition, '/', project);
    return { count: countOf(waiting), said: body.html.replace(/\s+/g, ' ') };
  };
  const look = () => saving.change(async (edition) => seenNow(await waitingIn(edition), edition), 'Look', []);
  expect((await shown()).said).toContain('Nobody has noted yet');
  await look();
  expect(await shown()).toMatchObject({ count: { all: 0, stale: 0 }, said: expect.stringContaining('Nothing since') as string });

  // As an update does.
  const lines = path.join(project, 'content/en/phrases/chatty.yaml');
  const written = readFileSync(lines, 'utf8');
  const [line = ''] = written.split(/(?=- id: line-2)/);
  const added = line.replace('line-1', 'line-9').replace('Thank you, {name}.', 'Take care, {name}.');
  writeFileSync(lines, `${written.replaceAll('It is kind.', 'It is so kind.')}${added}`);
  const { count, said } = await shown();
  expect(count).toEqual({ all: 4, stale: 1 });
  expect(said).toMatch(/still fits<.*line-1.*<del>It is so kind.<\/del> <ins>It is ours.<.*>New<.*line-9.*>Changed<.*line-2.*line-3/);
  await look();
  expect((await shown()).count).toEqual({ all: 0, stale: 0 });
  expect(file('own/standard-en.json')).toContain('"phrases/line-9"');
});

it('nothing is told where the standard edition itself is edited, or nothing is laid over it yet', async () => {
  for (const own of [undefined, {}] as const) {
    const { editions } = await openPlaybook(own, { standard: own === undefined });
    expect(countOf(await waitingIn(await editions.now()))).toEqual({ all: 0, stale: 0 });
  }
});
