/** Collects what the page for owners shows. */
import path from 'node:path';
import { reviewsOf } from '../../content/care/due.ts';
import { grouped } from '../../content/care/report.ts';
import { wordsOf } from '../../content/care/words.ts';
import { unusedIn } from '../../content/check/coverage/unused.ts';
import { needsOf } from '../../content/check/coverage/wordings.ts';
import type { Layer } from '../../content/layers/layers.ts';
import { loadLayered } from '../../content/layers/load-layered.ts';
import { listedTypes } from '../../content/schema/index.ts';
import { layers } from '../build/settings.ts';
import { allPlaybooks, type Playbook } from '../playbook/playbook.ts';

/** Returns for each situation its steps with their numbers of wordings; undefined for a step that it does not need. */
function coverageOf(playbook: Playbook): { label: string; id: string; counts: (number | undefined)[] }[] {
  const needs = needsOf(playbook).filter(({ type }) => type === 'situations');
  return playbook.situations.map(({ id, label }) => ({
    id,
    label,
    counts: playbook.steps.map((step) => needs.find((need) => need.id === id && need.step === step.id)?.wordings.length),
  }));
}

/** Returns the entries of each content type by identifier. */
const entriesOf = (playbook: Playbook) =>
  listedTypes.flatMap(({ name }) => {
    const entries: readonly { id: string; lang?: string | undefined }[] = playbook[name];
    return entries.map(({ id, lang }) => ({ type: name, id, isOwn: lang === undefined || lang === playbook.settings.language }));
  });

/** Returns a file as seen from the folder of its layer: the whole path is nobody's business on a page that is published. */
export function fileInLayer(file: string, all: readonly Layer[]): string {
  const home = all.findLast(({ folder }) => file.startsWith(path.resolve(folder) + path.sep));
  return home ? path.relative(path.dirname(path.resolve(home.folder)), file).replaceAll(path.sep, '/') : path.basename(file);
}

export async function overviewOf(playbook: Playbook) {
  const all = layers();
  const layered = await loadLayered(playbook.locale, all);
  const others = (await allPlaybooks()).filter(({ locale }) => locale !== playbook.locale);
  const elsewhere = new Set(others.flatMap(entriesOf).flatMap(({ type, id, isOwn }) => (isOwn ? [`${type}/${id}`] : [])));
  const here = entriesOf(playbook);
  const { due, soon, unknown } = grouped(reviewsOf(layered, all), new Date().toISOString().slice(0, 10));
  return {
    coverage: coverageOf(playbook),
    reviews: [...due, ...soon, ...unknown],
    isDue: (review: (typeof due)[number]) => due.includes(review),
    fileOf: ({ file }: (typeof due)[number]) => fileInLayer(path.resolve(playbook.project, file), all),
    unused: unusedIn(playbook),
    untranslated: here.filter(({ isOwn }) => !isOwn),
    onlyHere: others.length === 0 ? [] : here.filter(({ type, id, isOwn }) => isOwn && !elsewhere.has(`${type}/${id}`)),
    layers: layered.layers,
    words: wordsOf(playbook),
  };
}
