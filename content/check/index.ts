export { pageGrounds } from './accent.ts';
export { checkContent, checkPlaybook } from './check.ts';
export { report } from './report.ts';
