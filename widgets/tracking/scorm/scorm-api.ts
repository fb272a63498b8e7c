/** The API that an LMS gives a course: finding it, and calling it. Nothing here throws, whatever the API does. */

/** How many windows are looked into along one chain of parents. */
const mostParents = 20;

/** A window as it may turn out to be: each of its properties may throw, because it is another origin's. */
interface AnyWindow {
  readonly parent?: AnyWindow;
  readonly opener?: AnyWindow | null;
  readonly top?: AnyWindow | null;
}

/** What an access gives; `undefined` when it throws. */
function attempt<Value>(access: () => Value): Value | undefined {
  try {
    return access();
  } catch {
    return undefined;
  }
}

/** Looks into a window and its parents. A parent of another origin may itself have a parent of ours. */
function findAmongParents(from: AnyWindow | null | undefined, name: string): object | undefined {
  let current = from;
  for (let count = 0; current && count < mostParents; count += 1) {
    const here = current;
    const found = attempt(() => (here as Record<string, unknown>)[name]);
    if (typeof found === 'object' && found !== null) return found;
    const parent = attempt(() => here.parent);
    if (parent === here) return undefined;
    current = parent;
  }
  return undefined;
}

/**
 * The API that an LMS provides: in this window or its parents, in the window that opened this one or its parents, or in the one
 * that opened the topmost.
 *
 * @param name `API` for SCORM 1.2, `API_1484_11` for SCORM 2004
 */
export function findApi(name: string): object | undefined {
  const here = window as AnyWindow;
  return (
    findAmongParents(here, name) ??
    findAmongParents(
      attempt(() => here.opener),
      name,
    ) ??
    findAmongParents(
      attempt(() => here.top?.opener),
      name,
    )
  );
}

/** The session is not open (any more): SCORM 1.2's code, and those of SCORM 2004. */
const notOpen = [301, 112, 113, 122, 123, 132, 133, 142, 143];
/** Not implemented in this LMS, by both editions' codes. */
const unsupported = [401, 402];
/** The value is wrong: no other try will help. */
const refused = [...unsupported, 201, 203, 351, 403, 404, 405, 406, 407, 408];

/** How a call ended. */
export type Answer = 'done' | 'failed' | 'refused' | 'unsupported' | 'expired';

export class ScormApi {
  readonly #api: object;
  readonly #prefix: string;

  /** @param prefix what stands before each call's name: `LMS` in SCORM 1.2 */
  constructor(api: object, prefix: string) {
    this.#api = api;
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
    const code = Number(this.#call('GetLastError'));
    if (code === 0) return 'done'; // Some LMSs return false, or nothing, for what worked.
    if (notOpen.includes(code)) return 'expired';
    if (unsupported.includes(code)) return 'unsupported';
    return refused.includes(code) ? 'refused' : 'failed';
  }

  initialize(): boolean {
    const result = this.#call('Initialize', '');
    // 103: another script of the page has done it.
    return this.#answer(result) === 'done' || (result !== undefined && this.#call('GetLastError') === '103');
  }

  /** The value of an element; `''` when there is none, as everywhere in SCORM. */
  get(element: string): string {
    const value = this.#call('GetValue', element) ?? '';
    return value === 'undefined' || value === 'null' ? '' : value;
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
