/** The script of every page: lets lines be filled in and copied, opens search, and keeps the playbook for use without a network. */
import { keepOffline } from '../offline/register.ts';
import { copyLines } from './copy-lines.ts';
import { fillPlaceholders } from './placeholders.ts';
import { openSearch } from './open-search.ts';

fillPlaceholders();
copyLines();
openSearch();
keepOffline();
