/** The course structure of cmi5 (Quartz, sections 13 and 14), rule by rule: no package brings the official schema. */
import type { PackageFiles } from './packed.ts';
import { all, type XmlElement } from './read-xml.ts';

const namespace = 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd';
const moveOns = ['Passed', 'Completed', 'CompletedAndPassed', 'CompletedOrPassed'];
const launchMethods = [undefined, 'OwnWindow', 'AnyWindow'];
/** What elements may hold, in this order. */
const contents: Record<string, RegExp> = {
  courseStructure: /^course (?:objectives )?(?:au |block )+$/,
  course: /^title description $/,
  au: /^title description (?:objectives )?url (?:launchParameters )?(?:entitlementKey )?$/,
  title: /^(?:langstring )+$/,
  description: /^(?:langstring )+$/,
};
const attributesOf: Record<string, readonly string[]> = {
  courseStructure: ['xmlns'],
  course: ['id'],
  au: ['id', 'moveOn', 'masteryScore', 'launchMethod', 'activityType'],
  langstring: ['lang'],
};

export function cmi5Problems(root: XmlElement, files: PackageFiles): string[] {
  const problems: string[] = [];
  const expect = (holds: boolean, problem: string) => {
    if (!holds) problems.push(problem);
  };
  expect(root.name === 'courseStructure' && root.attributes['xmlns'] === namespace, 'the root is no courseStructure of cmi5');
  visit(root, expect);

  const identified = [...all(root, 'course'), ...all(root, 'au')];
  const ids = identified.map(({ attributes }) => attributes['id'] ?? '');
  expect(new Set(ids).size === ids.length, 'an id stands twice');
  for (const id of ids) expect(/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(id), `${id} is no absolute IRI`);

  for (const { attributes } of all(root, 'langstring')) {
    expect(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(attributes['lang'] ?? ''), 'a langstring has no language');
  }
  for (const unit of all(root, 'au')) {
    const { moveOn = '', masteryScore = '1', launchMethod } = unit.attributes;
    expect(moveOns.includes(moveOn), `moveOn is "${moveOn}": left out or NotApplicable, the unit counts as done at once`);
    expect(/^\d(?:\.\d{1,4})?$/.test(masteryScore) && Number(masteryScore) <= 1, 'masteryScore is not between 0 and 1');
    expect(launchMethods.includes(launchMethod), 'launchMethod is not known');
    const url = all(unit, 'url')[0]?.text.trim() ?? '';
    expect(files.has(url), `${url} is not in the package`);
  }
  return problems;
}

function visit(element: XmlElement, expect: (holds: boolean, problem: string) => void): void {
  const order = element.children.map(({ name }) => `${name} `).join('');
  const allowed = contents[element.name];
  expect(allowed ? allowed.test(order) : order === '', `<${element.name}> holds: ${order}`);
  for (const name of Object.keys(element.attributes)) {
    expect((attributesOf[element.name] ?? []).includes(name), `<${element.name}> has an attribute ${name}`);
  }
  for (const child of element.children) visit(child, expect);
}
