import type { Changes } from './recorder.ts';
import type { Interaction, Objective, Outcome } from './tracker.ts';

/** What the LMS has not confirmed: what nobody has handed over yet, and what was handed over without an answer so far. */
export class Outbox {
  #interactions: Interaction[] = [];
  #objectives = new Map<string, Objective>();
  #outcome: Outcome | undefined;
  #handedOver: Omit<Changes, 'state'> = { interactions: [], objectives: [] };

  answer(interaction: Interaction): void {
    this.#interactions.push(interaction);
  }

  objective(objective: Objective): void {
    this.#objectives.set(objective.id, objective);
  }

  finish(outcome: Outcome): void {
    this.#outcome = outcome;
  }

  get isEmpty(): boolean {
    const { interactions, objectives } = this.all();
    return interactions.length === 0 && objectives.length === 0 && !this.#outcome;
  }

  /** All answers and objectives that are not confirmed. */
  all(): Pick<Changes, 'interactions' | 'objectives'> {
    return {
      interactions: [...this.#handedOver.interactions, ...this.#interactions],
      objectives: [...this.#handedOver.objectives, ...this.#objectives.values()],
    };
  }

  /** What is to be handed over now. */
  handOver(): Omit<Changes, 'state'> {
    const changes = { interactions: this.#interactions, objectives: [...this.#objectives.values()], outcome: this.#outcome };
    this.#handedOver = this.all();
    this.#interactions = [];
    this.#objectives = new Map();
    this.#outcome = undefined;
    return changes;
  }

  /** The LMS has all that was handed over. */
  confirm(): void {
    this.#handedOver = { interactions: [], objectives: [] };
  }
}
