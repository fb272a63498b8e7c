/** Checks a save before it is written: the own folder is copied, the copy is changed, and the real check looks at it. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkLayers, type CheckedLayers } from '../../../content/check/check.ts';
import { ownFolder } from '../../../content/layers/layers.ts';
import { whyNot, type FileChange } from '../../../content/write/write-files.ts';
import { isForeign, type Edition } from '../edition/edition.ts';
import { complaintsAbout, namesIn, newProblems, type Complaint } from './complaints.ts';
import { Refusal } from './wish.ts';

/** What a save would make of the playbook. */
export interface Rehearsed {
  /** What would be wrong, and is not now. */
  complaints: readonly Complaint[];
  checked: CheckedLayers;
  /** Turns the names of files in the copy into those of the own folder. */
  inPlace: (name: string) => string;
}

/**
 * Checks what a save would make of the playbook.
 *
 * @throws {Refusal} where the copy cannot be made
 */
export async function rehearse(changes: readonly FileChange[], edition: Edition, project: string): Promise<Rehearsed> {
  const { own, below, problems: before } = edition;
  const copy = copyOf(own.folder, changes);
  try {
    const found = await checkLayers([...below, { ...own, folder: copy }], project);
    const inPlace = namesIn(copy, own.folder, project);
    const problems = found.problems.map((problem) => ({
      ...problem,
      file: inPlace(problem.file),
      message: inPlace(problem.message),
      ...(problem.hint === undefined ? {} : { hint: inPlace(problem.hint) }),
    }));
    const layers = found.layers.map((each) => (each.layer.folder === copy ? { ...each, layer: own } : each));
    const complaints = complaintsAbout(newProblems(before, problems), found, inPlace);
    return { complaints, checked: { ...found, layers, problems }, inPlace };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function copyOf(folder: string, changes: readonly FileChange[]): string {
  let copy = '';
  try {
    copy = mkdtempSync(path.join(tmpdir(), 'closing-playbook-'));
    if (existsSync(folder)) {
      cpSync(folder, copy, {
        recursive: true,
        // What is written into the copy must not reach what a link leads to.
        dereference: true,
        filter: (file) => {
          const [first = ''] = path.relative(folder, file).split(path.sep);
          // A link that leads nowhere would end the copying: Emacs makes one beside each file that it has open.
          return (first === '' || !(isForeign(first) || first === ownFolder)) && existsSync(file);
        },
      });
    }
    for (const { file, after } of changes) {
      const place = path.join(copy, path.relative(folder, file));
      if (after === undefined) rmSync(place, { force: true });
      else {
        mkdirSync(path.dirname(place), { recursive: true });
        writeFileSync(place, after);
      }
    }
    return copy;
  } catch (error) {
    rmSync(copy, { recursive: true, force: true });
    throw new Refusal(`What you want to save could not be checked: ${whyNot(error)} Nothing was saved.`);
  }
}
