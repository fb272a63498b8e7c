/** What Node has everywhere. It comes before everything else that the page loads. */
import { Buffer } from 'buffer';
import { config } from 'zod';

Object.assign(globalThis, {
  Buffer,
  process: { cwd: () => '/', env: {}, argv: [], platform: 'browser' },
  closingPlaybookContent: '/standard',
});
// Zod would try whether it may make programs from text, which the policy of the page forbids.
config({ jitless: true });
