/**
 * The API of a Moodle-like LMS. It differs from a strict one: in SCORM 1.2, a value counts as sent once it has
 * been collected for a request, even if the request fails, and an equal value is not sent again; a course that ends without a
 * status is completed; a request that cannot be waited for is answered with "true"; a session that has sent an element of a list
 * cannot begin again in the same page. It runs in the player's page, and in the simulation of the property test. The facts come from Moodle's
 * mod/scorm, versions 4.1 to 5.1, and from a running 5.0; no code is taken from there.
 */
import { scorm12Model, scorm2004Model, type Element, type Model } from './data-model.ts';

export type Standard = 'scorm12' | 'scorm2004';

/** The data that the server gives to the player's page. */
export interface PlayerData {
  standard: Standard;
  /** Whether the standard's lengths are enforced in SCORM 1.2. */
  strict: boolean;
  mode: 'normal' | 'browse' | 'review';
  /** The stored values at this launch, by element. */
  stored: Record<string, string>;
  learner: { id: string; name: string };
}

/** Sends values to the server. @returns the first line of its response; "true" means that they are stored, or being sent */
export type Send = (values: readonly [element: string, value: string][]) => string;

type Value = string | number;

const codes = {
  scorm12: { notOpen: 301, unknown: 201, readOnly: 403, writeOnly: 404, wrongValue: 405, outOfOrder: 201, failed: 101 },
  scorm2004: { notOpen: 132, unknown: 401, readOnly: 404, writeOnly: 405, wrongValue: 406, outOfOrder: 351, failed: 101 },
} as const;

const status12 = 'cmi.core.lesson_status';
const notAttempted = 'not attempted';

const generic = (element: string): string => element.replace(/\.\d+(?=\.)/g, '.n');

/** Returns the lists that an element is in, with its place in each: `cmi.interactions` 3, `cmi.interactions.3.correct_responses` 0. */
function placesOf(element: string): [list: string, place: number][] {
  return [...element.matchAll(/\.(\d+)(?=\.)/g)].map(({ index, 1: place }) => [element.slice(0, index), Number(place)]);
}

/** The API of a player's page. It outlives the course in its frame: a reloaded course finds the values that the last one set. */
export class MoodleLikeApi {
  readonly #data: PlayerData;
  readonly #send: Send;
  readonly #model: Model;
  readonly #values = new Map<string, Value>();
  /** The values at the launch; in SCORM 1.2, those when they were collected last. */
  readonly #known = new Map<string, Value>();
  readonly #counts = new Map<string, number>();
  #open = false;
  #terminated = false;
  #error = 0;

  constructor(data: PlayerData, send: Send) {
    this.#data = data;
    this.#send = send;
    this.#model = this.#is12 ? scorm12Model(data.strict) : scorm2004Model;
    this.#load();
  }

  /** The object that the course finds. */
  object(): Record<string, (...values: string[]) => string> {
    const prefix = this.#is12 ? 'LMS' : '';
    return {
      [`${prefix}Initialize`]: () => this.#initialize(),
      [this.#is12 ? 'LMSFinish' : 'Terminate']: () => this.#finish(),
      [`${prefix}GetValue`]: (element = '') => this.#get(element),
      [`${prefix}SetValue`]: (element = '', value = '') => this.#set(element, String(value)),
      [`${prefix}Commit`]: () => (this.#isOpen ? this.#store(false) : this.#answer(codes[this.#data.standard].notOpen)),
      [`${prefix}GetLastError`]: () => String(this.#error),
      [`${prefix}GetErrorString`]: () => '',
      [`${prefix}GetDiagnostic`]: () => '',
    };
  }

  get #is12(): boolean {
    return this.#data.standard === 'scorm12';
  }

  get #isOpen(): boolean {
    return this.#open && !this.#terminated;
  }

  #answer(error: number): string {
    this.#error = error;
    return error === 0 ? 'true' : 'false';
  }

