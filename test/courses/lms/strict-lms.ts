/**
 * A strict LMS for SCORM: it refuses everything that any LMS is known to refuse, and reports each refusal to its server. Runs in the
 * browser, in the window around the course.
 */
import { scorm12, scorm2004, type Rule } from './value-table.ts';

/** The faults of the LMS. */
export interface Faults {
  /** `Initialize` returns false; `again`: only the second time. */
  initialize?: 'false' | 'throws' | 'again';
  /** Every call throws, or is missing. */
  calls?: 'throw' | 'missing';
  /** The number of commits that fail. */
  commits?: number;
  /** Whether it returns booleans and numbers instead of strings. */
  booleans?: boolean;
  /** The elements that it does not support. */
  unsupported?: string[];
  /** What it answers for an element without a value. */
  none?: 'false' | 'undefined';
  /** Whether it provides its API only once its page has loaded. */
  isLate?: boolean;
}

export interface Launch {
  standard: 'scorm12' | 'scorm2004';
  /** The address of the attempt on the server. */
  attempt: string;
  data: Record<string, string>;
  faults: Faults;
}

interface Codes {
  notOpen: number;
  unknown: number;
  readOnly: number;
  writeOnly: number;
  wrongValue: number;
  commitFailed: number;
}

const editions = {
  scorm12: {
    rules: scorm12,
    status: 'cmi.core.lesson_status',
    exit: 'cmi.core.exit',
    codes: { notOpen: 301, unknown: 401, readOnly: 403, writeOnly: 404, wrongValue: 405, commitFailed: 101 },
  },
  scorm2004: {
    rules: scorm2004,
    status: 'cmi.completion_status',
    exit: 'cmi.exit',
    codes: { notOpen: 132, unknown: 401, readOnly: 404, writeOnly: 405, wrongValue: 406, commitFailed: 391 },
  },
} satisfies Record<string, { rules: readonly Rule[]; status: string; exit: string; codes: Codes }>;

const final = ['passed', 'completed'];

export class StrictLms {
  /** May be changed while a course runs. */
  readonly faults: Faults;
  /** Whether the session has expired on the server. */
  expired = false;
  readonly #launch: Launch;
  readonly #data: Record<string, string>;
  /** The values at the last commit. */
  #stored: Record<string, string>;
  #state: 'new' | 'open' | 'ended' = 'new';
  #error = 0;
  #opened = 0;
  #leaving = false;

  constructor(launch: Launch) {
    this.#launch = launch;
    this.#data = { ...launch.data };
    this.#stored = { ...launch.data };
    this.faults = launch.faults;
    addEventListener('pagehide', () => {
      this.#leaving = true;
    });
  }

