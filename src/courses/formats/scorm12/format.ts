import type { CourseFormat } from '../course-format.ts';
import { scorm12Manifest } from './manifest.ts';

/** SCORM 1.2, the oldest of the formats, which most LMSs support. */
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
