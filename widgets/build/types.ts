/**
 * Writes the types of the package from the manifest and the content's types, so that nothing in them leads out of the package, neither to
 * Lit nor to the schema library.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { kitWidgets } from './entries.ts';
import type { Documented, ElementDeclaration, Manifest, Member } from './manifest.ts';

const comment = (text: string | undefined, indent = '') =>
  text ? `${indent}/** ${text.replaceAll('*/', '* /').replaceAll('\n', `\n${indent} * `)} */\n` : '';

/** The import of a type that public members use. */
const problemImport = `import type { Problem } from './problem.js';\n`;

function memberType(member: Member): string {
  if (member.kind === 'field') return `${member.readonly ? 'readonly ' : ''}${member.name}: ${member.type?.text ?? 'unknown'};`;
  const parameters = (member.parameters ?? []).map(
    ({ name, optional, type }) => `${name}${optional ? '?' : ''}: ${type?.text ?? 'unknown'}`,
  );
  return `${member.name}(${parameters.join(', ')}): ${member.return?.type?.text ?? 'void'};`;
}

function classType(declaration: ElementDeclaration): string {
  const members = declaration.members.map((member) => {
    const described = member.description ?? declaration.attributes.find(({ fieldName }) => fieldName === member.name)?.description;
    return comment(described, '  ') + `  ${memberType(member)}\n`;
  });
  return `${comment(declaration.description)}export declare class ${declaration.name} extends HTMLElement {\n  static readonly version: string;\n${members.join('')}}\n`;
}

const declarations = (manifest: Manifest) => manifest.modules.flatMap((module) => module.declarations);

/** Returns the names of properties that a framework's template may set. */
const settable = (declaration: ElementDeclaration) =>
  declaration.members.filter((member) => member.kind === 'field' && !member.readonly && !['problems', 'ready'].includes(member.name));

const eventHandler = (event: Documented) => `(event: ${event.type?.text ?? 'Event'}) => void`;

/** `closing-progress` → `ClosingProgress` */
const pascal = (name: string) => name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());

const frameworkHead = (manifest: Manifest) => {
  const events = new Set(declarations(manifest).flatMap(({ events: own }) => own.map((event) => event.type?.text ?? 'Event')));
  return [
    `import type { ${[...events].sort().join(', ')} } from './events.js';`,
    `import type { ${declarations(manifest)
      .map(({ name }) => name)
      .join(', ')} } from './classes.js';`,
    '',
  ].join('\n');
};

/** Writes JSX elements for React 19, which sets properties and listens to custom events itself. */
function reactTypes(manifest: Manifest): string {
  const elements = declarations(manifest).map((declaration) => {
    const events = declaration.events.map((event) => `  'on${event.name}'?: ${eventHandler(event)};`);
    const properties = settable(declaration).map(
      (member) => `${comment(member.description, '  ')}  ${member.name}?: ${member.type?.text ?? 'unknown'};`,
    );
    // React declares some of these names (`content`) for every element, with other types.
    const own = settable(declaration).map((member) => `'${member.name}'`);
    const inherited = `Omit<HTMLAttributes<${declaration.name}>, ${own.join(' | ')}>`;
    return `export interface ${declaration.name}Props extends ${inherited} {\n  ref?: Ref<${declaration.name}>;\n${[...properties, ...events].join('\n')}\n}\n`;
  });
  const tags = declarations(manifest).map(({ tagName, name }) => `      '${tagName}': ${name}Props;`);
  return `import type { HTMLAttributes, Ref } from 'react';\n${frameworkHead(manifest)}\n${elements.join('\n')}
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${tags.join('\n')}
    }
  }
}
`;
}

/** Writes components for Vue 3's templates. */
function vueTypes(manifest: Manifest): string {
  const elements = declarations(manifest).map((declaration) => {
    const properties = settable(declaration).map(
      (member) => `${comment(member.description, '  ')}  ${member.name}?: ${member.type?.text ?? 'unknown'};`,
    );
    const events = declaration.events.map((event) => `  on${pascal(event.name)}?: ${eventHandler(event)};`);
    return `export interface ${declaration.name}Props {\n${[...properties, ...events].join('\n')}\n}\n`;
  });
  const tags = declarations(manifest).map(({ tagName, name }) => `    '${tagName}': DefineComponent<${name}Props>;`);
  return `import type { DefineComponent } from 'vue';\n${frameworkHead(manifest)}\n${elements.join('\n')}
declare module 'vue' {
  interface GlobalComponents {
${tags.join('\n')}
  }
}
`;
}

/** The content's types, as the schema library infers them. */
const contentModule = 'content/types.ts';

/** The modules of search with public types. */
const searchModules = ['searchable-playbook', 'situation-search', 'pruned-phrasings', 'count-phrasings', 'first-lines', 'hold-still'];

/** The modules of tracking with public types, which also stand under other names in the package. */
const trackingModules = ['tracker', 'course', 'connect', 'follow'];

