/** A small course in a simulated tab: a learner's answers, kept and told by the real tracker. */
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { build } from 'vite';
import type { Standard } from '../lms/moodle-like/api.ts';
import type { Tracker } from '../../../widgets/tracking/tracker.ts';
import type { Tab } from './world.ts';

/** What the tracker is built from, as a script that leaves it in the page. */
export async function trackerScript(standard: Standard): Promise<Script> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'import.meta.env': '{}', __NOT_KEPT__: 'undefined' },
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      lib: { entry: fileURLToPath(new URL('../../../widgets/tracking/connect.ts', import.meta.url)), formats: ['iife'], name: 'tracking' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [output] = [result].flat();
  const [chunk] = output && 'output' in output ? output.output : [];
  if (chunk?.type !== 'chunk') throw new Error('The tracker was not built as one script.');
  const options = { course: 'simulated', language: 'en', reportFailed: true };
  return new Script(
    `Date.now = simulatedNow;\n${chunk.code}\nvar connecting = tracking.connect(${JSON.stringify(standard)}, ${JSON.stringify(options)});`,
  );
}

/** How many questions the course has, and how many right answers pass it. */
const questions = 3;
const passingAnswers = 4;

/** An answer, told from all others by its number. */
export interface GivenAnswer {
  number: number;
  question: number;
}

/** How the learner's answers stand in a state: `7.2,8.0` are the seventh one, to question 2, and the eighth. */
const read = (state: string | undefined): Map<number, number> =>
  new Map(
    (state ?? '').split(',').flatMap((entry) => (/^\d+\.\d+$/.test(entry) ? [entry.split('.').map(Number) as [number, number]] : [])),
  );

export class Course {
  readonly tab: Tab;
  /** What was given in this tab where it is recorded. */
  readonly given: GivenAnswer[] = [];
  /** How many of them had been given when it said last that all is saved; and whether it said so of a course that is passed. */
  claimed = 0;
  claimedPassed = false;
  /** Whether the learner has chosen to save and close: nothing can be answered any more. */
  isClosing = false;
  #tracker: Tracker | undefined;
  #answers = new Map<number, number>();
  readonly #onClaim: (course: Course) => void;

  constructor(tab: Tab, onClaim: (course: Course) => void) {
    this.tab = tab;
    this.#onClaim = onClaim;
  }

  /** Waits until the tracker is there, and goes on where the learner was. */
  async begin(): Promise<void> {
    const tracker = (await (this.tab.page as { connecting?: Promise<Tracker> }).connecting) as Tracker;
    this.#tracker = tracker;
    tracker.arrange?.(Array.from({ length: questions }, (_, question) => `quiz_${question}`));
    this.#answers = new Map([...read(tracker.savedState), ...read(tracker.unsentState)]);
    tracker.watch(() => this.#changed());
    if (read(tracker.unsentState).size > 0) tracker.save(() => this.#text());
    this.#tellOutcome();
    this.#changed();
  }

  get tracker(): Tracker {
    if (!this.#tracker) throw new Error('The course has not begun.');
    return this.#tracker;
  }

  /** Whether the page lets the learner believe that the LMS gets the answers. */
  get isRecorded(): boolean {
    return this.tracker.recording && !['browser-only', 'not-kept'].includes(this.tracker.connection);
  }

  /** The numbers of the answers that the course knows of. */
  get known(): number[] {
    return [...this.#answers.keys()];
  }

  answer({ number, question }: GivenAnswer): void {
    this.#answers.set(number, question);
    this.tracker.save(() => this.#text());
    this.tracker.answer({
      uuid: String(number),
      id: `quiz_${question}`,
      kind: 'choice',
      description: `Question ${question}?`,
      choices: ['One', 'Two'],
      response: [number % 2],
      rightResponse: [0],
      correct: number % 2 === 0,
      latency: number * 1000,
      at: this.tab.browser.world.wallClock,
    });
    if (this.isRecorded) this.given.push({ number, question });
    this.#tellOutcome();
  }

  #text(): string {
    return [...this.#answers].map(([number, question]) => `${number}.${question}`).join();
  }

  #tellOutcome(): void {
    const passed = this.#answers.size >= passingAnswers;
    if (this.#answers.size > 1) this.tracker.finish({ completed: true, passed, score: Math.min(100, this.#answers.size * 20) });
  }

  #changed(): void {
    // Another tab went on.
    if (this.tracker.savedState !== this.#text() && read(this.tracker.savedState).size > 0) this.#answers = read(this.tracker.savedState);
    if (!['saved', 'closed'].includes(this.tracker.connection)) return;
    this.claimed = this.given.length;
    this.claimedPassed = this.tracker.outcome.passed === true;
    this.#onClaim(this);
  }
}
