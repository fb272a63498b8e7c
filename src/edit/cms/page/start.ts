/** Starts Sveltia CMS with what is ours. */
import CMS, { type CmsConfig } from '@sveltia/cms';
import { registerEntryPicker } from './entry-picker.ts';
import { registerGuideComponents } from './guide-components.ts';
import { registerPreviews } from './previews.ts';
import './page.css';

/** Shows the forms that a configuration describes. */
export async function startForms(config: CmsConfig): Promise<void> {
  registerEntryPicker();
  registerGuideComponents();
  registerPreviews(config);
  await CMS.init({ config });
}
