/** Builds the second site of the end-to-end tests alone: a step of `npm test`. */
import { buildElsewhere } from './sites.ts';

await buildElsewhere();
