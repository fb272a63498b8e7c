/** Starts Sveltia CMS with what is ours. */
import CMS, { type CmsConfig } from '@sveltia/cms';
import { registerColourField } from './colour-field.ts';
import { registerEntryPicker } from './entry-picker.ts';
import { registerGuideComponents } from './guide-components.ts';
import { registerPreviews } from './previews.ts';
import { showRefusals } from './refusals.ts';
import './page.css';

/** Shows the forms that a configuration describes. */
export async function startForms(config: CmsConfig): Promise<void> {
  showRefusals();
  // Sveltia has every link to another page open in a tab of its own, once it is pressed.
  document.querySelector('.around')?.addEventListener('mousedown', (event) => event.stopPropagation());
  registerEntryPicker();
  registerColourField();
  registerGuideComponents();
  registerPreviews(config);
  await CMS.init({ config });
}
