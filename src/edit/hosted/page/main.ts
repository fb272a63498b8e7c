/** The editor as a page of the site: the way in, and then the editor. */
import '../in-place-of-node/globals.ts';
import '../../cms/page/around.css';
import '../hosted.css';
import { asking, comeBack, forgetSession, keepSession, keptSession } from './session.ts';
import type { PageSettings } from './settings.ts';
import { askForToken, clear, tell } from './sign-in.ts';

const settings = (await (await fetch('settings.json')).json()) as PageSettings;
const { editor } = settings;
document.title = `Edit: ${settings.name}`;

let problem: string | undefined;
const back = await comeBack(editor).catch((error: unknown) => {
  problem = error instanceof Error ? error.message : String(error);
  return undefined;
});
if (back) keepSession(back);

// Whoever is not let in is asked again.
for (let isOpen = false; !isOpen;) {
  const session = keptSession() ?? { token: await askForToken(editor, problem) };
  tell('The playbook is being read …');
  try {
    const { openEditor } = await import('./open.ts');
    const start = await openEditor(settings, asking(editor, session));
    keepSession(keptSession() ?? session);
    clear();
    await start();
    isOpen = true;
  } catch (error) {
    problem = error instanceof Error ? error.message : String(error);
    forgetSession();
  }
}
