import type { DescribedCourse } from './course-format.ts';
import { element, xmlDocument, type Xml } from '../../../content/export/xml.ts';

/** The differences between editions of SCORM. */
export interface ScormEdition {
  /** The text of `schemaversion`. */
  schemaVersion: string;
  /** The version of the manifest itself. */
  version: string;
  /** The namespace declarations of the root element. */
  namespaces: Readonly<Record<string, string>>;
  /** The attribute that marks a resource as an SCO; the editions spell it differently. */
  scormType: 'adlcp:scormtype' | 'adlcp:scormType';
  /** Further attributes of the only item. */
  itemAttributes?: Readonly<Record<string, string>>;
  /** The elements of the item after its title. */
  item?: readonly Xml[];
  /** The elements of the organization after the item. */
  organization?: readonly Xml[];
}

/** Writes `imsmanifest.xml`: one organization, one item, one SCO. */
export function scormManifest({ id, title, files }: DescribedCourse, edition: ScormEdition): string {
  const { schemaVersion, version, namespaces, scormType, itemAttributes, item = [], organization = [] } = edition;
  return xmlDocument(
    element(
      'manifest',
      { identifier: `course-${id}`, version, ...namespaces },
      element('metadata', {}, element('schema', {}, 'ADL SCORM'), element('schemaversion', {}, schemaVersion)),
      element(
        'organizations',
        { default: 'organization' },
        element(
          'organization',
          { identifier: 'organization' },
          element('title', {}, title),
          element('item', { identifier: 'item', identifierref: 'resource', ...itemAttributes }, element('title', {}, title), ...item),
          ...organization,
        ),
      ),
      element(
        'resources',
        {},
        element(
          'resource',
          { identifier: 'resource', type: 'webcontent', [scormType]: 'sco', href: files[0] },
          ...files.map((href) => element('file', { href })),
        ),
      ),
    ),
  );
}
