export { loadPlaybook, type LoadedPlaybook } from './load-playbook.ts';
export type { Place, Problem } from './problem.ts';
