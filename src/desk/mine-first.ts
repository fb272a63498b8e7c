/** In a list, what is for the reader's kind of call comes first; all else keeps its order. Nothing is left out. */
import { deskOf } from './desk.ts';

const { context } = deskOf();
if (context) {
  for (const list of document.querySelectorAll('[data-mine-first]')) {
    const mine = [...list.children].filter((entry) => (entry as HTMLElement).dataset['contexts']?.split(' ').includes(context));
    list.prepend(...mine);
  }
}
