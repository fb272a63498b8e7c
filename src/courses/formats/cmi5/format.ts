import type { CourseFormat } from '../course-format.ts';
import { cmi5CourseStructure } from './course-structure.ts';

/** xAPI statements in a learning record store, launched by an LMS. */
export const cmi5: CourseFormat = {
  label: 'cmi5',
  manifestFile: 'cmi5.xml',
  manifest: cmi5CourseStructure,
  adapter: 'cmi5',
  proven: {
    provenPackage: 'rulesOnly',
    provenRecord: 'mockLrs',
    provenResume: 'mockLrs',
    provenLeaving: 'mockLrs',
    provenRetry: 'mockLrs',
    provenTrouble: 'mockLrs',
    provenLook: 'mockLrs',
  },
};
