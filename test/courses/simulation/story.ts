/** Simulates what happens to a learner, and checks that the page's promises hold. */
import type { Script } from 'node:vm';
import { Course } from './course.ts';
import { Browser, hearing, World } from './world.ts';

/** The kinds of events. */
export const steps = [
  ...['answer', 'answer', 'answer', 'answer', 'wait a little', 'wait a while', 'wait long'],
  ...['kill', 'close', 'save and close', 'launch', 'launch', 'preview', 'second tab', 'reload frame', 'back and forward'],
  ...['offline', 'online', 'unavailable', 'unreachable', 'mute', 'available', 'available', 'expire'],
  ...['look away', 'hide', 'show', 'clock back', 'other machine'],
] as const;

export type Step = (typeof steps)[number];

/** Milliseconds between events. Nobody can detect a failure that falls between two successful requests. */
const shortestOutage = 100;

/** A learner with two computers. */
export class Story {
  readonly world: World;
  readonly #script: Script;
  #browser: Browser;
  #other: Browser;
  #courses: Course[] = [];
  /** All answers that have to be recorded. */
  readonly #given: Course['given'] = [];
  #count = 0;
  readonly #broken: string[] = [];

  constructor(standard: 'scorm12' | 'scorm2004', script: Script) {
    this.world = new World(standard);
    this.#script = script;
    this.#browser = new Browser(this.world);
    this.#other = new Browser(this.world);
  }

  /** @returns the promises of the page that did not hold */
  async run(sequence: readonly [Step, number][]): Promise<string[]> {
    await this.#launch('enter');
    for (const [step, number] of sequence) {
      await this.#do(step, number);
      // A learner acts in one tab at a time, so the other has heard of what this one stored.
      await this.world.pass(hearing + 5);
    }
    await this.#end();
    return this.#broken;
  }

  /** The numbers of answers that may be in the trainer's list twice, because they were sent again after an unknown result. */
  listedTwice(): number[] {
    return this.#given.filter((answer) => this.#places(answer).length > 1).map(({ number }) => number);
  }

  async #launch(door: 'enter' | 'preview'): Promise<Course | undefined> {
    // Requests of the last page arrive before the learner opens the next one.
    await this.world.pass(100);
    const tab = this.#browser.open(door, this.#script);
    if (!tab) return undefined;
    const course = new Course(tab, (claiming) => this.#check(claiming));
    this.#courses.push(course);
    await this.world.pass(10);
    await course.begin();
    return course;
  }

