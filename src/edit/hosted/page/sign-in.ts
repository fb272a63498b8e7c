/** What the page shows before the editor: the way in, what it is doing, and why it cannot. */
import type { HostedEditor } from '../../../../content/schema/hosted-editor.ts';
import { element } from '../../cms/page/preview-parts.ts';
import { serverOf } from '../repository/servers.ts';
import { goToSignIn } from './session.ts';

const shown = element('main', 'way-in');
shown.setAttribute('aria-live', 'polite');

/** Says what the page is doing. */
export function tell(...content: (Node | string)[]): void {
  if (!shown.isConnected) document.body.append(shown);
  shown.replaceChildren(
    element('h1', '', document.title),
    ...content.map((each) => (typeof each === 'string' ? element('p', '', each) : each)),
  );
}

/** Takes everything away again: the editor has the page to itself. */
export const clear = (): void => shown.remove();

/**
 * Asks somebody to sign in.
 *
 * @param problem why it did not succeed before, in a sentence
 * @returns the token that somebody pasted; who signs in on the server's own page leaves this one
 */
export function askForToken(editor: HostedEditor, problem?: string): Promise<string> {
  const { name, signIn, ownToken } = serverOf(editor);
  const form = document.createElement('form');
  const field = Object.assign(document.createElement('input'), { type: 'password', name: 'token', required: true, autocomplete: 'off' });
  const link = Object.assign(document.createElement('a'), { href: ownToken.address, textContent: `Make a token on ${name}` });
  Object.assign(link, { target: '_blank', rel: 'noopener noreferrer' });
  form.append(
    element('label', '', 'Token', field),
    button('Use this token', 'submit'),
    element('p', '', link, ` that allows ${ownToken.allowing}. It is kept until you close this tab.`),
  );
  const isByServer = signIn !== undefined && editor.application !== undefined;
  const ways = isByServer
    ? [button(`Sign in with ${name}`, 'button', () => goToSignIn(editor)), unfolding('With a token instead', form)]
    : [form];
  tell(
    ...(problem === undefined ? [] : [alertOf(problem)]),
    `What you change here goes to ${editor.repository} on ${name}, branch ${editor.branch}, under your name.`,
    ...ways,
  );
  return new Promise((resolve) => {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      resolve(field.value.trim());
    });
  });
}

/**
 * Says why the playbook cannot be read, and asks whether to try it again.
 *
 * @returns what somebody chooses
 */
export function askWhatNext(problem: string): Promise<'again' | 'sign-in'> {
  return new Promise((resolve) => {
    tell(
      alertOf(problem),
      button('Try again', 'button', () => resolve('again')),
      unfolding(
        'Or sign in once more',
        button('Sign in once more', 'button', () => resolve('sign-in')),
      ),
    );
  });
}

/** Says why the page cannot begin. Whoever reads it can load it again. */
export const tellTrouble = (problem: string): void =>
  tell(
    alertOf(problem),
    button('Load the page again', 'button', () => location.reload()),
  );

function alertOf(problem: string): HTMLElement {
  const alert = element('p', 'problem', problem);
  alert.setAttribute('role', 'alert');
  return alert;
}

function button(label: string, type: 'button' | 'submit', act?: () => void): HTMLButtonElement {
  const made = Object.assign(document.createElement('button'), { type, textContent: label });
  if (act) made.addEventListener('click', act);
  return made;
}

function unfolding(label: string, ...content: Node[]): HTMLElement {
  const made = document.createElement('details');
  made.append(element('summary', '', label), ...content);
  return made;
}
