/** What `npm test` is made of. */
import { reports, type ReportFormat } from './outcome.ts';

export interface Step {
  name: string;
  command: string[];
  /** The report of a step that counts tests; another step counts as one. */
  report?: { file: string; format: ReportFormat };
}

/** Stages follow one another; the steps of a stage run side by side. Nothing that follows the first two means anything without them. */
export const stages: Step[][] = [
  [{ name: 'A browser', command: ['node', 'test/browser/install-chromium.ts'] }],
  [{ name: 'Build', command: ['npm', 'run', 'build'] }],
  [
    { name: 'Types', command: ['npm', 'run', 'check:types'] },
    { name: 'Lint', command: ['npm', 'run', 'lint'] },
  ],
  [
    {
      name: 'Unit tests, widget tests on the shipped elements, course packages as files',
      command: [
        ...['vitest', 'run', '--config', 'test/vitest.config.ts', '--mode', 'shipped'],
        ...['--reporter=default', '--reporter=json', `--outputFile.json=${reports}/vitest.json`],
      ],
      report: { file: 'vitest.json', format: 'vitest' },
    },
  ],
  [
    {
      name: 'End-to-end tests',
      command: ['playwright', 'test', '--config', 'test/playwright.config.ts'],
      report: { file: 'playwright.json', format: 'playwright' },
    },
  ],
];

export const needed = ['A browser', 'Build'];
