/** The API that an LMS gives a course: finding it, and calling it. Nothing here throws, whatever the API does. */

/** How many windows are looked into along one chain of parents. */
const mostParents = 20;

/** A window as it may turn out to be: each of its properties may throw, because it is another origin's. */
interface AnyWindow {
  readonly parent?: AnyWindow;
  readonly opener?: AnyWindow | null;
  readonly top?: AnyWindow | null;
  readonly performance?: Pick<Performance, 'timeOrigin'>;
}

/** An API, and the page that it belongs to. */
export interface FoundApi {
  api: object;
  /** Differs for each page, and each time that it is loaded. */
  page: string | undefined;
}

/** What an access gives; `undefined` when it throws. */
function attempt<Value>(access: () => Value): Value | undefined {
  try {
    return access();
  } catch {
    return undefined;
  }
}

/**
 * The API that an LMS provides: in this window or its parents, in the window that opened this one or its parents, or in the one that
 * opened the topmost. A window of another origin may itself have a parent of ours.
 *
 * @param name `API` for SCORM 1.2, `API_1484_11` for SCORM 2004
 */
export function findApi(name: string): FoundApi | undefined {
  const here = window as AnyWindow;
  for (const first of [here, attempt(() => here.opener), attempt(() => here.top?.opener)]) {
    let current = first;
    for (let count = 0; current && count < mostParents; count += 1) {
      const looked = current;
      const api = attempt(() => (looked as Record<string, unknown>)[name]);
      if (typeof api === 'object' && api !== null) return { api, page: attempt(() => String(looked.performance?.timeOrigin)) };
      const parent = attempt(() => looked.parent);
      current = parent === looked ? undefined : parent;
    }
  }
  return undefined;
}

/** The session is not open (any more): SCORM 1.2's code, and those of SCORM 2004. */
const notOpen = /^(?:301|1[1-4][23])$/;
/** Not implemented in this LMS, by both editions' codes. */
const unsupported = /^40[12]$/;
/** The value is wrong: no other try will help. */
const refused = /^(?:20[13]|351|40\d)$/;

/** How a call ended. */
export type Answer = 'done' | 'failed' | 'refused' | 'unsupported' | 'expired';

export class ScormApi {
  /** The page of the LMS that the API belongs to. */
  readonly page: string | undefined;
  readonly #api: object;
  readonly #prefix: string;

  /** @param prefix what stands before each call's name: `LMS` in SCORM 1.2 */
  constructor({ api, page }: FoundApi, prefix: string) {
    this.#api = api;
    this.page = page;
    this.#prefix = prefix;
  }

  /** The result as text; `undefined` when the call threw or is not there. Some LMSs answer with booleans. */
  #call(name: string, ...values: string[]): string | undefined {
    try {
      const call = (this.#api as Record<string, unknown>)[this.#prefix + name];
      // As a method: some LMSs need their `this`. What is no function throws here.
      return String((call as (this: object, ...given: string[]) => unknown).apply(this.#api, values));
    } catch {
      return undefined;
    }
  }

  #answer(result: string | undefined): Answer {
    if (result === 'true') return 'done';
    if (result === undefined) return 'failed';
    const code = this.#call('GetLastError') ?? '';
    if (/^0+$/.test(code)) return 'done'; // Some LMSs return false, or nothing, for what worked.
    if (notOpen.test(code)) return 'expired';
    if (unsupported.test(code)) return 'unsupported';
    return refused.test(code) ? 'refused' : 'failed';
  }

  initialize(): boolean {
    // 103: another script of the page has done it.
    return this.#answer(this.#call('Initialize', '')) === 'done' || this.#call('GetLastError') === '103';
  }

  /** The value of an element; `''` when there is none, as everywhere in SCORM. */
  get(element: string): string {
    return (this.#call('GetValue', element) ?? '').replace(/^(?:undefined|null)$/, '');
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
