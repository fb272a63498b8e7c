/** What a guide may use, by the names that its author writes; `content/check` allows these and no others. */
import Checklist from './Checklist.astro';
import DoDont from './DoDont.astro';
import Evidence from './Evidence.astro';
import Figure from './Figure.astro';
import Link from './Link.astro';
import Moves from './Moves.astro';
import Picture from './Picture.astro';
import Phrases from './Phrases.astro';
import Sequence from './Sequence.astro';
import Transcript from './Transcript.astro';

export const guideComponents = { a: Link, img: Picture, Checklist, DoDont, Evidence, Figure, Moves, Phrases, Sequence, Transcript };
