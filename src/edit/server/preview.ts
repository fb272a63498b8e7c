/** Shows what is edited on the site itself: `npm run dev` beside the editor, from the moment when somebody first looks. */
import { spawn, type ChildProcess } from 'node:child_process';
import { program } from '../../build/places.ts';
import { page, onTo, text, type Answer } from './answer.ts';

export interface Preview {
  /**
   * Sends somebody on to a page of the site; says that it is starting as long as it is.
   *
   * @param at the identifier of a place on the page
   */
  show(path: string, at?: string | null): Answer;
  stop(): void;
}

/** Starts the site as somebody would who writes. */
function siteWith(env: NodeJS.ProcessEnv): ChildProcess {
  const command = program('src/command', import.meta.url.endsWith('.ts') ? 'closing-playbook.ts' : 'closing-playbook.js');
  return spawn(process.execPath, [command, 'dev'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

/**
 * Makes what shows the site.
 *
 * @param environment the variables with which it is shown, like `PLAYBOOK`
 * @param startSite starts it; a test has another
 */
export function previewWith(environment: Readonly<Record<string, string | undefined>>, startSite = siteWith): Preview {
  let child: ChildProcess | undefined;
  let said = '';
  let address: string | undefined;

  function start(): void {
    said = '';
    child = startSite({ ...environment, PORT: undefined, FORCE_COLOR: '0' });
    const listen = (part: Buffer) => {
      said = `${said}${part.toString('utf8')}`.slice(-4000);
      // Astro colours and moves what it prints, whatever it is told.
      address ??= /https?:\/\/(?:localhost|127\.0\.0\.1):\d+/.exec(said)?.[0];
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    const end = () => {
      child = undefined;
      address = undefined;
    };
    child.on('exit', end);
    // Without a listener, a program that cannot be started would end the editor.
    child.on('error', ({ message }) => {
      said = message;
      end();
    });
  }

  return {
    show(path, at) {
      if (address !== undefined) return onTo(`${address}${path}${at ? `#${encodeURIComponent(at)}` : ''}`);
      const hasFailed = child === undefined && said !== '';
      if (hasFailed) {
        const answer = text(`The site could not be started:\n\n${said}`, 500);
        said = '';
        return answer;
      }
      if (!child) start();
      const waiting = page(
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="refresh" content="2"><title>The site is starting</title></head><body><p>The site is starting. This page goes on to it by itself.</p></body></html>\n',
        503,
      );
      return waiting;
    },
    stop: () => child?.kill(),
  };
}
