/** The script of every page: it lets lines be filled in and copied, opens search and My desk, and loads what can wait. */
import { keyOf } from '../../content/browser/keys.ts';
import { languageAt, readLine } from '../../content/browser/line-in-page.ts';
import { copyLines } from './copy-lines.ts';
import { fillPlaceholders } from './placeholders.ts';
import { loadLater } from './load-later.ts';
import { openSearch } from './open-search.ts';

// Browsers before Chrome 93, Firefox 92 and Safari 15.4 read this and lack what it calls: there the page stays as it is without a script.
if ('hasOwn' in Object) {
  // Who asks to save data is sent search when it is opened, and what else can wait when a line is reached.
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  fillPlaceholders();
  copyLines();
  openSearch(!connection?.saveData);

  // Buttons that do nothing without this script.
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy], [data-later]')) button.disabled = false;
  document.addEventListener('click', ({ target }) => {
    const button = target as HTMLButtonElement;
    if ('later' in button.dataset) void loadLater().then((later) => later.press(button));
  });

  // A page's own files come first.
  const afterwards = () => void loadLater().then((later) => later.afterLoad((line) => readLine(line, languageAt(line)).text, keyOf));
  if (!connection?.saveData) addEventListener('load', afterwards);
  addEventListener('focusin', afterwards, { once: true });
}
