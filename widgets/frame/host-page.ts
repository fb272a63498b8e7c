/** Talks to the page around a frame: sends it the frame's height and links, and answers its requests. */
import { decodeMessage, encodeMessage, type Message } from './messages.ts';

/** Tells whether there is a page around this one. */
const isFramed = (): boolean => window.parent !== window;

// Sent to any origin: nothing in the messages is private, and a sandboxed frame cannot know who shows it.
const post = (message: object) => {
  if (isFramed()) window.parent.postMessage(message, '*');
};

/** Sends one of our messages. */
export const tell = (message: Message): void => post(encodeMessage(message));

/**
 * Sends the height of this frame's content to the page around, now and whenever it changes.
 *
 * It is the height of the content for the frame's width, whatever the frame's own height is: setting the frame to it changes nothing that
 * is measured here, so page and frame cannot chase each other. (That needs `scrollbar-gutter: stable`, see `frame.styles.ts`.) Call it once
 * the content is shown, or the page would jump.
 */
export function announceHeight(content: Element): void {
  if (!isFramed()) return;
  let told = 0;
  const announce = () => {
    // Rounded up, because half a pixel too little makes a scroll bar.
    const height = Math.ceil(content.getBoundingClientRect().height);
    if (height > 0) tellHeight((told = height));
  };
  // Sent at once: WordPress hides a frame until it sends something, and observers do not run in hidden frames.
  announce();
  new ResizeObserver(() => {
    if (Math.ceil(content.getBoundingClientRect().height) !== told) announce();
  }).observe(content);
  window.addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    // Only the page around may ask for the height again.
    if (source === window.parent && (decodeMessage(data)?.type === 'announce' || isWordPressReady(data))) announce();
  });
}

/** Sends the height in every format that a page may understand: ours, Canvas's, and WordPress's where it gave a secret. */
function tellHeight(height: number): void {
  tell({ type: 'height', height });
  post({ subject: 'lti.frameResize', height });
  tellWordPress('height', height);
}

/**
 * Lets WordPress follow links: its sandbox allows a frame neither to navigate the page nor to open a tab. WordPress follows only links to
 * the frame's own site; the browser handles all others.
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
 * The secret by which WordPress knows a frame that it found by oEmbed: it sandboxes the frame, adds `#?secret=…` to its address, hides it
 * until it sends something, and accepts messages with the secret: `height` (limited to 200 to 1,000 px) and `link` (followed only to the
 * site of the frame). See wp-includes/js/wp-embed.js. Other pages give no secret.
 */
const secret = /^#\?secret=([a-zA-Z0-9]+)$/.exec(location.hash)?.[1];

function tellWordPress(message: 'height' | 'link', value: number | string): void {
  if (secret) post({ secret, message, value });
}

/** Tells whether WordPress says that it now listens. */
function isWordPressReady(data: unknown): boolean {
  if (!secret || typeof data !== 'object' || data === null) return false;
  return 'secret' in data && data.secret === secret && 'message' in data && data.message === 'ready';
}
