/**
 * The messages between a frame page and the page around it: plain objects, sent by `postMessage`.
 *
 * A message names its sender and its version, so that it can be told from other messages on the page, and later versions can differ.
 * Nothing in it is private: no notes, nothing filled in, nothing typed. So it may go to any page that shows the frame.
 */
import type {} from '../events/events.ts';

const sender = 'closing-playbook';
const version = 1;

/** The widgets' events, as `events.ts` declares them. */
type EventName = Extract<keyof HTMLElementEventMap, `closing-${string}`>;

/** The properties of an event that cross the frame; all others stay inside, whatever a later event may carry. */
export const eventFields: { readonly [Name in EventName]: readonly Exclude<keyof HTMLElementEventMap[Name], keyof Event>[] } = {
  'closing-progress': ['contentId', 'done', 'total'],
  'closing-complete': ['contentId', 'score', 'passed', 'duration', 'answered', 'right'],
  'closing-answer': [
    'contentId',
    'questionId',
    'kind',
    'description',
    'response',
    'rightResponse',
    'correct',
    'attempt',
    'final',
    'latency',
  ],
  'closing-copy': ['phraseIds', 'steps', 'situations', 'open'],
  'closing-reset': ['contentId'],
  'closing-error': ['problems'],
};

/** From the frame: the height of its content in CSS pixels. */
export interface HeightMessage {
  type: 'height';
  height: number;
}

/** From the frame: a person did something, as the event of this name says. */
export interface EventMessage {
  type: 'event';
  event: EventName;
  detail: Record<string, unknown>;
}

/** To the frame: send your height again. For pages that began to listen too late. */
export interface AnnounceMessage {
  type: 'announce';
}

export type Message = HeightMessage | EventMessage | AnnounceMessage;

/** Returns the message in the form in which it is posted. */
export const encodeMessage = (message: Message): object => ({ source: sender, version, ...message });

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const pick = (from: Record<string, unknown>, fields: readonly string[]) =>
  Object.fromEntries(fields.filter((field) => from[field] !== undefined).map((field) => [field, from[field]]));

/** Returns the properties of an event that may cross the frame. */
export const detailOf = (event: Event & { type: string }): Record<string, unknown> =>
  isEventName(event.type) ? pick(event as unknown as Record<string, unknown>, eventFields[event.type]) : {};

const isEventName = (name: unknown): name is EventName => typeof name === 'string' && Object.hasOwn(eventFields, name);

/** Reads a message; `undefined` for everything that is not one of ours, in this version. */
export function decodeMessage(data: unknown): Message | undefined {
  if (!isObject(data) || data['source'] !== sender || data['version'] !== version) return undefined;
  const { type, height, event, detail } = data;
  if (type === 'announce') return { type };
  if (type === 'height' && Number.isInteger(height) && Number(height) > 0) return { type, height: Number(height) };
  if (type === 'event' && isEventName(event) && isObject(detail)) return { type, event, detail: pick(detail, eventFields[event]) };
  return undefined;
}
