/** Every rule catches what it is there for: a package that is spoiled in one place is told. */
import { beforeAll, describe, expect, test } from 'vitest';
import { formatNames, formats, type Format } from '../../../src/courses/formats.ts';
import { schemaProblemsOfEach } from './official-schemas.ts';
import { packageProblems } from './package-rules.ts';
import { packed } from './packed.ts';

const packages = packed();

type Spoil = (files: Map<string, string>) => void;

/** In the manifest, or in another file, one text for another. */
const put =
  (find: string | RegExp, instead: string, file?: string): Spoil =>
  (files) => {
    const name = file ?? [...files.keys()].find((each) => each === 'imsmanifest.xml' || each === 'cmi5.xml') ?? '';
    const text = files.get(name) ?? '';
    if (text.search(find) < 0 && !text.includes(String(find))) throw new Error(`${name} does not hold ${String(find)}`);
    files.set(name, text.replace(find, instead));
  };
const without =
  (name: string): Spoil =>
  (files) =>
    void files.delete(name);
const withFile =
  (name: string): Spoil =>
  (files) =>
    void files.set(name, 'x');

const anyFormat: [string, Spoil, RegExp][] = [
  ['a name that is not ASCII', withFile('übung.js'), /is not ASCII/],
  ['a name that leads out', withFile('../up.js'), /leads out/],
  ['two names that differ in case alone', withFile('INDEX.html'), /stands twice/],
  ['no licence', put('MIT License', 'No licence', 'LICENSE.txt'), /licence is missing/],
  ['no licence of what is bundled', put('BSD 3-Clause', 'some', 'LICENSE.txt'), /licence is missing/],
  ['a picture from elsewhere', put('</body>', '<img src="https://elsewhere.example/a.png"></body>', 'index.html'), /elsewhere/],
  ['a link out of the course', put('</body>', '<a href="/guides/">out</a></body>', 'index.html'), /is not in the package/],
  ['a style sheet from elsewhere', put(/^/, '@import "//elsewhere.example/a.css";', 'course.css'), /elsewhere/],
  ['no script', without('course.js'), /course\.js is/],
];

const scorm: [string, Spoil, RegExp][] = [
  ['no manifest', without('imsmanifest.xml'), /not at the root/],
  ['a wrong schema', put('ADL SCORM', 'SCORM'), /ADL SCORM/],
  ['a wrong default organization', put('default="organization"', 'default="another"'), /default organization/],
  ['a dangling identifierref', put('identifierref="resource"', 'identifierref="gone"'), /names no resource/],
  ['an identifier twice', put('item identifier="item"', 'item identifier="organization"'), /stands twice/],
  ['an identifier that is none', put('item identifier="item"', 'item identifier="1 item"'), /xs:ID/],
  ['an item without a title', put(/(<item[^>]*>)\s*<title>[^<]*<\/title>/, '$1<title></title>'), /has no title/],
  ['a file that is listed and missing', put('</resource>', '<file href="gone.js"/></resource>'), /gone\.js is listed and missing/],
  ['a file that is not listed', withFile('extra.js'), /extra\.js is not listed/],
  ['a launched file that is not listed', put('<file href="index.html"/>', ''), /does not list the file/],
  ['a second item', put('</item>', '</item><item identifier="two" identifierref="resource"><title>x</title></item>'), /exactly one item/],
];

const own: Record<Format, [string, Spoil, RegExp][]> = {
  scorm12: [
    ...scorm,
    ['another version', put('>1.2<', '>1.3<'), /schemaversion/],
    ['the attribute of the other edition', put('adlcp:scormtype', 'adlcp:scormType'), /scorm[tT]ype/],
    ['an asset', put('scormtype="sco"', 'scormtype="asset"'), /no SCO/],
    ['a mastery score of 200', put('</item>', '<adlcp:masteryscore>200</adlcp:masteryscore></item>'), /masteryscore/],
    ['an element that the schema does not know', put('<organizations', '<organisations/><organizations'), /organisations/],
  ],
  scorm2004: [
    ...scorm,
    ['another edition', put('2004 4th Edition', '2004 3rd Edition'), /schemaversion/],
    ['the attribute of the other edition', put('adlcp:scormType', 'adlcp:scormtype'), /scorm[tT]ype/],
    ['a schema left out', without('adlnav_v1p3.xsd'), /adlnav_v1p3\.xsd is not in the package/],
    ['a schema not named', put(' http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd', ''), /five schemas/],
    ['completion left to the LMS', put('completionSetByContent="true"', 'completionSetByContent="false"'), /completionSetByContent/],
    ['success left to the LMS', put('objectiveSetByContent="true"', ''), /objectiveSetByContent/],
    ['a measure that satisfies nothing', put('satisfiedByMeasure="true"', ''), /go together/],
    ['a measure above 1', put(/(minNormalizedMeasure>)[\d.]+/, '$180'), /minNormalizedMeasure/],
    ['a control that is no truth value', put('flow="true"', 'flow="perhaps"'), /flow/],
    ['sequencing in the wrong place', put('<metadata>', '<imsss:sequencing/><metadata>'), /sequencing/],
  ],
  cmi5: [
    ['no course structure', without('cmi5.xml'), /not at the root/],
    ['another namespace', put('/v1/CourseStructure.xsd', '/v2/CourseStructure.xsd'), /no courseStructure/],
    ['an id that is no IRI', put(/<au id="[^"]+"/, '<au id="unit"'), /no absolute IRI/],
    ['the same id twice', put(/(<course id="([^"]+)"[\s\S]*<au id=")[^"]+"/, '$1$2"'), /stands twice/],
    ['no moveOn', put(/ moveOn="[^"]+"/, ''), /moveOn/],
    ['a moveOn that is done at once', put(/moveOn="[^"]+"/, 'moveOn="NotApplicable"'), /moveOn/],
    ['a mastery score of 80', put(/masteryScore="[^"]+"/, 'masteryScore="80"'), /masteryScore/],
    ['a text without a language', put(' lang="en"', ''), /no language/],
    ['no description', put(/<description>[\s\S]*?<\/description>/, ''), /<course> holds/],
    [
      'the address before the title',
      put(/(<title>[\s\S]*<\/title>[\s\S]*<\/description>)\s*(<url>[^<]*<\/url>)(?![\s\S]*<url>)/, '$2$1'),
      /holds/,
    ],
    ['an address that is not there', put('>index.html<', '>start.html<'), /start\.html is not in the package/],
    ['a window that does not exist', put('AnyWindow', 'NoWindow'), /launchMethod/],
    ['an attribute of another standard', put('<au ', '<au scormType="sco" '), /has an attribute scormType/],
  ],
};

describe.each(formatNames)('a package for %s is refused with', (format) => {
  const whole = packages.find(({ name }) => name === `final-exam-${format}.zip`);
  const spoiled = [...anyFormat, ...own[format]].map(([what, spoil, told]) => {
    const files = new Map(whole?.files);
    spoil(files);
    return { what, files, told, manifest: files.get(formats[format].manifestFile) };
  });
  const bySchemas = new Map<string, string[]>();
  beforeAll(async () => {
    const manifests = [...new Set(spoiled.flatMap(({ manifest }) => manifest ?? []))];
    (await schemaProblemsOfEach(format, manifests)).forEach((problems, at) => bySchemas.set(manifests[at] ?? '', problems));
  });

  test.each(spoiled)('$what', ({ files, told, manifest = '' }) => {
    expect([...packageProblems(format, files), ...(bySchemas.get(manifest) ?? [])].join('\n')).toMatch(told);
  });
});
