/** Makes the filters and the rows of a page work; loaded once they are about to be seen. */
import { describeTools } from '../library/describe-tools.ts';
import { findLine } from '../library/find-line.ts';
import { filterLines } from './line-filters.ts';

describeTools(document.querySelectorAll('[data-lines] .say'));
filterLines();
if (document.querySelector('[data-library]')) findLine();
