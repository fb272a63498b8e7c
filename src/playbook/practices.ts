/** Finds the practices for a page. */
import type { Playbook } from './playbook.ts';

/** Returns the practices in which a situation occurs, or after which a guide is to be read, as a list of pages. */
export const practicesOf = (
  playbook: Playbook,
  about: { situation?: string; guide?: string },
): { address: string; title: string; summary: string; lang: string | undefined }[] =>
  playbook.practices
    .filter(({ situations, guide }) => guide === about.guide || situations.some((id) => id === about.situation))
    .map(({ id, title, summary, lang }) => ({ address: `/practice/${id}/`, title, summary, lang }));