  async #do(step: Step, number: number): Promise<void> {
    const course = this.#courses.at(number % 2 === 0 ? -1 : 0);
    const tab = course?.tab;
    const leave = (): void => void (this.#courses = this.#courses.filter((other) => other !== course));
    if (step === 'answer' && course && !course.isClosing) {
      this.#count += 1;
      const answer = { number: this.#count, question: number % 3 };
      course.answer(answer);
      if (course.isRecorded) this.#given.push(answer);
    } else if (step === 'wait a little') await this.world.pass(number * 20);
    else if (step === 'wait a while') await this.world.pass(number * 300);
    else if (step === 'wait long') await this.world.pass(number * 5000);
    else if (step === 'kill') {
      tab?.kill();
      leave();
    } else if (step === 'close') {
      tab?.close();
      leave();
    } else if (step === 'save and close' && course) {
      course.isClosing = true;
      await Promise.all([course.tracker.close(), this.world.pass(500)]);
    } else if (step === 'launch' && this.#courses.length === 0) await this.#launch('enter');
    else if (step === 'preview' && this.#courses.length === 0) await this.#launch('preview');
    else if (step === 'second tab' && this.#courses.length === 1) await this.#launch('enter');
    else if (step === 'reload frame' && tab && course) {
      leave();
      const again = new Course(tab.reloadFrame(), (claiming) => this.#check(claiming));
      this.#courses.push(again);
      await this.world.pass(10);
      await again.begin();
    } else if (step === 'back and forward') tab?.goAndComeBack();
    else if (step === 'offline') this.#browser.setOnline(false);
    else if (step === 'online') {
      await this.world.pass(shortestOutage);
      this.#browser.setOnline(true);
    } else if (step === 'unavailable' || step === 'unreachable' || step === 'mute') this.world.outage = step;
    else if (step === 'available') {
      await this.world.pass(shortestOutage);
      this.world.outage = undefined;
    } else if (step === 'expire') this.world.activity.expire();
    else if (step === 'look away') tab?.lookAway();
    else if (step === 'hide' || step === 'show') tab?.setVisible(step === 'show');
    else if (step === 'clock back') this.world.clockError -= 3_600_000;
    else if (step === 'other machine') {
      // Sessions on two computers follow each other, because simultaneous ones overwrite each other's state undetectably.
      for (const open of this.#courses) open.tab.close();
      this.#courses = [];
      await this.world.pass(1000);
      [this.#browser, this.#other] = [this.#other, this.#browser];
    }
  }

  /** Called when a page has said that all is saved. */
  #check(course: Course): void {
    const state = `,${this.world.activity.stored.get('cmi.suspend_data') ?? ''}`;
    const isLone = this.#courses.length === 1;
    for (const answer of course.given) {
      const name = `answer ${answer.number}`;
      if (!this.#isStored(answer)) this.#broken.push(`${name} was claimed as saved and is not stored`);
      // Of two tabs, one may be about to write what it has just heard of the other.
      if (isLone && !state.includes(`,${answer.number}.${answer.question}`))
        this.#broken.push(`${name} was claimed as saved and is not in the state`);
    }
    if (course.claimedPassed && !this.#isPassed) this.#broken.push('claimed as passed and not stored so');
  }

  get #isPassed(): boolean {
    const { stored } = this.world.activity;
    return (stored.get('cmi.core.lesson_status') ?? stored.get('cmi.success_status')) === 'passed';
  }

  /** Returns the place of an answer in the trainer's list: `cmi.interactions.3.` */
  #places({ number }: Course['given'][number]): string[] {
    const { stored, standard } = this.world.activity;
    const two = (value: number): string => String(value).padStart(2, '0');
    const latency = standard === 'scorm12' ? `00:${two(Math.floor(number / 60))}:${two(number % 60)}.00` : `PT${number}S`;
    return [...stored].flatMap(([element, value]) =>
      element.endsWith('.latency') && value === latency ? [element.slice(0, -'latency'.length)] : [],
    );
  }

  /** Tells whether the trainer's list has an answer unchanged. */
  #isStored(answer: Course['given'][number]): boolean {
    const { number, question } = answer;
    const { stored, standard } = this.world.activity;
    const is12 = standard === 'scorm12';
    const [place] = this.#places(answer);
    const right = number % 2 === 0;
    return (
      place !== undefined &&
      stored.get(`${place}id`) === `quiz_${question}` &&
      stored.get(`${place}type`) === 'choice' &&
      stored.get(`${place}${is12 ? 'student' : 'learner'}_response`) === (is12 ? (right ? 'a_One' : 'b_Two') : right ? 'a' : 'b') &&
      stored.get(`${place}result`) === (right ? 'correct' : is12 ? 'wrong' : 'incorrect')
    );
  }

  /** Ends the story: everything works again, and the learner opens the course once more on every computer. */
  async #end(): Promise<void> {
    await this.world.pass(shortestOutage);
    this.world.outage = undefined;
    for (const browser of [this.#browser, this.#other]) browser.setOnline(true);
    for (const { tab } of this.#courses) tab.setVisible(true);
    await this.world.pass(40_000);
    for (const { tab } of this.#courses) tab.close();
    this.#courses = [];
    await this.world.pass(1000);
    for (let machine = 0; machine < 2; machine += 1) {
      const course = await this.#launch('enter');
      await this.world.pass(40_000);
      const connection = course?.tracker.connection ?? 'none';
      if (!['saved', 'not-recorded'].includes(connection)) this.#broken.push(`in the end it is ${connection}`);
      course?.tab.close();
      this.#courses = [];
      await this.world.pass(1000);
      [this.#browser, this.#other] = [this.#other, this.#browser];
    }
    const state = `,${this.world.activity.stored.get('cmi.suspend_data') ?? ''}`;
    for (const answer of this.#given) {
      if (!this.#isStored(answer)) this.#broken.push(`answer ${answer.number} is lost for good`);
      if (!state.includes(`,${answer.number}.${answer.question}`)) this.#broken.push(`answer ${answer.number} is lost from the state`);
    }
    for (const [element, value] of this.world.activity.stored)
      if (/time|latency/.test(element) && value.includes('-0')) this.#broken.push(`${element} is ${value}`);
  }
}
