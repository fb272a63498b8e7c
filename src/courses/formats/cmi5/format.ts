import type { CourseFormat } from '../course-format.ts';
import { cmi5CourseStructure } from './course-structure.ts';

/** cmi5: an LMS launches the course, which sends xAPI statements to a learning record store. */
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
