/** Opens the desk in a small window beside another program. */

/** https://wicg.github.io/document-picture-in-picture/ : Chrome and Edge from 116 on. */
interface DocumentPictureInPicture {
  requestWindow(options: { width: number; height: number }): Promise<Window>;
}

/** In CSS pixels. */
const size = { width: 380, height: 720 };

/** The name of a plain window: there is one desk, and it is found again. */
export const deskWindow = 'closing-playbook-desk';

export interface Beside {
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
export async function openBeside(address: string, title: string, closed: () => void): Promise<Beside | undefined> {
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
