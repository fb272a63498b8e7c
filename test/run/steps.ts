/** What `npm test` is made of. */
import { reports, type ReportFormat } from './outcome.ts';

export interface Step {
  name: string;
  command: string[];
  /** Variables that the command gets beside those that `npm test` was called with. */
  environment?: Readonly<Record<string, string>>;
  /** The report of a step that counts tests; another step counts as one. */
  report?: { file: string; format: ReportFormat };
}

const vitest = (name: string, file: string, config: string): Step => ({
  name,
  command: ['vitest', 'run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${reports}/${file}`],
  report: { file, format: 'vitest' },
});

/** What tells a suite that the site elsewhere was built by a step before it. */
const elsewhereBuilt = { ELSEWHERE_BUILT: 'yes' };

/** @param suite the suite's folder in `test/`, and the name of its report */
const playwright = (name: string, suite: string): Step => ({
  name,
  command: ['playwright', 'test', '--config', `test/${suite}/playwright.config.ts`],
  report: { file: `${suite}.json`, format: 'playwright' },
});

/**
 * Stages follow one another; the steps of a stage run side by side, where each keeps hardly more than one of two processors busy.
 * Nothing that follows the first two means anything without a browser and a build.
 */
export const stages: Step[][] = [
  [{ name: 'A browser', command: ['node', 'test/browser/install-chromium.ts'] }],
  [{ name: 'Build', command: ['npm', 'run', 'build'] }],
  [{ name: 'Types', command: ['npm', 'run', 'check:types'] }, vitest('Widget tests', 'widgets.json', 'test/widgets/vitest.config.ts')],
  [
    { name: 'Lint', command: ['npm', 'run', 'lint'] },
    vitest('The same on the shipped files', 'shipped.json', 'test/widgets/shipped.config.ts'),
  ],
  [
    { name: 'The site elsewhere', command: ['node', 'test/e2e/build-elsewhere.ts'] },
    vitest('Unit tests', 'unit.json', 'test/unit/vitest.config.ts'),
    vitest('Course packages as files', 'packages.json', 'test/courses/packages/vitest.config.ts'),
  ],
  [playwright('Widgets in strangers’ pages', 'hosts')],
  [playwright('Embeds on other sites', 'embed')],
  [playwright('Courses in learning management systems', 'courses')],
  [{ ...playwright('Real servers, and no network', 'hosting'), environment: elsewhereBuilt }],
  [{ ...playwright('End-to-end tests', 'e2e'), environment: elsewhereBuilt }],
];

export const needed = ['A browser', 'Build'];
