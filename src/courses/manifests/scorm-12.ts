import type { DescribedCourse } from './described-course.ts';
import { element, xmlDocument } from './xml.ts';

/**
 * `imsmanifest.xml` for SCORM 1.2: one organization, one item, one SCO.
 *
 * No `adlcp:masteryscore`: with it Moodle turns a score that is told half-way into `failed`, and opens the course for review from then on.
 * The course itself tells whether it is passed.
 */
export function scorm12Manifest({ id, title, files }: DescribedCourse): string {
  return xmlDocument(
    element(
      'manifest',
      {
        identifier: `course-${id}`,
        version: '1.2',
        xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
        'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
      },
      element('metadata', {}, element('schema', {}, 'ADL SCORM'), element('schemaversion', {}, '1.2')),
      element(
        'organizations',
        { default: 'organization' },
        element(
          'organization',
          { identifier: 'organization' },
          element('title', {}, title),
          element('item', { identifier: 'item', identifierref: 'resource', isvisible: 'true' }, element('title', {}, title)),
        ),
      ),
      element(
        'resources',
        {},
        element(
          'resource',
          { identifier: 'resource', type: 'webcontent', 'adlcp:scormtype': 'sco', href: files[0] },
          ...files.map((href) => element('file', { href })),
        ),
      ),
    ),
  );
}