  #load(): void {
    const { stored, mode, learner } = this.#data;
    const credit = mode === 'normal' ? 'credit' : 'no-credit';
    const [status, exit, entry] = this.#is12
      ? [status12, 'cmi.core.exit', 'cmi.core.entry']
      : ['cmi.completion_status', 'cmi.exit', 'cmi.entry'];
    const begins = stored[status] ? (stored[exit] === 'suspend' ? 'resume' : '') : 'ab-initio';
    const given: Record<string, string> = this.#is12
      ? {
          'cmi.core.student_id': learner.id,
          'cmi.core.student_name': learner.name,
          'cmi.core.lesson_mode': mode,
          'cmi.core.credit': credit,
          'cmi.core.total_time': stored['cmi.core.total_time'] ?? '00:00:00',
          'cmi.core.session_time': '00:00:00',
          [entry]: begins,
        }
      : {
          'cmi.learner_id': learner.id,
          'cmi.learner_name': learner.name,
          'cmi.mode': mode,
          'cmi.credit': credit,
          'cmi.total_time': stored['cmi.total_time'] ?? 'PT0H0M0S',
          'cmi.session_time': 'PT0H0M0S',
          [entry]: begins,
        };
    for (const element of Object.keys(this.#model).filter((name) => !/\.n\.|\._count$/.test(name))) {
      const value = given[element] ?? stored[element] ?? '';
      this.#values.set(element, value);
      this.#known.set(element, value);
    }
    const places = new Map<string, Set<number>>();
    for (const [element, value] of Object.entries(stored)) {
      if (!(generic(element) in this.#model) || placesOf(element).length === 0) continue;
      this.#values.set(element, value);
      for (const [list, place] of placesOf(element)) places.set(list, (places.get(list) ?? new Set()).add(place));
    }
    // Moodle counts only places with values, so the count is too low after a gap.
    for (const [list, found] of places) this.#counts.set(list, found.size);
    if (this.#values.get(status) === '') this.#values.set(status, notAttempted);
  }

  #initialize(): string {
    if (this.#open) return this.#answer(this.#is12 ? 101 : 103);
    if (this.#terminated) return this.#answer(104);
    if (this.#is12) this.#begin12();
    this.#open = true;
    return this.#answer(0);
  }

  /**
   * SCORM 1.2 begins with the values that were collected last. If these include elements of a list, it cannot begin again in the same page: the
   * call throws.
   */
  #begin12(): void {
    if ([...this.#known.keys()].some((element) => placesOf(element).length > 0)) {
      throw new TypeError('Cannot set properties of undefined');
    }
    for (const [element, value] of this.#known) this.#values.set(element, value);
    if (this.#values.get(status12) === '') this.#values.set(status12, notAttempted);
  }

  #finish(): string {
    if (!this.#isOpen) return this.#answer(codes[this.#data.standard].notOpen);
    if (this.#is12) {
      this.#open = false;
      return this.#store(true);
    }
    const result = this.#store(true);
    if (result === 'true') [this.#open, this.#terminated] = [false, true];
    return result;
  }

  #get(element: string): string {
    const { notOpen, unknown, writeOnly } = codes[this.#data.standard];
    const rule = this.#model[generic(element)];
    this.#error = !this.#isOpen ? notOpen : !rule ? unknown : rule.access === 'w' ? writeOnly : 0;
    if (this.#error !== 0) return '';
    const list = /^(.*)\._count$/.exec(element)?.[1];
    if (list) return String(this.#counts.get(list) ?? 0);
    const value = this.#values.get(element);
    if (value === undefined && !this.#is12) this.#error = 403;
    return String(value ?? '');
  }

  #set(element: string, value: string): string {
    const { notOpen, unknown, readOnly, wrongValue, outOfOrder } = codes[this.#data.standard];
    if (!this.#isOpen) return this.#answer(notOpen);
    const rule = this.#model[generic(element)];
    if (!rule) return this.#answer(unknown);
    if (rule.access === 'r') return this.#answer(readOnly);
    if (!rule.format?.test(value)) return this.#answer(wrongValue);
    const wrongPlace = this.#is12 ? this.#placeIn12(element, outOfOrder) : this.#placeIn2004(element, value);
    if (wrongPlace) return this.#answer(wrongPlace);
    return this.#keep(element, value, rule, wrongValue);
  }

  #keep(element: string, value: string, { range }: Element, wrongValue: number): string {
    if (!range) {
      this.#values.set(element, value);
      return this.#answer(0);
    }
    const number = Number(value);
    if (number < range[0] || number > range[1]) return this.#answer(this.#is12 ? wrongValue : 407);
    this.#values.set(element, number);
    return this.#answer(0);
  }

  /** Any element creates its place, but only the next one in order. */
  #placeIn12(element: string, outOfOrder: number): number {
    let wrong = 0;
    for (const [list, place] of placesOf(element)) {
      const count = this.#counts.get(list) ?? 0;
      if (place === count) this.#counts.set(list, count + 1);
      if (place > count) wrong = outOfOrder;
    }
    return wrong;
  }

  /** Only the identifier creates a place, and the type must come before the elements that depend on it. */
  #placeIn2004(element: string, value: string): number {
    for (const [list, place] of placesOf(element)) {
      const count = this.#counts.get(list) ?? 0;
      if (place > count) return 351;
      if (place < count) continue;
      const isCreated = element.startsWith(`${list}.${place}.`) && /\.(?:id|pattern)$/.test(element.slice(`${list}.${place}`.length));
      if (!isCreated || element.slice(`${list}.${place}.`.length).includes('.')) return 408;
    }
    const [, interaction = '', part = ''] = /^(cmi\.interactions\.\d+)\.(.*)$/.exec(element) ?? [];
    const wrong = interaction ? this.#wrongInteraction(interaction, part, value) : this.#wrongObjective(element, value);
    if (wrong) return wrong;
    for (const [list, place] of placesOf(element)) if (place === (this.#counts.get(list) ?? 0)) this.#counts.set(list, place + 1);
    if (part === 'type') {
      this.#counts.set(`${interaction}.correct_responses`, 0);
      this.#values.delete(`${interaction}.correct_responses.0.pattern`);
    }
    return 0;
  }

  #wrongObjective(element: string, value: string): number {
    if (!/^cmi\.objectives\.\d+\.id$/.test(element)) return 0;
    const before = this.#values.get(element);
    if (before !== undefined) return before === value ? 0 : 351;
    return [...this.#values].some(([other, known]) => /^cmi\.objectives\.\d+\.id$/.test(other) && known === value) ? 351 : 0;
  }

  #wrongInteraction(interaction: string, part: string, value: string): number {
    const isPattern = part.endsWith('.pattern');
    if (!isPattern && part !== 'learner_response') return 0;
    const type = this.#values.get(`${interaction}.type`);
    if (type === undefined) return 408;
    if (type !== 'choice' && type !== 'sequencing') return 0;
    if (isPattern && type === 'choice' && this.#values.get(`${interaction}.${part}`) === value) return 351;
    const entries = value.split('[,]');
    if (entries.length > 36) return 351;
    if (!entries.every((entry) => /^[\w.]{1,250}$/.test(entry))) return 406;
    return type === 'choice' && new Set(entries).size < entries.length ? 406 : 0;
  }

  /** @param ending whether this call ends the session */
  #store(ending: boolean): string {
    if (ending && this.#is12) this.#decideStatus();
    const collected = this.#is12 ? this.#collect12() : this.#collect2004();
    const time = this.#is12 ? 'cmi.core.total_time' : 'cmi.total_time';
    const session = this.#values.get(this.#is12 ? 'cmi.core.session_time' : 'cmi.session_time');
    if (ending) collected.push([time, `${String(this.#values.get(time))}+${String(session)}`]);
    return this.#answer(this.#send(collected) === 'true' ? 0 : codes[this.#data.standard].failed);
  }

  #decideStatus(): void {
    // Moodle does this before it checks the mode, so a previewed course is completed.
    if (this.#values.get(status12) === notAttempted) this.#values.set(status12, 'completed');
    const mastery = this.#data.stored['cmi.student_data.mastery_score'] ?? '';
    const score = this.#values.get('cmi.core.score.raw') ?? '';
    if (this.#data.mode === 'normal' && mastery !== '' && score !== '')
      this.#values.set(status12, Number(score) >= Number(mastery) ? 'passed' : 'failed');
  }

  #collect12(): [string, string][] {
    const collected: [string, string][] = [];
    for (const [element, value] of this.#values) {
      if (this.#model[generic(element)]?.access === 'r' || element === 'cmi.core.session_time') continue;
      if (this.#known.get(element) === value) continue;
      collected.push([element, String(value)]);
      this.#known.set(element, value);
    }
    return collected;
  }

  /** Collects all values that differ from those at the launch, and always every list. */
  #collect2004(): [string, string][] {
    return [...this.#values]
      .filter(([element, value]) => this.#model[generic(element)]?.access !== 'r' && this.#known.get(element) !== value)
      .map(([element, value]) => [element, String(value)]);
  }
}
