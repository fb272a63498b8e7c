import { expect, it } from 'vitest';
import { judged } from './judged.ts';

it('a scan that nobody answered is told plainly, and does not pass', () => {
  for (const json of ['', '{"message":"405 Method Not Allowed"}', '{"error":{"summary":"audit endpoint returned an error"}}', '<html>']) {
    const { text, exitCode } = judged(json);
    expect(text).toMatch(/^NOT SCANNED: the registry did not answer \(.+\)/);
    expect(exitCode).toBe(2);
  }
});

it('holes are told with their reasons, and none passes', () => {
  const one = { name: 'left', severity: 'high', range: '<2', isDirect: true, via: [{ title: 'Goes right', url: 'https://example.com/1' }] };
  expect(judged(JSON.stringify({ vulnerabilities: { left: one } }))).toEqual({
    text: '1 packages with known holes:\nhigh: left <2: Goes right https://example.com/1',
    exitCode: 1,
  });
  expect(judged('{"vulnerabilities":{},"metadata":{"dependencies":{"total":7}}}')).toEqual({
    text: 'No known hole in 7 packages.',
    exitCode: 0,
  });
});
