/** What guides use, where a guide stands in a course: the headings and links are others; the rest knows by `Astro.locals.course`. */
import { guideComponents } from '../guide/components.ts';
import Heading from './Heading.astro';
import Link from './Link.astro';
import Subheading from './Subheading.astro';

export const courseComponents = { ...guideComponents, a: Link, h2: Heading, h3: Subheading };
