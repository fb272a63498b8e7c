/** Finds the API that an LMS provides to a course, and calls it. Nothing here throws, whatever the API does. */

/** The most windows to search along one chain of parents. */
const mostParents = 20;

/** A window of any origin. Reading any of its properties may throw. */
interface AnyWindow {
  readonly parent?: AnyWindow;
  readonly opener?: AnyWindow | null;
  readonly top?: AnyWindow | null;
  readonly performance?: Pick<Performance, 'timeOrigin'>;
}

/** An API and the page that it belongs to. */
export interface FoundApi {
  api: object;
  /** Identifies the page; another load of it gives another value. */
  page: string | undefined;
}

/** Returns the result of an access; `undefined` if it throws. */
function attempt<Value>(access: () => Value): Value | undefined {
  try {
    return access();
  } catch {
    return undefined;
  }
}

/**
 * Finds the API that an LMS provides: in this window or its parents, in the window that opened this one or its parents, or in the one that
 * opened the topmost. A window of another origin may have a parent of our own origin. A frame or an element of the API's name is none.
 *
 * @param name `API` for SCORM 1.2, `API_1484_11` for SCORM 2004
 * @param begin the name of the function that an API has to have
 */
export function findApi(name: string, begin: string): FoundApi | undefined {
  const here = window as AnyWindow;
  for (const first of [here, attempt(() => here.opener), attempt(() => here.top?.opener)]) {
    let current = first;
    for (let count = 0; current && count < mostParents; count += 1) {
      const looked = current;
      const api = attempt(() => (looked as Record<string, Record<string, unknown>>)[name]);
      if (attempt(() => api?.[begin])) return { api: api as object, page: attempt(() => String(looked.performance?.timeOrigin)) };
      const parent = attempt(() => looked.parent);
      current = parent === looked ? undefined : parent;
    }
  }
  return undefined;
}

/** The error codes for "the session is not open" in SCORM 1.2 and SCORM 2004. */
const notOpen = /^(?:301|1[1-4][23])$/;
/** The error codes for "not implemented" in both editions. */
const unsupported = /^40[12]$/;
/** The error codes for a wrong value. Another try would not help. */
const refused = /^(?:20[13]|351|40\d)$/;

/** The result of a call. */
export type Answer = 'done' | 'failed' | 'refused' | 'unsupported' | 'expired';

export class ScormApi {
  /** The page of the LMS that the API belongs to. */
  readonly page: string | undefined;
  readonly #api: object;
  readonly #prefix: string;

  /** @param prefix the prefix of each function's name: `LMS` in SCORM 1.2 */
  constructor({ api, page }: FoundApi, prefix: string) {
    this.#api = api;
    this.page = page;
    this.#prefix = prefix;
  }

  /** Calls a function. @returns its result as text, because some LMSs return booleans; `undefined` if it threw or does not exist */
  #call(name: string, ...values: string[]): string | undefined {
    try {
      const call = (this.#api as Record<string, unknown>)[this.#prefix + name];
      // Some LMSs need their `this`. If there is no function, this throws.
      return String((call as (this: object, ...given: string[]) => unknown).apply(this.#api, values));
    } catch {
      return undefined;
    }
  }

  #answer(result: string | undefined): Answer {
    if (result === 'true') return 'done';
    if (result === undefined) return 'failed';
    const code = this.#call('GetLastError') ?? '';
    if (/^0+$/.test(code)) return 'done'; // Some LMSs return false or nothing on success.
    if (notOpen.test(code)) return 'expired';
    if (unsupported.test(code)) return 'unsupported';
    return refused.test(code) ? 'refused' : 'failed';
  }

  initialize(): boolean {
    // Error 103: another script of the page has initialized the API.
    return this.#answer(this.#call('Initialize', '')) === 'done' || this.#call('GetLastError') === '103';
  }

  /** Returns the value of an element; `''` if there is none, as everywhere in SCORM. */
  get(element: string): string {
    return (this.#call('GetValue', element) ?? '').replace(/^(?:undefined|null|false)$/, '');
  }

  set(element: string, value: string): Answer {
    return this.#answer(this.#call('SetValue', element, value));
  }

  commit(): Answer {
    return this.#answer(this.#call('Commit', ''));
  }

  terminate(): void {
    this.#call(this.#prefix ? 'Finish' : 'Terminate', '');
  }
}
