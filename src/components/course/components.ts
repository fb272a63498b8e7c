/** What guides use, as it is shown where a guide stands in a course. */
import { guideComponents } from '../guide/components.ts';
import Checklist from './Checklist.astro';
import Heading from './Heading.astro';
import Link from './Link.astro';
import Phrases from './Phrases.astro';
import Sequence from './Sequence.astro';
import Subheading from './Subheading.astro';

export const courseComponents = { ...guideComponents, a: Link, h2: Heading, h3: Subheading, Checklist, Phrases, Sequence };
