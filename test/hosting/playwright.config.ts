/** The built site on real servers, by the settings that its build made; and in the browser without any. */
import { suite } from '../browser/suite.ts';

export default suite('hosting', {
  globalSetup: './servers/global-setup.ts',
  use: { permissions: ['clipboard-read', 'clipboard-write'] },
});
