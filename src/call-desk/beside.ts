/** The desk in a small window beside another program. */
import { fragmentOf } from './address.ts';
import { callIn, fillIn } from './fill-in.ts';

/** https://wicg.github.io/document-picture-in-picture/ : Chrome and Edge from 116 on. */
interface DocumentPictureInPicture {
  requestWindow(options: { width: number; height: number }): Promise<Window>;
}

/** In CSS pixels. */
const size = { width: 380, height: 720 };

/** The name of a plain window: there is one desk, and it is found again. */
const deskWindow = 'closing-playbook-desk';

interface Beside {
  /** Closes the window. */
  close(): void;
  /** Returns the page in it; undefined once it is gone. */
  page(): Window | undefined;
}

/**
 * Opens it on top of all other windows, where the browser can do that, otherwise as a plain window. The desk is a page of its own there, in
 * a frame, with everything that a page has: its document, its clipboard, its keys.
 *
 * @param address of the desk
 * @param title names the frame
 * @param closed called once, when the person has closed the window
 * @returns undefined where the browser opens none
 */
async function openBeside(address: string, title: string, closed: () => void): Promise<Beside | undefined> {
  const { documentPictureInPicture: onTop } = window as { documentPictureInPicture?: DocumentPictureInPicture };
  // Only the page itself may ask for it, not a frame.
  if (onTop && self === top) {
    try {
      return inFrame(await onTop.requestWindow(size), address, title, closed);
    } catch {
      // Forbidden by a policy of the company's, for one. A plain window may still be allowed.
    }
  }
  const opened = window.open(address, deskWindow, `popup,width=${size.width},height=${size.height}`);
  if (!opened) return undefined;
  // A window tells nobody that it is closed; whoever comes back to this page finds out.
  const find = () => {
    if (!opened.closed) return;
    removeEventListener('focus', find);
    closed();
  };
  addEventListener('focus', find);
  return { close: () => opened.close(), page: () => (opened.closed ? undefined : opened) };
}

function inFrame(opened: Window, address: string, title: string, closed: () => void): Beside {
  const frame = opened.document.createElement('iframe');
  frame.src = address;
  frame.title = title;
  frame.allow = 'clipboard-write';
  // Not by attribute, which the page's policy refuses.
  Object.assign(frame.style, { position: 'fixed', inset: '0', width: '100%', height: '100%', border: '0' });
  opened.document.documentElement.lang = document.documentElement.lang;
  opened.document.title = title;
  opened.document.body.append(frame);
  opened.addEventListener('pagehide', closed, { once: true });
  return { close: () => opened.close(), page: () => frame.contentWindow ?? undefined };
}

/**
 * Makes the button work that opens the desk beside another program. The call is then there alone, and comes back with the desk.
 *
 * @param desk as in `CallDesk.astro`
 * @param next the button that begins the next call
 * @param told where the desk says what went wrong
 * @param situation returns the identifier of the situation that the call is in
 */
export function keepBeside(desk: HTMLElement, next: HTMLElement, told: HTMLElement, situation: () => string): void {
  const open = desk.querySelector<HTMLButtonElement>('[data-beside]');
  const [place, back] = ['[data-is-beside]', '[data-bring-back]'].map((name) => desk.querySelector<HTMLElement>(name));
  if (!open || !place || !back) return;
  // It is in such a window already: on top, in a frame of its own site, or by name.
  const isEmbedded = desk.hasAttribute('data-embedded');
  if (window.name === deskWindow || (self !== top && !isEmbedded)) {
    open.remove();
    return;
  }
  let beside: Beside | undefined;
  const returned = () => {
    const values = callIn(beside?.page());
    beside = undefined;
    place.hidden = true;
    desk.removeAttribute('data-elsewhere');
    fillIn(desk, values);
    open.focus();
  };
  open.addEventListener('click', () => {
    const address = new URL(desk.dataset['address'] ?? '', location.href);
    address.hash = fragmentOf({ ...callIn(window), situation: situation() });
    void openBeside(address.href, document.title, () => beside && returned()).then((opened) => {
      beside = opened;
      told.textContent = opened ? '' : (desk.dataset['blocked'] ?? '');
      if (!opened) return;
      place.hidden = false;
      desk.setAttribute('data-elsewhere', '');
      document.addEventListener('closing-next-call', () => setTimeout(() => back.focus()), { once: true });
      next.click();
    });
  });
  back.addEventListener('click', () => {
    const opened = beside;
    returned();
    opened?.close();
  });
}
