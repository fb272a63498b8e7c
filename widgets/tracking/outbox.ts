import type { Changes } from './recorder.ts';
import type { Interaction, Objective, Outcome } from './tracker.ts';

/** Something on its way: the write that proves it if it arrives, and nothing while no write does. */
interface Outgoing {
  write?: number | undefined;
}

/** An answer on its way. It has no place before the course has said which questions there are. */
export interface OutgoingInteraction extends Interaction, Outgoing {
  place?: number | undefined;
}

export interface OutgoingObjective extends Objective, Outgoing {}

/** What this session has to bring to the LMS, and what it has brought: it stays here until a later start has read it back. */
export class Outbox {
  readonly #interactions: OutgoingInteraction[] = [];
  readonly #objectives = new Map<string, OutgoingObjective>();
  /** What is to be handed over. */
  readonly #new = new Set<Outgoing>();
  #newOutcome: Outcome | undefined;
  /** The last write that is proven to have arrived. */
  #proven = 0;

  /** Takes an answer. One that it has already changes nothing. */
  answer(interaction: OutgoingInteraction): void {
    if (this.#interactions.some(({ uuid }) => uuid === interaction.uuid)) return;
    const outgoing = { ...interaction, write: undefined };
    this.#interactions.push(outgoing);
    this.#new.add(outgoing);
  }

  /** Takes how an objective stands. What is known already changes nothing. */
  objective(objective: OutgoingObjective): void {
    if (this.#objectives.get(objective.id)?.done === objective.done) return;
    const outgoing = { ...objective, write: undefined };
    this.#objectives.set(objective.id, outgoing);
    this.#new.add(outgoing);
  }

  finish(outcome: Outcome): void {
    this.#newOutcome = outcome;
  }

  get proven(): number {
    return this.#proven;
  }

  /** Everything, for this browser to keep. */
  all(): { interactions: readonly OutgoingInteraction[]; objectives: readonly OutgoingObjective[] } {
    return { interactions: this.#interactions, objectives: [...this.#objectives.values()] };
  }

  /**
   * What is to be handed over now.
   *
   * @param write the number of the write that it goes with
   * @param bringsAll whether that write, if it arrives, proves that all of this has arrived, and what earlier ones have not proven
   * @param take finds a place for an answer that has none
   */
  handOver(write: number, bringsAll: boolean, take: (id: string) => number): Omit<Changes, 'state'> {
    const { interactions, objectives } = this.all();
    for (const outgoing of [...interactions, ...objectives]) {
      if (!this.#isProven(outgoing)) outgoing.write = bringsAll ? write : undefined;
    }
    const changes = {
      interactions: interactions
        .filter((interaction) => this.#new.has(interaction))
        .map((interaction) => ({ ...interaction, place: (interaction.place ??= take(interaction.id)) })),
      objectives: objectives.filter((objective) => this.#new.has(objective)),
      outcome: this.#newOutcome,
    };
    this.#new.clear();
    this.#newOutcome = undefined;
    return changes;
  }

  #isProven({ write }: Outgoing): boolean {
    return write !== undefined && write <= this.#proven;
  }

  /** A write has arrived. */
  prove(write: number): void {
    this.#proven = Math.max(this.#proven, write);
  }

  /** Forgets what is proven, where no later start has to read it back. */
  forgetProven(): void {
    const waiting = this.#interactions.filter((interaction) => !this.#isProven(interaction));
    this.#interactions.splice(0, Infinity, ...waiting);
    for (const [id, objective] of this.#objectives) if (this.#isProven(objective)) this.#objectives.delete(id);
  }
}
