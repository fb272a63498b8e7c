import type { Changes } from './recorder.ts';
import type { Interaction, Objective, Outcome } from './tracker.ts';

/** An entry of the outbox, with the write that proves its arrival; without one while it is not part of any. */
interface Outgoing {
  write?: number | undefined;
}

/** An answer in the outbox. It has no place before the course has named its questions. */
export interface OutgoingInteraction extends Interaction, Outgoing {
  place?: number | undefined;
}

export interface OutgoingObjective extends Objective, Outgoing {}

/** The outbox of a session: what it has to send to the LMS, and what it has sent. Entries stay until a later start has read them back. */
export class Outbox {
  readonly #interactions: OutgoingInteraction[] = [];
  readonly #objectives = new Map<string, OutgoingObjective>();
  /** The entries to send. */
  readonly #new = new Set<Outgoing>();
  #newOutcome: Outcome | undefined;
  /** The number of the last write that provably arrived. */
  #proven = 0;

  /** Adds an answer. A known one changes nothing. */
  answer(interaction: OutgoingInteraction): void {
    if (this.#interactions.some(({ uuid }) => uuid === interaction.uuid)) return;
    const outgoing = { ...interaction, write: undefined };
    this.#interactions.push(outgoing);
    this.#new.add(outgoing);
  }

  /** Adds the state of an objective. A known one changes nothing. */
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

  /** Returns everything, for the backup in this browser. */
  all(): { interactions: readonly OutgoingInteraction[]; objectives: readonly OutgoingObjective[] } {
    return { interactions: this.#interactions, objectives: [...this.#objectives.values()] };
  }

  /**
   * Returns what to send now.
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

  /** Notes that a write has arrived. */
  prove(write: number): void {
    this.#proven = Math.max(this.#proven, write);
  }

  /** Drops entries that provably arrived, if no later start has to read them back. */
  forgetProven(): void {
    const waiting = this.#interactions.filter((interaction) => !this.#isProven(interaction));
    this.#interactions.splice(0, Infinity, ...waiting);
    for (const [id, objective] of this.#objectives) if (this.#isProven(objective)) this.#objectives.delete(id);
  }
}
