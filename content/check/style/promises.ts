import { listedRule } from './listed.ts';

/** Protects agents and the company: a line promises only what whoever says it can keep. */
export const promisesCanBeKept = listedRule({
  list: (style) => style.promises,
  of: ({ use }) => use === 'said',
  message: (found) => `"${found}" promises what an agent may not be able to keep`,
});

/** Protects the same from a day or a time that was true when the line was written: in the library it is a placeholder. */
export const timesAreGaps = listedRule({
  list: (style) => style.fixedTimes,
  of: ({ tones }) => tones !== undefined,
  message: (found) => `"${found}" is a promise that is not the same for every agent on every day`,
});
