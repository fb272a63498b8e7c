/** The built site, as its readers use it. */
import { suite } from '../browser/suite.ts';

export default suite('e2e', {
  globalSetup: './sites.ts',
  use: { permissions: ['clipboard-read', 'clipboard-write'] },
});
