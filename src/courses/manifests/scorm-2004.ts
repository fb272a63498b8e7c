import type { DescribedCourse } from './described-course.ts';
import { element, xmlDocument, type Xml } from './xml.ts';

/** Namespace → the schema that is in the package; ADL's validator wants both. */
const schemas = [
  ['http://www.imsglobal.org/xsd/imscp_v1p1', 'imscp_v1p1.xsd'],
  ['http://www.adlnet.org/xsd/adlcp_v1p3', 'adlcp_v1p3.xsd'],
  ['http://www.adlnet.org/xsd/adlseq_v1p3', 'adlseq_v1p3.xsd'],
  ['http://www.adlnet.org/xsd/adlnav_v1p3', 'adlnav_v1p3.xsd'],
  ['http://www.imsglobal.org/xsd/imsss', 'imsss_v1p0.xsd'],
] as const;

/**
 * How the LMS is to deal with what the course reports: the course sets completion and success itself, and a score at or above the
 * pass mark is a success.
 */
function itemSequencing(passMark: number | undefined): Xml {
  const objective =
    passMark === undefined
      ? element('imsss:primaryObjective', { objectiveID: 'course' })
      : element(
          'imsss:primaryObjective',
          { objectiveID: 'course', satisfiedByMeasure: 'true' },
          element('imsss:minNormalizedMeasure', {}, String(passMark / 100)),
        );
  return element(
    'imsss:sequencing',
    {},
    element('imsss:objectives', {}, objective),
    element('imsss:deliveryControls', { completionSetByContent: 'true', objectiveSetByContent: 'true' }),
  );
}

/** `imsmanifest.xml` for SCORM 2004 4th Edition: one organization, one item, one SCO. */
export function scorm2004Manifest({ id, title, files, passMark }: DescribedCourse): string {
  return xmlDocument(
    element(
      'manifest',
      {
        identifier: `course-${id}`,
        version: '1',
        xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1',
        'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_v1p3',
        'xmlns:adlseq': 'http://www.adlnet.org/xsd/adlseq_v1p3',
        'xmlns:adlnav': 'http://www.adlnet.org/xsd/adlnav_v1p3',
        'xmlns:imsss': 'http://www.imsglobal.org/xsd/imsss',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xsi:schemaLocation': schemas.flat().join(' '),
      },
      element('metadata', {}, element('schema', {}, 'ADL SCORM'), element('schemaversion', {}, '2004 4th Edition')),
      element(
        'organizations',
        { default: 'organization' },
        element(
          'organization',
          { identifier: 'organization' },
          element('title', {}, title),
          element('item', { identifier: 'item', identifierref: 'resource' }, element('title', {}, title), itemSequencing(passMark)),
          element('imsss:sequencing', {}, element('imsss:controlMode', { choice: 'true', flow: 'true' })),
        ),
      ),
      element(
        'resources',
        {},
        element(
          'resource',
          { identifier: 'resource', type: 'webcontent', 'adlcp:scormType': 'sco', href: files[0] },
          ...files.map((href) => element('file', { href })),
        ),
      ),
    ),
  );
}
