import { html, nothing, type TemplateResult } from 'lit';
import { guideAddress } from '../content/guide-address.ts';
import type { QuizzesFile } from '../content/types.ts';
import type { Words } from './view.ts';

/** The link to a guide, where the content has it. In a frame it opens a tab: the guide would take the quiz's place. */
export function renderGuide(file: QuizzesFile, id: string, base: string, words: Words, language: string): TemplateResult | typeof nothing {
  const guide = file.guides.find((each) => each.id === id);
  const address = guide && guideAddress(guide.url, base);
  if (!address) return nothing;
  const framed = window.top !== window;
  return html`
    <p class="guide" part="guide">
      <span class="label" lang=${language}>${words.readOn}</span>
      <a href=${address} target=${framed ? '_blank' : nothing}>${guide.title}</a>
      ${framed ? html`<span class="unseen" lang=${language}>(${words.newTab})</span>` : nothing}
    </p>
  `;
}
