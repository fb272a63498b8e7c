/** The script for pages around frames: one classic file, for pages of every age. Loaded twice, it works once. */
import { followFrames } from '../frame/follow-frames.ts';

const mark = Symbol.for('closing-playbook/embed');
const page = window as Window & { [mark]?: true };
const own = document.currentScript ?? document.querySelector('script[src$="/embed.js"]');

if (own instanceof HTMLScriptElement && own.src !== '' && !page[mark]) {
  page[mark] = true;
  followFrames(own.src);
}
