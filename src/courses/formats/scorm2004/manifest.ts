import type { DescribedCourse } from '../course-format.ts';
import { scormManifest } from '../scorm-manifest.ts';
import { element, type Xml } from '../../../../content/export/xml.ts';

/** Namespace → the schema file in the package. ADL's validator wants every schema to be declared and included. */
const schemas = [
  ['http://www.imsglobal.org/xsd/imscp_v1p1', 'imscp_v1p1.xsd'],
  ['http://www.adlnet.org/xsd/adlcp_v1p3', 'adlcp_v1p3.xsd'],
  ['http://www.adlnet.org/xsd/adlseq_v1p3', 'adlseq_v1p3.xsd'],
  ['http://www.adlnet.org/xsd/adlnav_v1p3', 'adlnav_v1p3.xsd'],
  ['http://www.imsglobal.org/xsd/imsss', 'imsss_v1p0.xsd'],
] as const;

/**
 * Tells the LMS how to use what the course reports: the course sets completion and success itself, and a score at or above the pass mark is
 * a success.
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

/** Writes `imsmanifest.xml` for SCORM 2004 4th Edition. */
export const scorm2004Manifest = (course: DescribedCourse): string =>
  scormManifest(course, {
    schemaVersion: '2004 4th Edition',
    version: '1',
    namespaces: {
      xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1',
      'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_v1p3',
      'xmlns:adlseq': 'http://www.adlnet.org/xsd/adlseq_v1p3',
      'xmlns:adlnav': 'http://www.adlnet.org/xsd/adlnav_v1p3',
      'xmlns:imsss': 'http://www.imsglobal.org/xsd/imsss',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': schemas.flat().join(' '),
    },
    scormType: 'adlcp:scormType',
    item: [itemSequencing(course.passMark)],
    organization: [element('imsss:sequencing', {}, element('imsss:controlMode', { choice: 'true', flow: 'true' }))],
  });
