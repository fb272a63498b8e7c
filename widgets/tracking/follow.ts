/** Connects the widgets' events to a tracker. */
import { questionKinds } from '../../content/schema/question-kinds.ts';
import type { ClosingAnswerEvent, ClosingCompleteEvent, ClosingProgressEvent } from '../events/events.ts';
import type { AnyPart, FollowedCourse, Following, PartResult } from './course.ts';
import { courseOutcome } from './course-outcome.ts';
import { decodeCourse, encodeCourse, type EncodedCourse, type SavedPart } from './saved-state/saved-state.ts';
import { mergeCourses } from './saved-state/merge.ts';
import type { Outcome, Tracker } from './tracker.ts';
import { newUuid } from './uuid.ts';

interface Widget extends Element {
  state: string;
}

const untouched: SavedPart = { done: false, attempts: 0, state: '' };

/**
 * Follows the widgets inside of an element: restores their states from the last session, and passes every answer, tick and result to the
 * tracker.
 *
 * The widgets stand in the element with their identifiers (`quiz="…"`, `checklist="…"`), `mode="course"` and `remember="off"`: what
 * the tracker keeps belongs to this learner, and a shared computer must not show it to the next.
 *
 * @example const following = follow(document.body, tracker, { parts: [{ id: 'final-exam', kind: 'quiz' }], passMark: 80 });
 */
export function follow(element: Element, tracker: Tracker, course: FollowedCourse): Following {
  return new CourseFollower(element, tracker, course);
}

class CourseFollower implements Following {
  readonly #element: Element;
  readonly #tracker: Tracker;
  readonly #course: FollowedCourse;
  #place = '';
  /** The parts as they were saved, without what the widgets have changed since. */
  #parts = new Map<string, SavedPart>();
  /** The parts whose widgets have state to save. */
  readonly #touched = new Set<string>();
  /** The items of checklists as they were last reported. */
  readonly #told = new Map<string, boolean>();
  #savedState: string;
  /** What was last reported as not fitting: keys of parts, and notes with their texts. */
  #leftOut = '';
  readonly #stopping = new AbortController();

