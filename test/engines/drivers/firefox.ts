/**
 * Drives Firefox through Marionette, the protocol that geckodriver speaks to Firefox over a socket.
 * https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { webDriverScript, type Engine } from '../engine.ts';
import type { Program } from '../../browser/find-engines.ts';
import { keyActions } from './keys.ts';
import { MarionetteSocket } from './marionette-socket.ts';
import { within } from './within.ts';

/** The preferences that differ from those of a new profile. */
const preferences: Readonly<Record<string, string | number | boolean>> = {
  // Firefox takes a free port and writes its number into a file of the profile.
  'marionette.port': 0,
  // Console messages of pages appear in the process's output, one line each; those of the browser's own code do not.
  'devtools.console.stdout.content': true,
  'browser.dom.window.dump.enabled': false,
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  // What a browser does for later visits: nobody comes back to this profile.
  'browser.cache.disk.enable': false,
  'browser.chrome.site_icons': false,
  'browser.newtab.preload': false,
  'browser.sessionstore.interval': 10_000_000,
  'dom.ipc.processPrelaunch.enabled': false,
  'places.history.enabled': false,
};

/** Returns the errors and policy violations of pages in `Services.console`, as text. Runs in the browser's own window. */
const takeMessages = `
  const messages = Services.console.getMessageArray().flatMap((message) => {
    if (!(message instanceof Ci.nsIScriptError)) return [];
    const isOfPage = /^(?:https?|data|blob|about):/.test(message.sourceName) || /^(?:content|CSP|CORS|Mixed|SRI)/i.test(message.category);
    return isOfPage ? [message.category + ': ' + message.errorMessage + ' (' + message.sourceName + ')'] : [];
  });
  Services.console.reset();
  return messages;`;

export async function startFirefox({ program, libraries }: Program): Promise<Engine> {
  const profile = mkdtempSync(path.join(tmpdir(), 'closing-playbook-firefox-'));
  const lines = Object.entries(preferences).map((preference) => `user_pref(${preference.map((each) => JSON.stringify(each)).join(', ')});`);
  writeFileSync(path.join(profile, 'user.js'), lines.join('\n'));
  const process_ = spawn(
    program,
    // Since version 138, Marionette needs this option to reach the browser's own window.
    ['--marionette', '--remote-allow-system-access', '--headless', '--no-remote', '--profile', profile],
    { stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, HOME: profile, ...(libraries && { LD_LIBRARY_PATH: libraries }) } },
  );
  const ended = new Promise((resolve) => process_.once('close', resolve));
  const written: string[] = [];
  process_.stdout.setEncoding('utf8').on('data', (text: string) => {
    written.push(...text.split('\n').filter((line) => /^console\.(?:error|warn|assert)/.test(line)));
  });

  const socket = await MarionetteSocket.connect(
    await within(60, `${program} says its port`, async () => {
      try {
        return Number(readFileSync(path.join(profile, 'MarionetteActivePort'), 'utf8'));
      } catch {
        return undefined;
      }
    }),
  );
  const run = async (command: string, script: string, given: readonly unknown[]): Promise<unknown> => {
    const answer = await socket.send(command, { script, args: given, newSandbox: false, sandbox: null });
    return (answer as { value: unknown }).value;
  };
  /** Runs a script in the browser's own window. */
  const inBrowser = async (script: string, ...given: unknown[]): Promise<unknown> => {
    await socket.send('Marionette:SetContext', { value: 'chrome' });
    try {
      return await run('WebDriver:ExecuteScript', script, given);
    } finally {
      await socket.send('Marionette:SetContext', { value: 'content' });
    }
  };
  await socket.send('WebDriver:NewSession', {});
  // The frame may appear a moment later.
  await socket.send('WebDriver:SetTimeouts', { implicit: 10_000 });

  return {
    async open(address) {
      await socket.send('WebDriver:Navigate', { url: address });
    },
    async evaluate(script, ...given) {
      const answer = await run('WebDriver:ExecuteAsyncScript', webDriverScript(script), given);
      const { value, error } = answer as { value: never; error?: string };
      if (error !== undefined) throw new Error(error);
      return value;
    },
    async press(...keys) {
      await socket.send('WebDriver:PerformActions', keyActions(keys));
    },
    async type(text) {
      await socket.send('WebDriver:PerformActions', keyActions([...text]));
    },
    async resize(width, height) {
      // A window of Firefox is at least 450 px wide, but the page inside may be narrower.
      await inBrowser(
        `Object.assign(gBrowser.selectedBrowser.style, { flex: 'none', width: arguments[0] + 'px', height: arguments[1] + 'px' });`,
        width,
        height,
      );
      await within(
        10,
        `a page of ${width} px`,
        async () => (await run('WebDriver:ExecuteScript', 'return innerWidth', [])) === width || undefined,
      );
    },
    async prefer(scheme) {
      await inBrowser(
        `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', arguments[0])`,
        scheme === 'dark' ? 0 : 1,
      );
      await within(
        10,
        `a page in ${scheme} mode`,
        async () =>
          (await run('WebDriver:ExecuteScript', 'return matchMedia(`(prefers-color-scheme: ${arguments[0]})`).matches', [scheme])) ===
            true || undefined,
      );
    },
    async enter(frame) {
      const element = await socket.send('WebDriver:FindElement', { using: 'css selector', value: frame });
      const [reference] = Object.values((element as { value: Record<string, string> }).value);
      await socket.send('WebDriver:SwitchToFrame', { element: reference });
    },
    async leave() {
      await socket.send('WebDriver:SwitchToFrame', { element: null });
    },
    async print() {
      const { value } = (await socket.send('WebDriver:Print', { page: { width: 21, height: 29.7 }, shrinkToFit: false })) as {
        value: string;
      };
      return Buffer.from(value, 'base64');
    },
    async complaints() {
      const told = (await inBrowser(takeMessages)) as string[];
      return [...told, ...written.splice(0)];
    },
    async close() {
      await Promise.race([socket.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined), wait(5000)]);
      socket.close();
      await Promise.race([ended, wait(5000)]);
      process_.kill('SIGKILL');
      rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}
