/** The engines that the scenarios run in. */
import { findChromium109, findFirefox, findFirefox115, findWebKit, type Found } from '../browser/find-engines.ts';
import { startChromium } from './drivers/chromium.ts';
import { startFirefox } from './drivers/firefox.ts';
import { startWebKit } from './drivers/webkit.ts';
import type { Engine } from './engine.ts';

/** Starts an engine. @returns a sentence that says why if the engine is missing */
const starting =
  <Programs extends object>(find: () => Found<Programs>, start: (programs: Programs) => Promise<Engine>) =>
  async (): Promise<Engine | { missing: string }> => {
    const found = find();
    return 'missing' in found ? found : start(found);
  };

export const engines = {
  firefox: starting(findFirefox, startFirefox),
  webkit: starting(findWebKit, startWebKit),
  'firefox-115': starting(findFirefox115, startFirefox),
  'chromium-109': starting(findChromium109, startChromium),
};

export type EngineName = keyof typeof engines;
