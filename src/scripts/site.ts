/** What every page does once its script runs: lines can be filled in and copied, and search opens where one is. */
import { copyLines } from './copy-lines.ts';
import { fillGaps } from './gaps.ts';
import { openSearch } from './open-search.ts';

fillGaps();
copyLines();
openSearch();
