/**
 * Fills the last page of the course that tries out a learning management system: what was reported to the LMS, and what it gave back at the
 * next start. What was reported is also kept in this browser, so that an LMS that gives back nothing is found out, too.
 */
import type { Outcome, ReadBack, Tracker } from 'closing-playbook-widgets/tracking';
import type { KeyOf } from '../../../content/browser/stores.ts';
import { fillText, numberText, percentText } from '../../../content/language/numbers.ts';
import type { CourseSettings } from '../settings.ts';

type Words = NonNullable<CourseSettings['lmsTest']>;

/** A checklist's event, as far as it is used here; see the kit's events. */
interface ChecklistEvent extends Event {
  items?: readonly { id: string }[];
}

/** What the course has reported to the LMS, up to the end of its last session. */
interface Told {
  /** The time, as `Date.now()` gives it. */
  at: number;
  /** The text of the course's saved state. */
  state: string;
  outcome: Outcome;
  /** The number of answers. */
  answers: number;
  /** The number of checked items. */
  items: number;
}

/** Whether the LMS kept a promise. `unknown`: it has no way to show it. */
type Verdict = 'kept' | 'broken' | 'unknown';

const keyOf = ({ key }: CourseSettings): KeyOf<'lms-test'> => `closing-playbook/1/lms-test/${key}`;

function readTold(key: string): Told | undefined {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? 'null') as Told | null) ?? undefined;
  } catch {
    return undefined; // Storage is blocked, or somebody else's.
  }
}

function keepTold(key: string, told: Told): void {
  try {
    localStorage.setItem(key, JSON.stringify(told));
  } catch {
    // Storage is blocked: what comes back cannot be compared, and the page says so.
  }
}

/** Keeps note of what is reported from now on, on top of what was reported before. */
function noteWhatIsTold(key: string, before: Told | undefined, tracker: Tracker): void {
  const items = new Set<string>();
  let answers = before?.answers ?? 0;
  const note = () => {
    const { savedState: state, outcome } = tracker;
    if (state !== '') keepTold(key, { at: Date.now(), state, outcome, answers, items: Math.max(items.size, before?.items ?? 0) });
  };
  document.addEventListener('closing-answer', () => {
    answers += 1;
    note();
  });
  document.addEventListener('closing-progress', (event) => {
    for (const { id } of (event as ChecklistEvent).items ?? []) items.add(id);
    note();
  });
  tracker.watch(note);
}

const yes = (kept: boolean): Verdict => (kept ? 'kept' : 'broken');

/** Judges each promise. */
function judge(told: Told | undefined, back: ReadBack): Record<'stored' | 'resumed' | 'scored' | 'reported', Verdict> {
  const same = told && back.state === told.state;
  const { score, passed, completed } = back.outcome;
  const { outcome } = told ?? {};
  const counted = back.interactions === undefined && back.objectives === undefined;
  return {
    stored: told ? yes(Boolean(same)) : yes(back.state !== ''),
    resumed: back.resumed === undefined ? 'unknown' : yes(back.resumed),
    scored: outcome
      ? yes(score === outcome.score && passed === outcome.passed && completed === outcome.completed)
      : yes(score !== undefined),
    reported: counted
      ? 'unknown'
      : yes((back.interactions ?? Infinity) >= (told?.answers ?? 1) && (back.objectives ?? Infinity) >= (told?.items ?? 1)),
  };
}

function row(name: string, verdict: string, detail: string): HTMLElement {
  const line = document.createElement('div');
  const [term, value, more] = [document.createElement('dt'), document.createElement('dd'), document.createElement('dd')];
  term.textContent = name;
  value.textContent = verdict;
  more.textContent = detail;
  line.append(term, value, ...(detail === '' ? [] : [more]));
  return line;
}

/**
 * Fills the report at the start of a session.
 *
 * @returns whether the report says what came back; at the first start there is nothing to compare yet
 */
export async function reportOnLms(settings: CourseSettings, words: Words, tracker: Tracker): Promise<boolean> {
  const key = keyOf(settings);
  const told = readTold(key);
  const back = await tracker.readBack?.();
  noteWhatIsTold(key, told, tracker);
  const place = document.querySelector<HTMLElement>('[data-lms-report]');
  const say = (text: string): void => {
    const line = place?.querySelector('p');
    if (line) line.textContent = text;
  };
  if (!back) {
    say(words.testNoLms);
    return told !== undefined;
  }
  if (!told && back.state === '') {
    say(tracker.recording ? words.testFirst : words.testNotRecorded);
    return false;
  }
  const { language } = settings.rules;
  const when = told && new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(told.at);
  say(when ? fillText(words.testBack, { when }) : words.testBackElsewhere);
  const verdicts = judge(told, back);
  const verdict = { kept: words.testKept, broken: words.testBroken, unknown: words.testUnknown };
  const result = ({ score, passed, completed }: Outcome): string =>
    [
      score === undefined ? words.testNoScore : percentText(score, language),
      passed === undefined ? '' : passed ? words.testPassed : words.testNotPassed,
      completed ? words.testComplete : words.testIncomplete,
    ]
      .filter(Boolean)
      .join(', ');
  const compared = (toldText: string | undefined, backText: string) =>
    toldText === undefined
      ? fillText(words.testGiven, { back: backText })
      : fillText(words.testCompared, { told: toldText, back: backText });
  const number = (count: number | undefined) => (count === undefined ? '–' : numberText(count, language));
  place
    ?.querySelector('dl')
    ?.replaceChildren(
      row(words.testStored, verdict[verdicts.stored], ''),
      row(words.testResumed, verdict[verdicts.resumed], ''),
      row(words.testScored, verdict[verdicts.scored], compared(told && result(told.outcome), result(back.outcome))),
      row(
        words.testReported,
        verdict[verdicts.reported],
        compared(
          told && fillText(words.testCounts, { answers: number(told.answers), items: number(told.items) }),
          fillText(words.testCounts, { answers: number(back.interactions), items: number(back.objectives) }),
        ),
      ),
    );
  return true;
}
