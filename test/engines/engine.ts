/** The interface of all engines: what a scenario can do with a browser. */
import { inPage, type InPage } from './in-page.ts';

/** Values that can be passed to a page and back. */
export type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json };

/** A function that runs in a page. It gets the helpers of in-page.ts and the given values, and cannot use any other variable. */
export type PageScript<Given extends readonly Json[], Result> = (page: InPage, ...given: Given) => Result | Promise<Result>;

export interface Engine {
  /** Opens an address, and waits until its page has loaded. */
  open(address: string): Promise<void>;
  /**
   * Runs a function in the page, or in the frame that was entered.
   *
   * @returns the function's result, or that of its promise
   * @throws an error with the function's message if it threw
   */
  evaluate<Given extends readonly Json[], Result>(script: PageScript<Given, Result>, ...given: Given): Promise<Result>;
  /** Presses keys one after another. They have the names of `KeyboardEvent.key`, with modifiers before them: `Control+k`. */
  press(...keys: string[]): Promise<void>;
  /** Types a text into the focused element. */
  type(text: string): Promise<void>;
  /** Sets the page's width and height in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** Sets the system's preference for light or dark pages. */
  prefer(scheme: 'light' | 'dark'): Promise<void>;
  /** Makes scripts run in the frame that a selector finds, whatever its origin; `leave` returns to the page. */
  enter(frame: string): Promise<void>;
  leave(): Promise<void>;
  /** Prints the page on A4 paper. @returns a PDF */
  print(): Promise<Buffer>;
  /**
   * Returns the browser's complaints since the last call: unhandled errors, console errors and warnings, files that
   * failed to load, violations of the Content Security Policy.
   */
  complaints(): Promise<string[]>;
  close(): Promise<void>;
}

/** Returns an expression that runs a script in a page. It contains the given values, or the name that they have in the page. */
export const scriptText = (script: PageScript<never, unknown>, given: string): string =>
  `(${script.toString()})((${inPage.toString()})(), ...${given})`;

/**
 * Returns the same for WebDriver, whose asynchronous scripts pass their result to the last argument.
 * https://www.w3.org/TR/webdriver2/#execute-async-script
 */
export const webDriverScript = (script: PageScript<never, unknown>): string => `
  const given = [...arguments];
  const done = given.pop();
  (async () => ${scriptText(script, 'given')})().then(
    (value) => done({ value }),
    (error) => done({ error: String(error) }),
  );`;
