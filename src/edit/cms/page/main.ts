/** The editor's page: Sveltia CMS with what is ours, and the configuration that stands beside the page. */
import CMS, { type CmsConfig } from '@sveltia/cms';
import { registerEntryPicker } from './entry-picker.ts';
import { registerGuideComponents } from './guide-components.ts';
import { registerPreviews } from './previews.ts';
import './page.css';

registerEntryPicker();
registerGuideComponents();

const response = await fetch('config.json');
const config = (await response.json()) as CmsConfig;
registerPreviews(config);
await CMS.init({ config });
