export { localesIn } from './locales.ts';
export { loadPlaybook, type LoadedGuide, type LoadedPlaybook } from './load-playbook.ts';
export type { Heading } from './guide-source.ts';
export type { Place, Problem } from './problem.ts';