  /** The API that the course finds. */
  api(): object {
    const is12 = this.#launch.standard === 'scorm12';
    const prefix = is12 ? 'LMS' : '';
    const call = (name: string, run: (...values: string[]) => string): [string, (...values: unknown[]) => unknown] => [
      prefix + name,
      (...values) => {
        if (this.faults.calls === 'throw') throw new Error('This LMS is broken');
        if (values.some((value) => typeof value !== 'string')) this.#refuse(`${name} with ${JSON.stringify(values)}`);
        const result = run(...values.map(String));
        if (!this.faults.booleans) return result;
        return result === 'true' ? true : result === 'false' ? false : /^\d+$/.test(result) ? Number(result) : result;
      },
    ];
    if (this.faults.calls === 'missing') return {};
    return Object.fromEntries([
      call('Initialize', () => this.#initialize()),
      call(is12 ? 'Finish' : 'Terminate', () => this.#terminate()),
      call('GetValue', (element) => this.#get(element)),
      call('SetValue', (element, value) => this.#set(element, value)),
      call('Commit', () => this.#commit()),
      call('GetLastError', () => String(this.#error)),
      call('GetErrorString', () => ''),
      call('GetDiagnostic', () => ''),
    ]);
  }

  get #edition(): (typeof editions)[keyof typeof editions] {
    return editions[this.#launch.standard];
  }

  #answer(error: number): string {
    this.#error = error;
    return error === 0 ? 'true' : 'false';
  }

  /** Reports to the tests, which no LMS does. A beacon also arrives while a frame is unloaded. */
  #tell(what: 'refusals' | 'failed-commits' | 'ended', text: string): void {
    navigator.sendBeacon(`${this.#launch.attempt}/${what}`, text);
  }

  /** Reports a call that a strict LMS refuses. The test fails. */
  #refuse(what: string): void {
    this.#tell('refusals', what);
    console.error(`Refused: ${what}`);
  }

  #initialize(): string {
    this.#opened += 1;
    if (this.faults.initialize === 'throws') throw new Error('Initialize is broken');
    if (this.faults.initialize === 'false' || (this.faults.initialize === 'again' && this.#opened > 1)) return this.#answer(101);
    if (this.#state === 'open') this.#refuse('a second Initialize');
    this.#state = 'open';
    return this.#answer(0);
  }

  #isOpen(what: string): boolean {
    if (this.expired) return false;
    if (this.#state !== 'open') this.#refuse(`${what} while the session is ${this.#state}`);
    return this.#state === 'open';
  }

  #ruleFor(element: string): Rule | undefined {
    return (this.#edition.rules as readonly Rule[]).find((rule) => rule.element.test(element));
  }

  #get(element: string): string {
    const { codes } = this.#edition;
    this.#error = codes.notOpen;
    if (!this.#isOpen(`GetValue ${element}`)) return '';
    const rule = this.#ruleFor(element);
    this.#error = rule ? codes.writeOnly : codes.unknown;
    if (!rule?.access.includes('r')) {
      this.#refuse(`GetValue ${element}`);
      return '';
    }
    const count = /^(cmi\.\w+)\._count$/.exec(element)?.[1];
    if (count) {
      this.#error = 0;
      return String(this.#count(count));
    }
    // Error 403: the element has no value yet.
    this.#error = this.#data[element] === undefined && this.#launch.standard === 'scorm2004' ? 403 : 0;
    return this.#data[element] ?? this.faults.none ?? '';
  }

  #count(list: string): number {
    return Object.keys(this.#data).filter((element) => element.startsWith(`${list}.`) && /^cmi\.\w+\.\d+\.id$/.test(element)).length;
  }

  #set(element: string, value: string): string {
    const { codes } = this.#edition;
    if (!this.#isOpen(`SetValue ${element}`)) return this.#answer(codes.notOpen);
    if (this.faults.unsupported?.some((name) => element.startsWith(name))) return this.#answer(codes.unknown);
    const refused = this.#whyRefused(element, value);
    if (refused) {
      this.#refuse(`SetValue ${element} = ${JSON.stringify(value).slice(0, 200)}: ${refused}`);
      return this.#answer(codes.wrongValue);
    }
    this.#data[element] = value;
    return this.#answer(0);
  }

  #whyRefused(element: string, value: string): string | undefined {
    const rule = this.#ruleFor(element);
    if (!rule?.access.includes('w')) return 'not to be written';
    if (!rule.values?.test(value)) return 'not such a value';
    const before = this.#data[element] ?? '';
    const stored = this.#stored[element] ?? '';
    if (!this.#mayRecord(element, value)) return 'nothing is recorded in this mode';
    if (/status$/.test(element) && !element.includes('objectives') && final.includes(stored) && !final.includes(value)) {
      return `a downgrade from ${stored}`;
    }
    const [, list = '', number = '', part = ''] = /^(cmi\.(?:interactions|objectives))\.(\d+)\.(.*)$/.exec(element) ?? [];
    if (!list) return undefined;
    const count = this.#count(list);
    if (part === 'id') {
      if (Number(number) > count) return `the next place is ${count}`;
      // SCORM 1.2 allows it, and a course may need it for a moment.
      if (Number(number) < count && before !== value && this.#launch.standard === 'scorm2004')
        return `it has another identifier: ${before}`;
      const same = Array.from({ length: count }, (_, place) => this.#data[`${list}.${place}.id`]).indexOf(value);
      return list === 'cmi.objectives' && same >= 0 && same !== Number(number) ? `objective ${same} has that identifier` : undefined;
    }
    if (this.#data[`${list}.${number}.id`] === undefined) return 'the identifier comes first';
    if (list === 'cmi.interactions' && part !== 'type' && this.#data[`${list}.${number}.type`] === undefined)
      return 'the type comes second';
    const entries = value.split(/\[,\]|,/);
    if (/pattern$|_response$/.test(part) && new Set(entries).size < entries.length) return 'an entry twice';
    return undefined;
  }

  /** Whether a value is recorded: in `browse` only the status `browsed`, in a review only the success after a failure. */
  #mayRecord(element: string, value: string): boolean {
    const mode = this.#data['cmi.core.lesson_mode'] ?? this.#data['cmi.mode'];
    const credit = this.#data['cmi.core.credit'] ?? this.#data['cmi.credit'];
    if (mode === 'browse') return element === 'cmi.core.lesson_status' && value === 'browsed';
    if (credit !== 'no-credit') return true;
    const { data } = this.#launch;
    const [status, success] = [data[this.#edition.status] ?? '', data['cmi.success_status'] ?? ''];
    return mode === 'review' && (status === 'failed' || success === 'failed' || !final.includes(status));
  }

  /** Checks the data of a commit. @param ending whether this is the last commit, which must be complete */
  #check(ending: boolean): void {
    const { status, exit } = this.#edition;
    const written = Object.keys(this.#data).some((element) => this.#data[element] !== this.#launch.data[element]);
    // The status `browsed` needs no other values.
    if (!written || (this.#data['cmi.core.lesson_mode'] ?? this.#data['cmi.mode']) === 'browse') return;
    if (this.#data[exit] !== 'suspend') this.#refuse(`exit is ${this.#data[exit]}`);
    const score = this.#data['cmi.core.score.raw'] ?? this.#data['cmi.score.raw'];
    const success = this.#data['cmi.success_status'] ?? '';
    if (ending && score !== undefined && ![...final, 'failed'].some((end) => end === this.#data[status] || end === success)) {
      this.#refuse('a score before the final status');
    }
    if (this.#data[status] === undefined) this.#refuse('no status: an LMS takes that for completed');
  }

  #commit(): string {
    const { codes } = this.#edition;
    if (!this.#isOpen('Commit')) return this.#answer(codes.notOpen);
    this.#check(false);
    if (this.faults.commits) {
      this.faults.commits -= 1;
      this.#tell('failed-commits', '');
      return this.#answer(codes.commitFailed);
    }
    const written = Object.entries(this.#data).filter(([element]) => this.#ruleFor(element)?.access.includes('w'));
    if (!this.#send(JSON.stringify(Object.fromEntries(written)))) return this.#answer(codes.commitFailed);
    this.#stored = { ...this.#data };
    return this.#answer(0);
  }

  #send(body: string): boolean {
    const address = `${this.#launch.attempt}/data`;
    // A window that is being unloaded may not wait for a response.
    if (this.#leaving) return navigator.sendBeacon(address, body);
    const request = new XMLHttpRequest();
    try {
      request.open('POST', address, false);
      request.send(body);
      return request.status === 204;
    } catch {
      return false;
    }
  }

  #terminate(): string {
    if (!this.#isOpen('Terminate')) return this.#answer(this.#edition.codes.notOpen);
    this.#check(true);
    this.#state = 'ended';
    this.#tell('ended', '');
    // Unlike most LMSs, this one does not commit by itself: uncommitted values are lost.
    return this.#answer(0);
  }
}
