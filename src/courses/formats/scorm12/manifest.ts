import type { DescribedCourse } from '../course-format.ts';
import { scormManifest } from '../scorm-manifest.ts';

/**
 * Writes `imsmanifest.xml` for SCORM 1.2.
 *
 * It has no `adlcp:masteryscore`: with it Moodle turns a score reported half-way into `failed`, and opens the course for review from then
 * on. The course itself reports whether it is passed.
 */
export const scorm12Manifest = (course: DescribedCourse): string =>
  scormManifest(course, {
    schemaVersion: '1.2',
    version: '1.2',
    namespaces: {
      xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
      'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
    },
    scormType: 'adlcp:scormtype',
    itemAttributes: { isvisible: 'true' },
  });
