/** What an import would change, and what it is worked out from. */
import type { Layer } from '../layers/layers.ts';
import type { LoadedPlaybook, Problem } from '../read/index.ts';
import type { FileChange } from '../write/write-files.ts';
import type { PlannedEntry } from './entries.ts';
import type { Headings } from './headings.ts';
import type { Table } from './table.ts';

/** What a sheet would change. */
export interface SheetPlan {
  /** What messages call the sheet. */
  name: string;
  kind: string;
  added: PlannedEntry[];
  changed: PlannedEntry[];
  /** How many are in the sheet as they are in the playbook. */
  same: number;
  /** How many the playbook has and the sheet does not: they stay. */
  absent: number;
  /** What is not taken, by row and column. */
  problems: Problem[];
  /** What is left alone. */
  notes: string[];
}

export interface ImportPlan {
  locale: string;
  sheets: SheetPlan[];
  files: FileChange[];
  /** What would be wrong elsewhere in the content: as long as there is any, nothing is written. */
  elsewhere: Problem[];
  /** Called when all files are written. */
  remember?: () => void;
}

export interface ImportPlace {
  playbooks: readonly LoadedPlaybook[];
  layers: readonly Layer[];
  project: string;
}

/** A sheet with what it is. */
export interface Recognized {
  table: Table;
  kind: string;
  locale: string;
  headings: Headings;
  /** What problems call it. */
  label: string;
}

/** @throws {Error} with one sentence for the owner: nothing of the file can be taken */
export const refuse = (message: string): never => {
  throw new Error(message);
};
