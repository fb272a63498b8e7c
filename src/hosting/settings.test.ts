import { expect, test } from 'vitest';
import { hostingSettings } from './settings.ts';

test('without anything set, anybody may frame the embeds, and the playbook is kept for use without a network', () => {
  expect(hostingSettings({})).toMatchObject({ framedBy: ['*'], offline: true });
});

test('one build can be set from outside', () => {
  const settings = hostingSettings({
    FRAMED_BY: ' https://intranet.example  https://*.lms.example:8443',
    OFFLINE: 'off',
    HTTPS_ONLY: 'off',
  });
  expect(settings).toMatchObject({
    framedBy: ['https://intranet.example', 'https://*.lms.example:8443'],
    offline: false,
    httpsOnly: false,
  });
  expect(hostingSettings({ FRAMED_BY: '' }).framedBy).toEqual([]);
});

test('what could not stand in a header is refused with what to write', () => {
  for (const written of ['intranet.example', 'https://a.example/path', "'none'; script-src", 'javascript:alert(1)', 'https://a.example,'])
    expect(() => hostingSettings({ FRAMED_BY: written })).toThrow(/FRAMED_BY is .*https:\/\/intranet\.example/);
  expect(() => hostingSettings({ OFFLINE: 'no' })).toThrow('OFFLINE is "no". Write on or off.');
});
