import { listedRule } from './listed.ts';

/** Protects the reader's time, and the playbook's voice: words that say nothing. */
export const noFiller = listedRule({
  list: (style) => style.filler,
  of: () => true,
  message: (found) => `"${found}" says nothing that a person would miss`,
});
