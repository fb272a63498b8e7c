/** What the schemas of SCORM do not find. */
import type { PackageFiles } from './packed.ts';
import { all, textOf, type XmlElement } from './read-xml.ts';

/** Files that are there for validators: no resource lists them. */
const isControlFile = (name: string): boolean => name === 'imsmanifest.xml' || /\.(?:xsd|dtd)$/.test(name);

const editions = {
  scorm12: { version: '1.2', type: 'adlcp:scormtype' },
  scorm2004: { version: '2004 4th Edition', type: 'adlcp:scormType' },
} as const;

export function scormProblems(format: keyof typeof editions, root: XmlElement, files: PackageFiles): string[] {
  const edition = editions[format];
  const problems: string[] = [];
  const expect = (holds: boolean, problem: string) => {
    if (!holds) problems.push(problem);
  };

  expect(textOf(root, 'schema') === 'ADL SCORM', 'schema is not "ADL SCORM"');
  expect(textOf(root, 'schemaversion') === edition.version, `schemaversion is not "${edition.version}"`);

  const organizations = all(root, 'organization');
  const byDefault = all(root, 'organizations')[0]?.attributes['default'];
  expect(
    organizations.some(({ attributes }) => attributes['identifier'] === byDefault),
    `the default organization ${byDefault} does not exist`,
  );

  const resources = all(root, 'resource');
  for (const item of all(root, 'item')) {
    const reference = item.attributes['identifierref'];
    expect(
      resources.some(({ attributes }) => attributes['identifier'] === reference),
      `identifierref ${reference} names no resource`,
    );
    expect(textOf(item, 'title') !== '', 'an item has no title');
  }
  expect(all(root, 'item').length === 1, 'there is not exactly one item');

  const identifiers = [root, ...all(root, 'organization'), ...all(root, 'item'), ...resources].map(
    ({ attributes }) => attributes['identifier'] ?? '',
  );
  expect(new Set(identifiers).size === identifiers.length, 'an identifier stands twice');
  expect(
    identifiers.every((identifier) => /^[A-Za-z_][\w.-]*$/.test(identifier)),
    'an identifier is no xs:ID',
  );

  for (const resource of resources) {
    const listed = all(resource, 'file').map(({ attributes }) => attributes['href'] ?? '');
    expect(resource.attributes[edition.type] === 'sco', `a resource is no SCO: ${edition.type}`);
    expect(listed.includes(resource.attributes['href'] ?? ''), 'a resource does not list the file that it launches');
    for (const file of listed) expect(files.has(file), `${file} is listed and missing`);
  }
  const everyListed = new Set(all(root, 'file').map(({ attributes }) => attributes['href']));
  for (const file of files.keys()) expect(everyListed.has(file) || isControlFile(file), `${file} is not listed`);

  const mastery = all(root, 'adlcp:masteryscore').map(({ text }) => Number(text));
  expect(
    mastery.every((score) => score >= 0 && score <= 100),
    'masteryscore is not between 0 and 100',
  );

  if (format === 'scorm2004') problems.push(...scorm2004Problems(root, files));
  return problems;
}

/** ADL's validator wants the schema files in the package; completion and success are the course's to tell. */
function scorm2004Problems(root: XmlElement, files: PackageFiles): string[] {
  const located = (root.attributes['xsi:schemaLocation'] ?? '').split(/\s+/).filter((_, index) => index % 2 === 1);
  const [controls] = all(root, 'imsss:deliveryControls');
  const [objective] = all(root, 'imsss:primaryObjective');
  const hasMeasure = all(root, 'imsss:minNormalizedMeasure').length > 0;
  return [
    ...(located.length === 5 ? [] : ['schemaLocation does not name five schemas']),
    ...located.filter((file) => !files.has(file)).map((file) => `the schema ${file} is not in the package`),
    ...(controls?.attributes['completionSetByContent'] === 'true' ? [] : ['completionSetByContent is not set']),
    ...(controls?.attributes['objectiveSetByContent'] === 'true' ? [] : ['objectiveSetByContent is not set']),
    ...(hasMeasure === (objective?.attributes['satisfiedByMeasure'] === 'true')
      ? []
      : ['satisfiedByMeasure and minNormalizedMeasure go together']),
  ];
}
