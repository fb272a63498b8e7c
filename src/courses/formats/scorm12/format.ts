import type { CourseFormat } from '../course-format.ts';
import { scorm12Manifest } from './manifest.ts';

/** The oldest of the formats, and the most widely understood. */
export const scorm12: CourseFormat = {
  label: 'SCORM 1.2',
  manifestFile: 'imsmanifest.xml',
  manifest: scorm12Manifest,
  adapter: 'scorm-12',
  proven: {
    provenPackage: 'schemaAnd',
    provenRecord: 'imitations',
    provenResume: 'imitations',
    provenLeaving: 'imitations',
    provenRetry: 'imitations',
    provenTrouble: 'imitations',
    provenLook: 'imitations',
  },
};
