import type { CourseFormat } from '../course-format.ts';
import { scorm2004Manifest } from './manifest.ts';

/** SCORM 2004 4th Edition. ADL's validator refuses a package without the schema files; Moodle takes both. */
export const scorm2004: CourseFormat = {
  label: 'SCORM 2004 4th Edition',
  manifestFile: 'imsmanifest.xml',
  manifest: scorm2004Manifest,
  adapter: 'scorm-2004',
  schemas: 'scorm20044thedition',
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
