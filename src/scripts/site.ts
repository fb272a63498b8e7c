/** What every page does once its script runs: lines can be filled in and copied, search opens where one is, and the playbook is kept for when there is no network. */
import { keepOffline } from '../offline/register.ts';
import { copyLines } from './copy-lines.ts';
import { fillPlaceholders } from './placeholders.ts';
import { openSearch } from './open-search.ts';

fillPlaceholders();
copyLines();
openSearch();
keepOffline();
