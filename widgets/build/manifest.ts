/**
 * Makes `custom-elements.json`, the manifest of the elements, from the doc blocks of their classes, and the data that editors complete
 * from.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { kitWidgets } from './entries.ts';
import { kitVersion } from './settings.ts';

export interface Documented {
  name: string;
  description?: string;
  type?: { text: string };
}

export interface Member extends Documented {
  kind: 'field' | 'method';
  privacy?: string;
  static?: boolean;
  readonly?: boolean;
  attribute?: string;
  parameters?: { name: string; optional?: boolean; type?: { text: string } }[];
  return?: { type?: { text: string } };
}

export interface ElementDeclaration extends Documented {
  kind: string;
  tagName: string;
  customElement: boolean;
  superclass?: { name: string; package?: string };
  members: Member[];
  attributes: (Documented & { fieldName?: string; default?: string })[];
  events: Documented[];
}

/** The class of an event, whose fields are the event's details. */
export interface EventDeclaration extends Documented {
  members: Member[];
}

interface Module<Declaration> {
  kind: string;
  path: string;
  declarations: Declaration[];
  exports: object[];
}

export interface Manifest {
  schemaVersion: string;
  /** One module for each element. */
  modules: Module<ElementDeclaration>[];
  events: Module<EventDeclaration>;
}

/** Tells whether a page may use a member: it is not private, and not meant for subclasses alone. */
function isPublic(member: Member): boolean {
  return !member.static && !member.name.startsWith('#') && ['public', undefined].includes(member.privacy);
}

/** Removes from which class or mixin a member is inherited. */
const withoutOrigin = <Entry extends object>(entry: Entry): Entry => {
  const { inheritedFrom: _, ...rest } = entry as Entry & { inheritedFrom?: object };
  return rest as Entry;
};

function cleaned(declaration: ElementDeclaration): ElementDeclaration {
  const lists = Object.fromEntries(
    Object.entries(declaration).map(([key, value]: [string, unknown]) => [
      key,
      Array.isArray(value) ? value.map((entry: object) => withoutOrigin(entry)) : value,
    ]),
  ) as unknown as ElementDeclaration;
  return {
    ...lists,
    superclass: { name: 'HTMLElement' },
    members: lists.members.filter(isPublic),
    // The analyzer also reports `dispatchEvent(new …)` as an event without a name.
    events: lists.events.filter((event) => event.name?.startsWith('closing-')),
  };
}

/**
 * Makes the module of the events.
 * @throws if the manifest would not say what an event's details are
 */
function eventModule(declarations: readonly EventDeclaration[], elements: readonly ElementDeclaration[]): Module<EventDeclaration> {
  const file = 'closing-playbook.js';
  const used = new Set(elements.flatMap(({ events }) => events.map(({ type }) => type?.text)));
  const classes = declarations.filter(({ name }) => used.has(name));
  for (const name of used) {
    const fields = classes.find((each) => each.name === name)?.members ?? [];
    const silent = fields.filter(({ description }) => !description).map((field) => field.name);
    if (fields.length === 0 || silent.length > 0) throw new Error(`${eventSource}: ${name} does not say what it tells: ${silent.join()}`);
  }
  return {
    kind: 'javascript-module',
    path: file,
    declarations: classes.map((declaration) => ({ ...declaration, superclass: { name: 'Event' } })),
    exports: classes.map(({ name }) => ({ kind: 'js', name, declaration: { name, module: file } })),
  };
}

const eventSource = 'events/events.ts';

/** The bases of the elements, whose members these inherit. */
const baseSources = ['element/closing-element.ts', 'element/entry-element.ts'];

/**
 * Checks that the manifest has every class that an element extends.
 * @throws if one of them is missing, because its members would be missing, too
 */
function checkBases(declaration: ElementDeclaration, all: readonly ElementDeclaration[]): void {
  for (let name = declaration.superclass?.name; name !== undefined && name !== 'LitElement';) {
    const base = all.find((candidate) => candidate.name === name);
    if (!base) throw new Error(`${declaration.name} extends ${name}: add its file to \`baseSources\`.`);
    name = base.superclass?.name;
  }
}

/** Reads the manifest from the doc blocks of the sources. */
export async function readManifest(folder: string): Promise<Manifest> {
  const sources = [...baseSources, eventSource, ...kitWidgets.map(({ source }) => source)];
  const manifest = (await cli({
    argv: ['analyze', '--config', 'build/analyzer.config.js', ...sources.flatMap((source) => ['--globs', source]), '--quiet'],
    cwd: folder,
    noWrite: true,
  })) as unknown as Pick<Manifest, 'schemaVersion' | 'modules'>;
  const modules = kitWidgets.map(({ name, tag, source }) => {
    const declaration = manifest.modules
      .find((module) => module.path === source)
      ?.declarations.find((candidate) => candidate.tagName === tag);
    if (!declaration) throw new Error(`${source} has no class with "@tagname ${tag}" in its doc block.`);
    checkBases(
      declaration,
      manifest.modules.flatMap((module) => module.declarations),
    );
    const file = `${name}-class.js`;
    return {
      kind: 'javascript-module',
      path: file,
      declarations: [cleaned(declaration)],
      exports: [
        { kind: 'js', name: declaration.name, declaration: { name: declaration.name, module: file } },
        { kind: 'custom-element-definition', name: tag, declaration: { name: declaration.name, module: file } },
      ],
    };
  });
  const eventClasses = manifest.modules.find((module) => module.path === eventSource)?.declarations ?? [];
  const events = eventModule(
    eventClasses,
    modules.flatMap(({ declarations }) => declarations),
  );
  return { schemaVersion: manifest.schemaVersion, modules, events };
}

/** Writes the manifest, and the data for VS Code and the JetBrains editors. */
export function writeManifest({ events, ...manifest }: Manifest, out: string): void {
  const whole = { ...manifest, modules: [...manifest.modules, events] };
  writeFileSync(path.join(out, 'custom-elements.json'), `${JSON.stringify(whole, null, 2)}\n`);
  generateVsCodeCustomElementData(manifest, { outdir: out, hideLogs: true });
  generateJetBrainsWebTypes(manifest, {
    outdir: out,
    packageJson: false,
    hideLogs: true,
    packageName: 'closing-playbook-widgets',
    version: kitVersion,
  } as Parameters<typeof generateJetBrainsWebTypes>[1]);
}
