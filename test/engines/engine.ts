/** A browser as scenarios drive it, whichever engine it is. */
import { inPage, type InPage } from './in-page.ts';

/** What goes to a page and comes back. */
export type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json };

/** A function that runs in a page: it gets what finds the parts of the page, and what is given along. It knows nothing else. */
export type PageScript<Given extends readonly Json[], Result> = (page: InPage, ...given: Given) => Result | Promise<Result>;

export interface Engine {
  /** Opens an address, and waits until its page has loaded. */
  open(address: string): Promise<void>;
  /**
   * Runs a function in the page, or in the frame that was entered.
   *
   * @returns what the function returns, or what its promise brings
   * @throws with the message of what the function threw
   */
  evaluate<Given extends readonly Json[], Result>(script: PageScript<Given, Result>, ...given: Given): Promise<Result>;
  /** Presses keys one after another. Each has the name that `KeyboardEvent.key` has for it, with modifiers before: `Control+k`. */
  press(...keys: string[]): Promise<void>;
  /** Types a text where the focus is. */
  type(text: string): Promise<void>;
  /** Gives the page a width and a height, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** Makes the system ask for light or dark pages. */
  prefer(scheme: 'light' | 'dark'): Promise<void>;
  /** From now on scripts run in the frame that a selector finds in the page, whatever its origin; `leave` returns to the page. */
  enter(frame: string): Promise<void>;
  leave(): Promise<void>;
  /** The page on A4 paper: a PDF. */
  print(): Promise<Buffer>;
  /**
   * What the browser complained of since it was last asked: errors that nobody handled, errors and warnings in the console, files that
   * could not be loaded, refusals by the Content-Security-Policy.
   */
  complaints(): Promise<string[]>;
  close(): Promise<void>;
}

/** The text of an expression that runs a script in a page. It may hold what is given along, or the name that the page has for it. */
export const scriptText = (script: PageScript<never, unknown>, given: string): string =>
  `(${script.toString()})((${inPage.toString()})(), ...${given})`;

/**
 * The same for WebDriver, whose asynchronous scripts hand over what they found to the function that they get last.
 * https://www.w3.org/TR/webdriver2/#execute-async-script
 */
export const webDriverScript = (script: PageScript<never, unknown>): string => `
  const given = [...arguments];
  const done = given.pop();
  (async () => ${scriptText(script, 'given')})().then(
    (value) => done({ value }),
    (error) => done({ error: String(error) }),
  );`;
