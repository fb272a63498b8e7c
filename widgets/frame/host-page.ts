/** The page around the frame, as the frame sees it: what it is told of the frame's height and links, and what it may ask. */
import { decodeMessage, encodeMessage, type Message } from './messages.ts';

/** Whether there is a page around this one. */
const isFramed = (): boolean => window.parent !== window;

// To whoever shows the frame: nothing that is said is private, and a sandboxed frame is not told who it is.
const post = (message: object) => {
  if (isFramed()) window.parent.postMessage(message, '*');
};

/** Says something in our own way. */
export const tell = (message: Message): void => post(encodeMessage(message));

/**
 * Tells the page around how high the content of this frame is, now and whenever that changes.
 *
 * It is the height of the content for the frame's width, whatever the frame's own height is: setting the frame to it changes nothing
 * that is measured here, so page and frame cannot chase each other. (That takes `scrollbar-gutter: stable`, see `frame.styles.ts`.)
 * Call it once the content is there: before, the height is that of nothing, and the page would jump.
 */
export function announceHeight(content: Element): void {
  if (!isFramed()) return;
  let told = 0;
  const announce = () => {
    // Rounded up: half a pixel short is a scroll bar.
    const height = Math.ceil(content.getBoundingClientRect().height);
    if (height > 0) tellHeight((told = height));
  };
  // At once: a frame that is kept out of sight until it is heard of (as WordPress does) is not drawn, and observers wait for drawing.
  announce();
  new ResizeObserver(() => {
    if (Math.ceil(content.getBoundingClientRect().height) !== told) announce();
  }).observe(content);
  window.addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    // The page around asks for the height once more. Nothing else is listened to, and nobody else.
    if (source === window.parent && (decodeMessage(data)?.type === 'announce' || isWordPressReady(data))) announce();
  });
}

/** In every way that a page may listen for: ours, Canvas's, and WordPress's where it gave a secret. */
function tellHeight(height: number): void {
  tell({ type: 'height', height });
  post({ subject: 'lti.frameResize', height });
  tellWordPress('height', height);
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
    tellWordPress('link', link.href);
  });
}

/**
 * WordPress's own way with a frame that it found by oEmbed: it puts the frame into a sandbox, adds `#?secret=…` to its address, keeps
 * it out of sight until it is heard of, and takes messages that carry the secret: `height` (it makes 200 to 1,000 px of it) and
 * `link` (it follows links to the site that the frame came from). See wp-includes/js/wp-embed.js. In every other page there is no secret.
 */
const secret = /^#\?secret=([a-zA-Z0-9]+)$/.exec(location.hash)?.[1];

function tellWordPress(message: 'height' | 'link', value: number | string): void {
  if (secret) post({ secret, message, value });
}

/** Whether WordPress says that it listens now. */
function isWordPressReady(data: unknown): boolean {
  if (!secret || typeof data !== 'object' || data === null) return false;
  return 'secret' in data && data.secret === secret && 'message' in data && data.message === 'ready';
}
