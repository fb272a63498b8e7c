/**
 * `npm run content -- <command>`: about the layers of the playbook.
 *
 *   diff       what each own folder adds, changes, replaces and hides; what of it has gone stale, and what is new in the standard edition
 *   why <id>   which layer an entry comes from, and on account of what it is hidden
 *   due        what somebody should look at again, by `owner`, `reviewed` and `review-every`
 *   seen       remembers the standard edition of now as the one that the own folders were made for
 *   translate  what a language has not translated, and what has changed since it was: content/translate/
 *   export     content as a spreadsheet, and import takes it back: content/sheets/
 */
import path from 'node:path';
import { reviewsOf } from '../care/due.ts';
import { dueReport } from '../care/report.ts';
import { commandLine } from '../command.ts';
import { contentFolder } from '../folder.ts';
import { shownPath } from '../read/files.ts';
import { nounOf } from '../schema/content-types.ts';
import { namedTypes, type ContentTypeName } from '../schema/index.ts';
import { layersOf } from './layers.ts';
import { loadLayered, type LayerChanges, type LayeredPlaybook } from './load-layered.ts';
import { localesOf } from './locales.ts';
import { exportContent, exportUsage, importContent, importUsage } from '../sheets/command.ts';
import { translate, usage as translateUsage } from '../translate/command.ts';
import { recordOfStandard, writeRecord, type StandardRecord } from './standard-record.ts';
import { entryOfKey, updateFor } from './updates.ts';

const project = process.cwd();
const [command = '', ...words] = process.argv.slice(2);
const folder = contentFolder();

const usage = `${commandLine('content', 'diff')}       what is yours, what has gone stale, what is new in the standard edition
${commandLine('content', 'why')} <id>   which layer an entry comes from
${commandLine('content', 'seen')}       after looking at what diff says: compare with the standard edition of now from here on
${commandLine('content', 'due')}        what somebody should look at again, by "owner", "reviewed" and "review-every"
${translateUsage}
${exportUsage}
${importUsage}`;

/** Returns how an owner would call an entry: "phrase chatty-thank-time". */
const called = (type: ContentTypeName, id: string) => `${nounOf(type)} ${id}`.trim();
const calledByKey = (key: string) => {
  const { type, id } = entryOfKey(key);
  return called(type as ContentTypeName, id);
};
const list = (heading: string, rows: readonly string[]) => (rows.length === 0 ? [] : [`  ${heading}:`, ...rows.map((row) => `    ${row}`)]);

function changesOf(made: LayerChanges, locale: string, standard: StandardRecord): string[] {
  const { layer, changes, hidden } = made;
  const of = (wanted: string) => changes.filter(({ change }) => change === wanted).map(({ type, id }) => called(type, id));
  const update = updateFor(made, locale, standard);
  return [
    `${layer.name} (${shownPath(path.join(layer.folder, locale), project)}):`,
    ...list('added', of('added')),
    ...list('changed, key by key', of('changed')),
    ...list('replaced whole', of('replaced')),
    ...list(
      'hidden',
      hidden.map(({ type, id, because }) => {
        const reasons = because.map((each) => called(each.type, each.id)).join(', ');
        return reasons === '' ? called(type, id) : `${called(type, id)}, because of ${reasons}`;
      }),
    ),
    ...(update
      ? [
          ...list('STALE: changed in the standard edition since; look whether your version still fits', update.stale.map(calledByKey)),
          ...list('gone from the standard edition', update.gone.map(calledByKey)),
          ...list('new in the standard edition', update.added.map(calledByKey)),
          ...list('changed in the standard edition, and yours as well now', update.changed.map(calledByKey)),
        ]
      : isWritten(standard)
        ? [
            `  What has changed in the standard edition cannot be said yet. Run this once, and again after each update: ${commandLine('content', 'seen')}`,
          ]
        : []),
  ];
}

/** Tells whether the standard edition is written in a language at all. */
const isWritten = (standard: StandardRecord): boolean => Object.keys(standard).length > 0;

/** Lists what each layer did with the entries by this identifier, the lowest layer first. */
function whyOf(id: string, { playbook, layers }: LayeredPlaybook, standard: StandardRecord): string[] {
  const types = namedTypes.filter(({ name }) => playbook.identifiers(name).has(id)).map(({ name }) => name);
  return types.flatMap((type) => {
    const steps = layers.flatMap(({ layer, changes, hidden }) => {
      const change = changes.find((each) => each.type === type && each.id === id);
      const gone = hidden.find((each) => each.type === type && each.id === id);
      const because = gone?.because.map((each) => called(each.type, each.id)).join(', ');
      return [
        ...(change ? [`  ${change.change} by ${layer.name}`] : []),
        ...(gone ? [`  hidden by ${layer.name}${because ? `, because of ${because}` : ''}`] : []),
      ];
    });
    const origin = standard[`${type}/${id}`] === undefined ? [] : ['  in the standard edition'];
    const file = playbook.sources.get(`${type}/${id}`);
    return [`${called(type, id)}${file ? ` (${file})` : ''}:`, ...origin, ...steps];
  });
}

async function run(): Promise<void> {
  const layers = layersOf(folder);
  const [lowest, ...own] = layers;
  if (command === 'translate') {
    console.log(await translate(words, layers, project));
    return;
  }
  if (command === 'export') {
    console.log(await exportContent(words, layers, project));
    return;
  }
  if (command === 'import') {
    const { said, isWhole } = await importContent(words, layers, project);
    console.log(said);
    if (!isWhole) process.exitCode = 1;
    return;
  }
  if (!['diff', 'why', 'seen', 'due'].includes(command) || (command === 'why' && words.length !== 1)) {
    console.log(usage);
    if (!['', '--help', '-h', 'help'].includes(command)) process.exitCode = 2;
    return;
  }
  if (own.length === 0 && command !== 'why' && command !== 'due') {
    console.log('There is only the standard edition. Make a folder content/own/, or name yours, like --playbook ../acme-playbook.');
    return;
  }
  let found = false;
  for (const locale of localesOf(layers)) {
    const standard = lowest ? await recordOfStandard(lowest, locale, project) : {};
    if (command === 'seen') {
      if (!isWritten(standard)) continue;
      for (const layer of own) console.log(`Remembered in ${shownPath(writeRecord(layer.folder, locale, standard), project)}.`);
      continue;
    }
    const layered = await loadLayered(locale, layers, project);
    if (command === 'due') {
      console.log(`${locale}\n${dueReport(reviewsOf(layered, layers), new Date().toISOString().slice(0, 10))}\n`);
      continue;
    }
    const lines =
      command === 'diff' ? layered.layers.flatMap((each) => changesOf(each, locale, standard)) : whyOf(words[0] ?? '', layered, standard);
    if (lines.length > 0) {
      found = true;
      console.log(`${locale}\n${lines.join('\n')}\n`);
    }
  }
  if (command === 'why' && !found) {
    console.error(`Nothing is called "${words[0]}" in any layer.`);
    process.exitCode = 1;
  }
}

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
