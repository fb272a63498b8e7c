/**
 * The list of guides: one page with all of them, or, where they are too many for it, an overview (`/guides/`) and pages for each part
 * (`/guides/parts/close/`, `/guides/parts/close/2/`), because a page of some thousand entries takes seconds to load.
 */
import { pagesOf, type LibraryPage } from './library.ts';
import type { Playbook } from './playbook.ts';

/** The most guides of a page; each has some 170 bytes and 4 elements. Limits: 150 KB, 3,000 elements. */
const mostGuides = 400;
/** The guides of a part that stand on the overview. */
const shownOfPart = 12;

type Guide = Playbook['guides'][number];

/** A part of the reading path, with its guides. */
interface GuidesOfPart {
  part: Playbook['guideParts'][number];
  guides: readonly Guide[];
  /** The number of guides that stand on the overview. */
  shown: number;
  /** The pages that have all of them; none where the overview has. */
  pages: readonly LibraryPage<Guide>[];
}

const known = new WeakMap<Playbook, readonly GuidesOfPart[]>();

/** Returns the parts that have guides, in their order. */
export function guidesByPart(playbook: Playbook): readonly GuidesOfPart[] {
  const found = known.get(playbook) ?? madeOf(playbook);
  known.set(playbook, found);
  return found;
}

function madeOf(playbook: Playbook): GuidesOfPart[] {
  const fitsOnePage = playbook.guides.length <= mostGuides;
  return playbook.guideParts.flatMap((part) => {
    const guides = playbook.guides.filter((guide) => guide.part === part.id);
    if (guides.length === 0) return [];
    const isWhole = fitsOnePage || guides.length <= shownOfPart;
    return [
      isWhole
        ? { part, guides, shown: guides.length, pages: [] }
        : { part, guides, shown: shownOfPart, pages: pagesOf(`/guides/parts/${part.id}/`, guides, mostGuides) },
    ];
  });
}

/** Tells whether the list of guides has a page at an address as content writes it. */
export const isInGuideList = (playbook: Playbook, address: string): boolean =>
  guidesByPart(playbook).some(({ pages }) => pages.some((page) => page.address === address));
