/**
 * Validates manifests by the official schemas, which come with an npm package.
 *
 * For cmi5 no package brings the official `CourseStructure.xsd`; rules.ts checks what it says.
 */
import { validateXML, type XMLFileInfo } from 'xmllint-wasm';
import type { Format } from '../../../src/courses/formats.ts';
import { schemasOf } from '../../../src/courses/packaging/schemas.ts';

const toFiles = (schemas: ReadonlyMap<string, string>): XMLFileInfo[] =>
  [...schemas].map(([fileName, contents]) => ({ fileName, contents: withoutDoctype(contents) }));

/** The validator has no network and needs no document type: the schema of XML's own attributes names one. */
const withoutDoctype = (xsd: string): string => xsd.replace(/<!DOCTYPE[\s\S]*?\]>|<!DOCTYPE[^>[]*>/, '');

/** The schema of content packages alone takes anything from the other namespaces: only together do they catch mistakes. */
const driver = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
${[
  ['http://www.imsglobal.org/xsd/imscp_v1p1', 'imscp_v1p1.xsd'],
  ['http://www.adlnet.org/xsd/adlcp_v1p3', 'adlcp_v1p3.xsd'],
  ['http://www.adlnet.org/xsd/adlseq_v1p3', 'adlseq_v1p3.xsd'],
  ['http://www.adlnet.org/xsd/adlnav_v1p3', 'adlnav_v1p3.xsd'],
  ['http://www.imsglobal.org/xsd/imsss', 'imsss_v1p0.xsd'],
]
  .map(([namespace, file]) => `  <xs:import namespace="${namespace}" schemaLocation="${file}"/>`)
  .join('\n')}
</xs:schema>`;

/** What the official schemas say against a manifest; nothing where none can be had. */
export async function schemaProblems(format: Format, manifest: string): Promise<string[]> {
  const [problems = []] = await schemaProblemsOfEach(format, [manifest]);
  return problems;
}

/** The same for each of several manifests, in one run of the validator: its start takes a tenth of a second. */
export async function schemaProblemsOfEach(format: Format, manifests: readonly string[]): Promise<string[][]> {
  if (format === 'cmi5') return manifests.map(() => []);
  const files = toFiles(await schemasOf(format === 'scorm12' ? 'scorm12edition' : 'scorm20044thedition'));
  const entry: XMLFileInfo | undefined =
    format === 'scorm12' ? files.find(({ fileName }) => fileName === 'adlcp_rootv1p2.xsd') : { fileName: 'driver.xsd', contents: driver };
  if (!entry) throw new Error('The schema to begin with is missing.');
  const nameOf = (at: number) => `imsmanifest-${at}.xml`;
  const { valid, errors, rawOutput } = await validateXML({
    xml: manifests.map((contents, at) => ({ fileName: nameOf(at), contents })),
    schema: entry,
    preload: files.filter((file) => file !== entry),
  });
  if (/Failed to locate|failed to load|Skipping import/i.test(rawOutput)) throw new Error(`A schema was not found: ${rawOutput}`);
  const found = new Map(manifests.map((_, at): [string, string[]] => [nameOf(at), []]));
  let name = '';
  for (const { loc, message } of errors.filter((error) => !error.rawMessage.endsWith(' fails to validate'))) {
    // Lines without a name go on with what stands before them; the first ones are about the schemas.
    if (loc) name = loc.fileName;
    found.get(name)?.push(message);
  }
  const problems = [...found.values()];
  if (!valid && !problems.some(({ length }) => length > 0)) throw new Error(`The validator names no manifest: ${rawOutput}`);
  return problems;
}
