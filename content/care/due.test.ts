import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../check/check.ts';
import { loadLayered } from '../layers/load-layered.ts';
import { layersOf } from '../layers/layers.ts';
import { writePlaybook } from '../testing/minimal-playbook.ts';
import { plusSpan, reviewsOf } from './due.ts';
import { dueReport } from './report.ts';

/** An own folder over the minimal playbook, with these files. */
async function reviewsIn(files: Record<string, string>) {
  const content = path.join(await writePlaybook(), 'content');
  const own = path.join(await writePlaybook(files, []), 'content');
  const layers = layersOf(content, own);
  const commit = () =>
    execFileSync(
      'sh',
      ['-c', 'git init -q . && git add -A && git -c user.name=a -c user.email=a@a commit -qm a --date 2026-02-01T12:00:00Z'],
      {
        cwd: own,
        env: { ...process.env, GIT_COMMITTER_DATE: '2026-02-01T12:00:00Z' },
      },
    );
  return {
    commit,
    reviews: async () => reviewsOf(await loadLayered('en', layers, own), layers),
    problems: (await checkContent(content, own, own)).problems.map(({ file, line, message }) => `${file}:${line} ${message}`),
  };
}

const settings = 'owner: { name: The desk, contact: here }\nreview-every: 6 months\n';

test('every entry of a layer is due by the interval of the layer, its own goes before; git says since when, where nobody does', async () => {
  const { commit, reviews, problems } = await reviewsIn({
    '../playbook.yaml': settings,
    'phrases/ours.yaml': '- id: line-1\n  owner: Ann\n  reviewed: 2026-05-31\n  review-every: 1 month\n- id: line-2\n  why: Ours.\n',
  });
  expect(problems).toEqual([]);
  expect(await reviews()).toMatchObject([
    { id: 'line-2', owner: 'The desk', layer: 'content' },
    { id: 'line-1', owner: 'Ann', reviewed: '2026-05-31', due: '2026-06-30', file: 'en/phrases/ours.yaml' },
  ]);
  commit();
  const known = await reviews();
  expect(known.map(({ id, due }) => [id, due])).toEqual([
    ['line-1', '2026-06-30'],
    ['line-2', '2026-08-01'],
  ]);
  const report = dueReport(known, '2026-07-15');
  expect(report).toContain(
    'Due: 1 of 2 that are under review\n  Ann:\n    2026-06-30  phrase line-1 (en/phrases/ours.yaml, last looked at 2026-05-31)',
  );
  expect(report).toContain('Due within 30 days\n  The desk:\n    2026-08-01  phrase line-2');
});

test('what is written wrongly is told in its place', async () => {
  const { problems } = await reviewsIn({
    '../playbook.yaml': 'review-every: often\n',
    'phrases/ours.yaml': '- id: line-1\n  reviewd: 2026-05-31\n- id: line-2\n  review-every: 6 moons\n  reviewed: yesterday\n',
  });
  expect(problems).toEqual([
    "en/phrases/ours.yaml:2 the key 'reviewd' is not known here. Did you mean 'reviewed'?",
    `en/phrases/ours.yaml:4 'review-every': a span is written like "6 months", "2 weeks" or "1 year"`,
    "en/phrases/ours.yaml:5 'reviewed': a day is written like 2026-11-29",
    `playbook.yaml:1 'review-every': a span is written like "6 months", "2 weeks" or "1 year"`,
  ]);
});

test('the last day of a month stays the last', () => {
  expect(plusSpan('2026-01-31', '1 month')).toBe('2026-02-28');
  expect(plusSpan('2028-02-29', '1 year')).toBe('2029-02-28');
  expect(plusSpan('2026-12-25', '2 weeks')).toBe('2027-01-08');
});
