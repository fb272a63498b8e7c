/** The playbook in frames and tags on other sites: the built site in `dist/`, shown by pages of another origin. */
import { suite } from '../browser/suite.ts';

export default suite('embed', {
  // Playwright hides scroll bars, and with them the loops that they can start.
  use: { launchOptions: { ignoreDefaultArgs: ['--hide-scrollbars'] } },
});
