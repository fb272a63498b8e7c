/** The script of every page: lets lines be filled in and copied, opens search, and keeps the playbook for use without a network. */
import { keepOffline } from '../offline/register.ts';
import { copyLines } from './copy-lines.ts';
import { fillPlaceholders } from './placeholders.ts';
import { openSearch } from './open-search.ts';

// Browsers before Chrome 93, Firefox 92 and Safari 15.4 read this and lack what it calls: there the page stays as it is without a script.
if ('hasOwn' in Object) {
  fillPlaceholders();
  copyLines();
  openSearch();
  keepOffline();
}
