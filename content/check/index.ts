export { checkContent } from './check.ts';
