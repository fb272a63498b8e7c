/**
 * Puts together what `npm pack` packs, in `packed/` or in the folder given as an argument: the standard edition, the site and the kit as in
 * the tree, without tests; what Node runs itself as JavaScript; and files that an installed copy would otherwise have to generate.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { program } from '../build/places.ts';
import { run } from '../build/run.ts';
import { definitionFiles, packedDefinitionFiles } from '../courses/packaging/schemas.ts';
import { writeJavaScript } from './as-javascript.ts';

const packed = path.resolve(process.argv[2] ?? program('packed'));
const inPacked = (file: string) => path.join(packed, path.relative(program(), file));

/** Matches what those who install the package do not need. */
const left = /(?:^|[\\/])(?:dist|node_modules|testing|packing|own|describe-for-packing.ts|\.DS_Store)(?:[\\/]|$)|\.(?:test|fixture)\.ts$/;

/** What Node runs: the command, the kit's build, and the settings of Astro, which Astro finds by that name. */
const entries = ['src/command/closing-playbook.ts', 'widgets/build/build.ts', 'astro.config.mjs'];

rmSync(packed, { recursive: true, force: true });
for (const name of ['content', 'src', 'widgets', 'astro.config.mjs', 'LICENSE', 'SECURITY.md', 'CHANGELOG.md']) {
  cpSync(program(name), path.join(packed, name), { recursive: true, filter: (file) => !left.test(path.relative(program(), file)) });
}
const { name, version, type, license, browserslist } = JSON.parse(readFileSync(program('package.json'), 'utf8')) as Record<string, unknown>;
writeFileSync(path.join(packed, 'package.json'), `${JSON.stringify({ name, version, type, license, browserslist }, null, 2)}\n`);
// The tool's own bill: everything that an installed copy brings, by the lock file, without asking anybody.
const { stdout, status, stderr } = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'], {
  cwd: program(),
  encoding: 'utf8',
  shell: process.platform === 'win32',
  maxBuffer: 64 * 2 ** 20,
});
if (status !== 0) throw new Error(`npm made no bill of materials: ${stderr}`);
writeFileSync(path.join(packed, 'sbom.json'), stdout);
for (const edition of ['scorm12edition', 'scorm20044thedition'])
  cpSync(path.join(definitionFiles, edition), path.join(inPacked(packedDefinitionFiles), edition), { recursive: true });

const described = path.join(packed, 'widgets/described');
mkdirSync(described);
await run(process.execPath, [program('widgets/build/describe-for-packing.ts'), described]);
writeJavaScript(entries.map((entry) => path.join(packed, entry)));
