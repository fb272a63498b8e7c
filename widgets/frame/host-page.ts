/** The page around the frame, as the frame sees it. */
import { opened, sealed, type Message } from './messages.ts';
import { isWordPressReady, secretOf, wordPressMessage } from './word-press.ts';

const secret = secretOf(location.hash);

/** Whether there is a page around this one. */
export const isFramed = (): boolean => window.parent !== window;

// To whoever shows the frame: nothing that is said is private, and a sandboxed frame is not told who it is.
const post = (message: object) => {
  if (isFramed()) window.parent.postMessage(message, '*');
};

/** Says something in our own way. */
export const tell = (message: Message): void => post(sealed(message));

/** Says the height in every way that a page may listen for: ours, Canvas's, and WordPress's where it gave a secret. */
export function tellHeight(height: number): void {
  tell({ type: 'height', height });
  post({ subject: 'lti.frameResize', height });
  if (secret) post(wordPressMessage(secret, 'height', height));
}

/**
 * Lets WordPress follow links: its sandbox allows a frame neither to leave its place nor to open a tab.
 * It follows only those that lead to the frame's own site; all others stay with the browser.
 */
export function tellLinks(): void {
  if (!secret) return;
  document.addEventListener('click', (event) => {
    const link = event.composedPath().find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement && node.href !== '');
    if (!link || new URL(link.href).host !== location.host) return;
    event.preventDefault();
    post(wordPressMessage(secret, 'link', link.href));
  });
}

/** Calls back when the page around asks for the height once more. Nothing else is listened to, and nobody else. */
export function whenAsked(answer: () => void): void {
  window.addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (source !== window.parent) return;
    if (opened(data)?.type === 'announce' || (secret && isWordPressReady(data, secret))) answer();
  });
}
