import { expect, test } from 'vitest';
import { securityText } from './security-text.ts';
import { hosted } from './settings.fixture.ts';

const settings = { ...hosted, base: '/calls/' };

test('without a contact there is no security.txt; with one it ends in less than a year, as RFC 9116 has it', () => {
  const now = new Date('2026-11-30T07:00:00.123Z');
  expect(securityText(settings, now)).toBeUndefined();
  expect(securityText({ ...settings, securityContact: 'mailto:security@intranet.example' }, now)).toBe(
    'Contact: mailto:security@intranet.example\nExpires: 2027-10-26T07:00:00Z\nCanonical: https://intranet.example/calls/.well-known/security.txt\n',
  );
});
