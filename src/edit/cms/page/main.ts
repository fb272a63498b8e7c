/** The editor's page on one's own machine, with the configuration that its server puts beside it. */
import type { CmsConfig } from '@sveltia/cms';
import './older-browsers.ts';
import './around.css';
import { startForms } from './start.ts';

const response = await fetch('config.json');
await startForms((await response.json()) as CmsConfig);
