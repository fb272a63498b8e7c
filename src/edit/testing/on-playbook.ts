/** For tests: the minimal playbook in a folder of its own, opened in the editor. */
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writePlaybook, type Change } from '../../../content/testing/minimal-playbook.ts';
import { editionsAt, type Editions } from '../edition/edition.ts';
import { savingAt, type SavePlace, type Saving } from '../save/save.ts';
import type { Operation } from '../save/wish.ts';

export interface OpenedPlaybook {
  project: string;
  editions: Editions;
  saving: Saving;
  /** Returns an entry as the editor shows it. */
  entry(path: string): Promise<Record<string, unknown>>;
  /** Saves an entry, as the editor in the browser does. */
  put(path: string, value: unknown, more?: Partial<Operation>): Promise<unknown>;
  remove(path: string): Promise<unknown>;
  /** Returns what a file of `content/` holds; undefined where it is not there. */
  file(name: string): string | undefined;
}

/**
 * @param own the files of the own folder, `content/own/`; undefined where there is none
 * @param changes of the minimal playbook, below `content/en/`
 */
export async function openPlaybook(
  own?: Readonly<Record<string, string | Uint8Array>>,
  settings: Partial<SavePlace> = {},
  changes: Record<string, Change> = {},
): Promise<OpenedPlaybook> {
  const project = await writePlaybook(changes);
  const content = path.join(project, 'content');
  for (const [name, text] of Object.entries(own ?? {})) {
    await mkdir(path.dirname(path.join(content, 'own', name)), { recursive: true });
    await writeFile(path.join(content, 'own', name), text);
  }
  const place = { content, project, given: '', ...settings };
  const editions = editionsAt(place);
  const saving = savingAt({ ...place, editions });
  const shown = new Map<string, string>();
  const now = async () => {
    const edition = await editions.now();
    for (const { sha, text } of edition.entries.values()) shown.set(sha, text);
    return edition;
  };
  const save = (operation: Operation) => saving.save([operation], 'A save', (sha) => shown.get(sha));
  return {
    project,
    editions,
    saving,
    entry: async (name) => ({ ...(await now()).entries.get(name)?.value }),
    async put(name, value, more = {}) {
      const { entries } = await now();
      const { sha } = entries.get(more.from ?? name) ?? {};
      const content = Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
      return save({ operation: sha === undefined ? 'create' : 'update', path: name, content, sha, ...more });
    },
    async remove(name) {
      const { sha } = (await now()).entries.get(name) ?? {};
      return save({ operation: 'delete', path: name, content: Buffer.from(''), sha });
    },
    file: (name) => (existsSync(path.join(content, name)) ? readFileSync(path.join(content, name), 'utf8') : undefined),
  };
}