  constructor(element: Element, tracker: Tracker, course: FollowedCourse) {
    this.#element = element;
    this.#tracker = tracker;
    this.#course = course;
    this.#savedState = tracker.savedState;
    tracker.arrange?.(course.parts.flatMap(({ id, questionIds = [] }) => questionIds.map((question) => interactionId(id, question))));
    const saved = decodeCourse(tracker.savedState);
    const unsent = decodeCourse(tracker.unsentState ?? '');
    this.#take(mergeCourses(saved.course, unsent.course));
    if (saved.damaged || unsent.damaged) {
      const damaged = course.parts.filter((part) => part.kind !== 'text' && !this.#parts.has(keyOf(part)));
      course.lost?.('damaged', damaged, []);
    }
    const { signal } = this.#stopping;
    element.addEventListener('closing-answer', (event) => this.#answered(event as ClosingAnswerEvent), { signal });
    element.addEventListener('closing-progress', (event) => this.#progressed(event as ClosingProgressEvent), { signal });
    element.addEventListener('closing-complete', (event) => this.#completed(event as ClosingCompleteEvent), { signal });
    element.addEventListener('closing-reset', (event) => this.#touch(event), { signal });
    element.addEventListener('input', (event) => this.#typed(event), { signal });
    signal.addEventListener('abort', tracker.watch(this.#trackerChanged));
    if (unsent.course.parts.size > 0) this.#save();
    this.#tellOutcome();
  }

  get place(): string {
    return this.#place;
  }

  set place(place: string) {
    if (place === this.#place) return;
    this.#place = place;
    this.#save();
  }

  get outcome(): Outcome {
    const passMark = this.#tracker.passMark ?? this.#course.passMark;
    return courseOutcome({ ...this.#course, passMark }, (part) => this.result(part));
  }

  read(id: string): void {
    const key = keyOf({ kind: 'text', id });
    if (this.#parts.get(key)?.done) return;
    this.#parts.set(key, { ...untouched, done: true });
    this.#changed();
  }

  result(part: AnyPart): Readonly<PartResult> {
    const { done, score, attempts } = this.#parts.get(keyOf(part)) ?? untouched;
    return { done, score, attempts };
  }

  restore(): void {
    for (const part of this.#course.parts) {
      const state = this.#parts.get(keyOf(part))?.state;
      const widget = this.#widget(part);
      if (state && widget && !this.#touched.has(keyOf(part))) widget.state = state;
    }
  }

  stop(): void {
    this.#stopping.abort();
  }

  #take({ place, parts }: ReturnType<typeof mergeCourses>): void {
    this.#place = place;
    this.#parts = new Map(parts);
    this.#touched.clear();
    this.restore();
  }

  #widget({ kind, id }: AnyPart): Widget | undefined {
    if (kind === 'text') return undefined;
    return this.#element.querySelector<Widget>(`closing-${kind}[${kind}="${CSS.escape(id)}"]`) ?? undefined;
  }

  /** Returns the part that an event comes from. Widgets outside of the course are ignored. */
  #partOf(event: Event): AnyPart | undefined {
    const path = event.composedPath();
    return this.#course.parts.find((part) => {
      const widget = this.#widget(part);
      return widget && path.includes(widget);
    });
  }

  #touch(event: Event): AnyPart | undefined {
    const part = this.#partOf(event);
    if (!part) return undefined;
    this.#touched.add(keyOf(part));
    this.#save();
    return part;
  }

  /** A note in a checklist is told by no event of its own. What is picked in a quiz counts once it is answered. */
  #typed(event: Event): void {
    if (this.#partOf(event)?.kind === 'checklist') this.#touch(event);
  }

  #answered(event: ClosingAnswerEvent): void {
    if (!this.#touch(event)) return;
    const { contentId, questionId, kind, description, choices, response, rightResponse, correct, latency } = event;
    this.#tracker.answer({
      uuid: newUuid(),
      id: interactionId(contentId, questionId),
      kind: questionKinds[kind].form.recordedAs,
      description,
      choices,
      response,
      rightResponse,
      correct,
      latency,
      at: Date.now(),
    });
  }

  #progressed(event: ClosingProgressEvent): void {
    if (!this.#touch(event)) return;
    for (const { id, text, done } of event.items ?? []) {
      const objective = { id: `${event.contentId}_${id}`, description: text, done };
      if (this.#told.get(objective.id) === done) continue;
      this.#told.set(objective.id, done);
      this.#tracker.objective(objective);
    }
    this.#course.changed?.();
  }

  #completed(event: ClosingCompleteEvent): void {
    const part = this.#touch(event);
    if (!part) return;
    const before = this.#parts.get(keyOf(part)) ?? untouched;
    const attempts = before.attempts + 1;
    if (attempts > (this.#course.attempts ?? Infinity)) return;
    const score = part.kind === 'quiz' || part.kind === 'practice' ? Math.max(before.score ?? 0, event.score) : undefined;
    this.#parts.set(keyOf(part), { ...before, done: true, score, attempts });
    this.#changed();
  }

  #changed(): void {
    this.#save();
    this.#tellOutcome();
    this.#course.changed?.();
  }

  #tellOutcome(): void {
    const { outcome } = this;
    if (outcome.completed || outcome.passed !== undefined) this.#tracker.finish(outcome);
  }

  #save(): void {
    this.#tracker.save(() => this.#encode());
  }

  #encode(): string {
    const parts = new Map(this.#parts);
    for (const part of this.#course.parts) {
      const key = keyOf(part);
      const widget = this.#touched.has(key) ? this.#widget(part) : undefined;
      if (widget) parts.set(key, { ...(parts.get(key) ?? untouched), state: widget.state });
    }
    const encoded = encodeCourse({ place: this.#place, parts }, this.#tracker.stateLimit);
    this.#tellLeftOut(encoded);
    this.#savedState = encoded.text;
    return encoded.text;
  }

  #tellLeftOut({ left, notes }: EncodedCourse): void {
    const leftOut = [...left, ...notes.map(({ key, item, text }) => `${key} ${item} ${text}`)].join('\n');
    if (leftOut === this.#leftOut) return;
    this.#leftOut = leftOut;
    const parts = this.#course.parts.filter((part) => left.includes(keyOf(part)));
    const lost = parts.flatMap((part) =>
      notes.filter(({ key }) => key === keyOf(part)).map(({ item, text }) => ({ part: { kind: part.kind, id: part.id }, item, text })),
    );
    this.#course.lost?.('too-large', parts, lost);
  }

  readonly #trackerChanged = (): void => {
    if (this.#tracker.savedState === this.#savedState) return;
    // Another window of the same learner has newer state than this one.
    this.#savedState = this.#tracker.savedState;
    this.#take(decodeCourse(this.#savedState).course);
    this.#course.changed?.();
  };
}

/** Returns the identifier under which an answer is recorded. */
const interactionId = (quiz: string, question: string): string => `${quiz}_${question}`;

/** Returns the key under which a part is stored. */
const keyOf = ({ kind, id }: AnyPart): string => `${kind.charAt(0)}${id}`;
