/** The editor as a page of the site: the way in, and then the editor. */
import '../../cms/page/older-browsers.ts';
import '../in-place-of-node/globals.ts';
import '../../cms/page/around.css';
import '../hosted.css';
import { enter } from './enter.ts';
import { published } from './published.ts';
import { asking, comeBack, keepSession } from './session.ts';
import type { PageSettings } from './settings.ts';
import { askForToken, askWhatNext, clear, tell, tellTrouble } from './sign-in.ts';

const inWords = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function start(): Promise<void> {
  const settings = await published<PageSettings>('settings.json');
  const { editor } = settings;
  document.title = `Edit: ${settings.name}`;
  let problem: string | undefined;
  const back = await comeBack(editor).catch((error: unknown) => {
    problem = inWords(error);
    return undefined;
  });
  if (back) keepSession(back);
  const showForms = await enter(
    {
      signIn: async (why) => ({ token: await askForToken(editor, why) }),
      choose: askWhatNext,
      async open(session) {
        tell('The playbook is being read …');
        const { openEditor } = await import('./open.ts').catch(() => {
          throw new Error(`${location.host} does not send a part of this page. Is there a network? If so, load the page again.`);
        });
        return openEditor(settings, asking(editor, session));
      },
    },
    problem,
  );
  clear();
  await showForms();
}

await start().catch((error: unknown) => tellTrouble(inWords(error)));
