import type { DescribedCourse } from '../course-format.ts';
import { element, xmlDocument, type Xml } from '../../../../content/export/xml.ts';

/**
 * Writes `cmi5.xml`: one course with one assignable unit.
 *
 * `moveOn` is always set: without it, the unit counts as completed at once (cmi5 Quartz, 13.1.4).
 */
export function cmi5CourseStructure({ title, summary, language, passMark, address, files }: DescribedCourse): string {
  const described = (): Xml[] => [
    element('title', {}, element('langstring', { lang: language }, title)),
    element('description', {}, element('langstring', { lang: language }, summary)),
  ];
  return xmlDocument(
    element(
      'courseStructure',
      { xmlns: 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd' },
      element('course', { id: address }, ...described()),
      element(
        'au',
        {
          id: `${address}unit/`,
          moveOn: passMark === undefined ? 'Completed' : 'CompletedAndPassed',
          masteryScore: passMark === undefined ? undefined : passMark / 100,
          launchMethod: 'AnyWindow',
        },
        ...described(),
        element('url', {}, files[0] ?? ''),
      ),
    ),
  );
}
