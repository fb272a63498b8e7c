import { expect, test } from 'vitest';
import { ClosingCopyEvent, ClosingProgressEvent } from '../events/events.ts';
import { detailOf, decodeMessage, encodeMessage } from './messages.ts';

test('a message arrives as it was sent', () => {
  for (const message of [
    { type: 'height', height: 412 },
    { type: 'announce' },
    { type: 'event', event: 'closing-progress', detail: { contentId: 'routine-close', done: 1, total: 7 } },
  ] as const) {
    expect(decodeMessage(structuredClone(encodeMessage(message)))).toEqual(message);
  }
});

test('whatever is not ours, or is damaged, is no message', () => {
  const ours = { source: 'closing-playbook', version: 1 };
  for (const data of [
    null, undefined, 0, '', 'height', [], {}, { type: 'height', height: 3 }, { ...ours }, { ...ours, version: 2, type: 'height', height: 3 },
    { ...ours, type: 'height' }, { ...ours, type: 'height', height: '400px' }, { ...ours, type: 'height', height: NaN },
    { ...ours, type: 'height', height: -1 }, { ...ours, type: 'height', height: 0 }, { ...ours, type: 'height', height: Infinity },
    { ...ours, type: 'event', event: 'click', detail: {} }, { ...ours, type: 'event', event: '__proto__', detail: {} },
    { ...ours, type: 'event', event: 'closing-reset', detail: null }, '{"subject":"lti.frameResize","height":400}',
  ]) expect(decodeMessage(data)).toBeUndefined(); // prettier-ignore
});

test('of an event only what is listed crosses the frame', () => {
  const copied = Object.assign(new ClosingCopyEvent({ phraseIds: ['a'], steps: ['thank'], situations: [], open: ['name'] }), {
    text: 'Thank you, Ms Okafor.',
  });
  expect(detailOf(copied)).toEqual({ phraseIds: ['a'], steps: ['thank'], situations: [], open: ['name'] });
  expect(detailOf(new ClosingProgressEvent({ contentId: 'x', done: 1, total: 2 }))).toEqual({ contentId: 'x', done: 1, total: 2 });
  const detail = { contentId: 'x', isTrusted: true, type: 'load', target: 'y' };
  expect(decodeMessage(encodeMessage({ type: 'event', event: 'closing-reset', detail }))).toEqual({
    type: 'event',
    event: 'closing-reset',
    detail: { contentId: 'x' },
  });
});