/** Reads every module with public types. One program serves them all, because reading the types of the browser takes most of the time. */
function readModules(folder: string): ts.Program {
  const modules = [
    contentModule,
    'content/problem.ts',
    'events/events.ts',
    ...searchModules.map((name) => `search/${name}.ts`),
    ...trackingModules.map((name) => `tracking/${name}.ts`),
  ];
  return ts.createProgram(
    modules.map((file) => path.join(folder, file)),
    {
      declaration: true,
      emitDeclarationOnly: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      allowImportingTsExtensions: true,
      strict: true,
      skipLibCheck: true,
      types: [],
    },
  );
}

function sourceIn(program: ts.Program, file: string): ts.SourceFile {
  const source = program.getSourceFile(file);
  if (!source) throw new Error(`${file} could not be read.`);
  return source;
}

/** Writes the types of the content without the library that infers them. */
function contentTypes(program: ts.Program, folder: string): string {
  const file = path.join(folder, contentModule);
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(sourceIn(program, file));
  if (!module) throw new Error(`${file} exports nothing.`);
  const flags = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias | ts.TypeFormatFlags.UseSingleQuotesForStringLiteralType;
  const types = checker.getExportsOfModule(module).map((symbol) => {
    const text = checker.typeToString(checker.getDeclaredTypeOfSymbol(symbol), undefined, flags);
    if (/\bany\b|import\(/.test(text) || text === symbol.name)
      throw new Error(`The type ${symbol.name} cannot be written out: ${text.slice(0, 200)}`);
    return `export type ${symbol.name} = ${text};\n`;
  });
  return types.join('\n');
}

/** Returns the declarations of a module that imports only its neighbours. */
function emitted(program: ts.Program, file: string): string {
  let text = '';
  program.emit(sourceIn(program, file), (_name, written) => {
    text = written;
  });
  return text.replace(/from '[./a-z-]*\/([a-z-]+)\.ts'/g, "from './$1.js'");
}

/** Renames the imports of search's modules, which stand under other names in the package and take the open data from `content.d.ts`. */
const ofSearch = (text: string) =>
  text
    .replaceAll("'./published.js'", "'./content.js'")
    .replace(/from '\.\/(searchable-playbook|inverted-index)(?:\.ts|\.js)'/g, "from './search-searchable-playbook.js'")
    .replace(/from '\.\/situation-search(?:\.ts|\.js)'/g, "from './search-situation-search.js'");

/** Renames the imports of tracking's modules in the same way. */
const ofTracking = (text: string) => text.replace(/from '\.\/([a-z-]+)(?:\.ts|\.js)'/g, "from './tracking-$1.js'");

/** Writes every `.d.ts` of the package. */
export function writeTypes(manifest: Manifest, folder: string, out: string): void {
  const write = (name: string, text: string) => writeFileSync(path.join(out, `${name}.d.ts`), text);
  const program = readModules(folder);
  const declared = (file: string) => emitted(program, path.join(folder, file));
  write('problem', declared('content/problem.ts'));
  // The kinds of questions are declared among the types of the content.
  write('events', declared('events/events.ts').replace("'./types.js'", "'./content.js'"));
  write('content', contentTypes(program, folder));
  for (const name of searchModules) write(`search-${name}`, ofSearch(declared(`search/${name}.ts`)));
  const pruning = "export { prunePhrasings, prunePhrasings as withLeanPhrasings } from './search-pruned-phrasings.js';";
  const further =
    "export { countPhrasings } from './search-count-phrasings.js';\nexport { firstLines, mostAtOnce, type ShownLine } from './search-first-lines.js';\nexport { HoldStill } from './search-hold-still.js';";
  write('search', `export * from './search-situation-search.js';\n${further}\n${pruning}\n`);
  for (const name of trackingModules) write(`tracking-${name}`, ofTracking(declared(`tracking/${name}.ts`)));
  write('tracking', trackingModules.map((name) => `export * from './tracking-${name}.js';\n`).join(''));
  const tags = declarations(manifest).map(({ tagName, name }) => `    '${tagName}': ${name};`);
  for (const [index, { name }] of kitWidgets.entries()) {
    const declaration = declarations(manifest)[index];
    if (!declaration) continue;
    write(`${name}-class`, `${problemImport}\n${classType(declaration)}\nexport * from './events.js';\n`);
    const tag = `declare global {\n  interface HTMLElementTagNameMap {\n    '${declaration.tagName}': ${declaration.name};\n  }\n}\n`;
    write(name, `import type { ${declaration.name} } from './${name}-class.js';\n\nexport {};\n\n${tag}`);
  }
  const classes = kitWidgets.map(({ name }, index) => `export { ${declarations(manifest)[index]?.name} } from './${name}-class.js';\n`);
  write('classes', `${classes.join('')}export * from './events.js';\n`);
  write(
    'closing-playbook',
    `import type { ${declarations(manifest)
      .map(({ name }) => name)
      .join(
        ', ',
      )} } from './classes.js';\n\nexport * from './events.js';\n\ndeclare global {\n  interface HTMLElementTagNameMap {\n${tags.join('\n')}\n  }\n}\n`,
  );
  write('react', reactTypes(manifest));
  write('vue', vueTypes(manifest));
}
