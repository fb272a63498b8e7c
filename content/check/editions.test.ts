import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { adviceOn, checkContent } from './check.ts';

/** The standard edition as an owner has it who publishes these languages. */
async function standardEdition(locales: string) {
  const own = mkdtempSync(path.join(tmpdir(), 'own-'));
  onTestFinished(() => rmSync(own, { recursive: true }));
  writeFileSync(path.join(own, 'playbook.yaml'), `locales: ${locales}\n`);
  const { playbooks, problems } = await checkContent('content', process.cwd(), own);
  return { playbooks, problems, advice: playbooks.flatMap((playbook) => adviceOn(playbook)) };
}

test.each(['[en, es]', '[es, en]'])('the standard edition is whole in %s, and there is nothing to advise', async (locales) => {
  const { problems, advice } = await standardEdition(locales);
  expect(problems).toEqual([]);
  expect(advice).toEqual([]);
});

test('what the Spanish edition says is Spanish, and every move that a situation needs has two lines of usted and two of tú', async () => {
  const { playbooks } = await standardEdition('[en, es]');
  const spanish = playbooks.find(({ locale }) => locale === 'es');
  expect(spanish?.phrases.filter(({ lang }) => lang !== undefined)).toEqual([]);
  const few = (spanish?.situations ?? []).flatMap(({ id, steps }) =>
    steps.flatMap((step) =>
      ['usted', 'tu']
        .filter(
          (tone) =>
            (spanish?.phrases ?? []).filter(
              (phrase) => phrase.step === step && phrase.situations.includes(id) && phrase.tones.includes(tone),
            ).length < 2,
        )
        .map((tone) => `${id} ${step} ${tone}`),
    ),
  );
  expect(few).toEqual([]);
  expect(spanish?.phrases.length).toBeGreaterThanOrEqual(250);
  const [english] = playbooks;
  for (const type of ['notes', 'messages'] as const) {
    expect(english?.[type].length).toBeGreaterThanOrEqual(12);
    expect(spanish?.[type].filter(({ lang }) => lang === undefined).length).toBeGreaterThanOrEqual(4);
  }
});
