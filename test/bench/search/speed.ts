import { chromium } from 'playwright';
import type { PhrasesFile } from '../../../content/schema/published.ts';
import type { createSituationSearch, SearchResult } from '../../../widgets/search/situation-search.ts';
import { chromiumArguments, findChromium } from '../../browser/find-chromium.ts';
import type { Query } from './queries.ts';
import { engineScript } from './size.ts';

export interface Speed {
  /** Milliseconds. */
  build: number;
  median: number;
  slowest20th: number;
  slowest: number;
}

/** A playbook with so many lines: its own, again and again, each time with one word of its own. */
export function enlarged(file: PhrasesFile, lines: number): PhrasesFile {
  const phrases = Array.from({ length: lines }, (_, at) => {
    const line = file.phrases[at % file.phrases.length] as PhrasesFile['phrases'][number];
    const round = Math.floor(at / file.phrases.length);
    return round === 0 ? line : { ...line, id: `${line.id}-${round}`, text: `${line.text} word${round}x${at}` };
  });
  return { ...file, phrases };
}

/** Types each query into the engine in Chromium, its processor slowed down four times. */
export async function speed(file: PhrasesFile, queries: readonly Query[]): Promise<Speed> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments() });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await engineScript() });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    return await page.evaluate(
      ({ file, queries }) => {
        const engine = (globalThis as unknown as { situationSearch: { createSituationSearch: typeof createSituationSearch } })
          .situationSearch;
        const began = performance.now();
        const search = engine.createSituationSearch(file);
        const build = performance.now() - began;
        // The first searches are spent on compiling, as they are for an agent: they count.
        const times: number[] = [];
        for (const query of queries) {
          let standing: SearchResult | undefined;
          for (let length = 1; length <= query.length; length++) {
            const start = performance.now();
            standing = search(query.slice(0, length), { standing });
            times.push(performance.now() - start);
          }
        }
        times.sort((a, b) => a - b);
        const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
        return { build, median: at(0.5), slowest20th: at(0.95), slowest: at(1) };
      },
      { file, queries: queries.map(({ query }) => query) },
    );
  } finally {
    await browser.close();
  }
}
