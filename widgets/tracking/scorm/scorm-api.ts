/** The calls to an LMS's API. None of them throws, whatever the API does. */

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
