/** Makes the statements that cmi5 defines (sections 9 and 10), and xAPI statements for answers. */
import { asRecord } from '../../state/state.ts';
import { entryName, isoDuration, joinedPattern } from '../values.ts';
import type { Interaction } from '../tracker.ts';
import { newUuid } from '../uuid.ts';
import type { Launch } from './launch.ts';

const verbs = 'http://adlnet.gov/expapi/verbs/';

export type Verb = 'initialized' | 'completed' | 'passed' | 'failed' | 'terminated' | 'answered';

/** The verb of a statement as a store gives it, by its short name; another text for a verb that is not ours. */
export const verbOf = (statement: Readonly<Record<string, unknown>>): string =>
  String(asRecord(statement['verb'])?.['id'] ?? '').replace(verbs, '');

export interface Statement {
  id: string;
  actor: object;
  verb: { id: string; display: Record<string, string> };
  object: object;
  context: Record<string, unknown>;
  timestamp: string;
  result?: object;
}

const cmi5Context = 'https://w3id.org/xapi/cmi5/context/';

export class StatementWriter {
  readonly #launch: Launch;
  readonly #template: Record<string, unknown>;
  readonly #masteryScore: unknown;
  readonly #language: string;
  #last = 0;

  /**
   * @param launchData the LMS's document: its context is the frame of every statement
   * @param language of the questions' texts
   * @param notBefore when the session began: no statement is older, as `Date.now()` gives it
   */
  constructor(launch: Launch, launchData: Record<string, unknown>, language: string, notBefore: number) {
    this.#launch = launch;
    this.#template = asRecord(launchData['contextTemplate']) ?? {};
    this.#masteryScore = launchData['masteryScore'];
    this.#language = language;
    this.#last = notBefore;
  }

  #statement(verb: Verb, at: number, statement: Pick<Statement, 'object' | 'context' | 'result'>, id = newUuid()): Statement {
    // Timestamps order statements, and answers of an earlier session may be sent in this one.
    this.#last = Math.max(this.#last, at);
    return {
      id,
      actor: this.#launch.actor,
      verb: { id: verbs + verb, display: { en: verb } },
      timestamp: new Date(this.#last).toISOString(),
      ...statement,
    };
  }

  /** A statement that cmi5 defines. */
  defined(verb: Exclude<Verb, 'answered'>, result?: object): Statement {
    const judged = verb === 'passed' || verb === 'failed';
    const activities = asRecord(this.#template['contextActivities']) ?? {};
    const given = Array.isArray(activities['category']) ? (activities['category'] as unknown[]) : [];
    const own = judged || verb === 'completed' ? ['cmi5', 'moveon'] : ['cmi5'];
    const context = {
      ...this.#template,
      registration: this.#launch.registration,
      contextActivities: { ...activities, category: [...given, ...own.map((name) => ({ id: `${cmi5Context}categories/${name}` }))] },
      ...(judged &&
        this.#masteryScore !== undefined && {
          extensions: { ...asRecord(this.#template['extensions']), [`${cmi5Context}extensions/masteryscore`]: this.#masteryScore },
        }),
    };
    const object = { id: this.#launch.activityId };
    // The identifier is the same in all of a registration, so that sending the statement twice stores it once.
    const id = verb === 'passed' || verb === 'completed' ? newUuid(this.#launch.registration + verb) : undefined;
    return this.#statement(verb, Date.now(), { object, context, ...(result && { result }) }, id);
  }

  /** Makes the statement for an answer, which cmi5 allows besides its own. */
  answered(interaction: Interaction): Statement {
    const { uuid, id, kind, description, choices, response, rightResponse, correct, latency, at } = interaction;
    const words = (text: string): Record<string, string> => ({ [this.#language]: text });
    const object = {
      id: `${this.#launch.activityId}/questions/${id}`,
      definition: {
        type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
        interactionType: kind,
        description: words(description),
        choices: choices.map((text, position) => ({ id: entryName(position), description: words(text) })),
        correctResponsesPattern: [joinedPattern(rightResponse)],
      },
    };
    const result = { response: joinedPattern(response), success: correct, duration: isoDuration(latency) };
    const context = { ...this.#template, registration: this.#launch.registration };
    return this.#statement('answered', at, { object, context, result }, uuid);
  }
}
