import type { Place, Problem } from '../read/index.ts';

/** What a problem says, before it is known where it stands. */
export type Told = Omit<Problem, keyof Place>;
