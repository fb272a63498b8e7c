/** The desk in a small window beside another program. */
import { fragmentOf, readFragment, type FromAddress } from './address.ts';
import { callIn, fillIn } from './fill-in.ts';

/** https://wicg.github.io/document-picture-in-picture/ : Chrome and Edge from 116 on. */
interface DocumentPictureInPicture {
  requestWindow(options: { width: number; height: number }): Promise<Window>;
}

/** In CSS pixels. */
const size = { width: 380, height: 720 };

/** The name of a plain window: there is one desk, and it is found again. */
const deskWindow = 'closing-playbook-desk';

/** The channel on which the desk in the window says, with each change, where the call is: a window may be closed at any time. */
const channelName = 'closing-playbook/desk';

/**
 * Opens it on top of all other windows, where the browser can do that, otherwise as a plain window. The desk is a page of its own there, in
 * a frame, with everything that a page has: its document, its clipboard, its keys.
 *
 * @param address of the desk
 * @param title names the frame
 * @param closed called once, when the person has closed the window
 * @returns what closes it; undefined where the browser opens none
 */
async function openBeside(address: string, title: string, closed: () => void): Promise<(() => void) | undefined> {
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
  return () => opened.close();
}

function inFrame(opened: Window, address: string, title: string, closed: () => void): () => void {
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
  return () => opened.close();
}

/** Where the call is, apart from what is filled in. */
type Place = Pick<FromAddress, 'situation' | 'step' | 'done'>;

const written = ({ situation = '', step = '', done }: Place): string =>
  fragmentOf({ ...callIn(window), situation, ...(step && { step }), ...(done.length > 0 && { done: done.join(' ') }) });

/**
 * Makes the button work that opens the desk beside another program. The call is then there alone, and comes back with the desk, however its
 * window is closed.
 *
 * @param desk as in `CallDesk.astro`
 * @param told where the desk says what went wrong
 * @param placeNow returns where the call is
 * @param arrive goes to where the call was in the window
 */
export function keepBeside(desk: HTMLElement, told: HTMLElement, placeNow: () => Place, arrive: (call: FromAddress) => void): void {
  const open = desk.querySelector<HTMLButtonElement>('[data-beside]');
  const [place, back] = ['[data-is-beside]', '[data-bring-back]'].map((name) => desk.querySelector<HTMLElement>(name));
  if (!open || !place || !back) return;
  // It is in such a window already: on top, in a frame of its own site, or by name.
  if (window.name === deskWindow || (self !== top && !desk.hasAttribute('data-embedded'))) {
    open.remove();
    const channel = new BroadcastChannel(channelName);
    // Whatever the event does to the call is done by then.
    const tell = () => setTimeout(() => channel.postMessage(written(placeNow())));
    for (const name of ['input', 'change', 'click', 'keyup', 'copy']) desk.addEventListener(name, tell);
    document.addEventListener('closing-next-call', tell);
    return;
  }
  let close: (() => void) | undefined;
  let channel: BroadcastChannel | undefined;
  let last = '';
  const returned = () => {
    channel?.close();
    [close, channel] = [undefined, undefined];
    place.hidden = true;
    desk.removeAttribute('data-elsewhere');
    const call = readFragment(last, (desk.dataset['placeholders'] ?? '').split(' '));
    fillIn(desk, call.values);
    arrive(call);
    open.focus();
  };
  open.addEventListener('click', () => {
    const address = new URL(desk.dataset['address'] ?? '', location.href);
    last = written(placeNow());
    address.hash = last;
    void openBeside(address.href, document.title, () => close && returned()).then((opened) => {
      close = opened;
      told.textContent = opened ? '' : (desk.dataset['blocked'] ?? '');
      if (!opened) return;
      channel = new BroadcastChannel(channelName);
      channel.addEventListener('message', ({ data }) => (last = String(data)));
      place.hidden = false;
      desk.setAttribute('data-elsewhere', '');
      document.addEventListener('closing-next-call', () => setTimeout(() => back.focus()), { once: true });
      desk.querySelector<HTMLElement>('[data-forget-call]')?.click();
    });
  });
  back.addEventListener('click', () => {
    const shut = close;
    returned();
    shut?.();
  });
}
