/** The calls to play that go with a page. */
import type { Playbook } from './playbook.ts';

/** As a list of pages: those in which a situation shows itself, or after which a guide is to be read. */
export const practicesOf = (
  playbook: Playbook,
  about: { situation?: string; guide?: string },
): { address: string; title: string; summary: string; lang: string | undefined }[] =>
  playbook.practices
    .filter(({ situations, guide }) => guide === about.guide || situations.some((id) => id === about.situation))
    .map(({ id, title, summary, lang }) => ({ address: `/practice/${id}/`, title, summary, lang }));
