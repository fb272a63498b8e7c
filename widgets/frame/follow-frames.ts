/**
 * Runs in pages that show the playbook in frames: sets each frame to the height of its content, and fires on the `<iframe>` the events of
 * the widget inside, with the same names and properties.
 */
import { NativeEvent } from '../../content/browser/native-event.ts';
import { decodeMessage, encodeMessage, type Message } from './messages.ts';

/** The greatest height that is accepted, in CSS pixels; more is a mistake. */
const highest = 20_000;

/** Tells whether a frame holds a page of ours: one below `/embed/` of the site that this script came from. */
function isOurs(frame: HTMLIFrameElement, site: string): boolean {
  const { src } = frame;
  return src.startsWith(site) && /^(?:[A-Za-z0-9-]+\/)?embed\//.test(src.slice(site.length));
}

/** Returns the origin of a frame's messages: "null" for one that `sandbox` took its origin from. */
function speaksAs(frame: HTMLIFrameElement): string {
  const isSandboxed = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');
  return isSandboxed ? 'null' : new URL(frame.src).origin;
}

function take(frame: HTMLIFrameElement, message: Message): void {
  if (message.type === 'height') {
    // With `box-sizing: border-box` the border is part of the height.
    const border = getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
    frame.style.height = `${Math.min(message.height, highest) + border}px`;
  } else if (message.type === 'event') {
    frame.dispatchEvent(Object.assign(new NativeEvent(message.event, { bubbles: true, composed: true }), message.detail));
  }
}

/** Returns the frames of a page, with those in open shadow roots: whole intranets are made of elements that have one. */
const framesIn = (root: Document | ShadowRoot): HTMLIFrameElement[] =>
  [...root.querySelectorAll('*')].flatMap((element) =>
    element instanceof HTMLIFrameElement ? element : element.shadowRoot ? framesIn(element.shadowRoot) : [],
  );

/**
 * Starts following the frames of the page.
 * @param script the address of this script, `…/widgets/<version>/embed.js`
 */
export function followFrames(script: string): void {
  const site = new URL('../../', script).href;
  window.addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
    const message = decodeMessage(data);
    if (!message || source === null || source === window) return;
    const frame = framesIn(document).find(({ contentWindow }) => contentWindow === source);
    if (frame && isOurs(frame, site) && origin === speaksAs(frame)) take(frame, message);
  });
  // Frames may have sent their height before this script listened, so they are asked again.
  for (const frame of framesIn(document)) {
    if (isOurs(frame, site)) frame.contentWindow?.postMessage(encodeMessage({ type: 'announce' }), '*');
  }
}
