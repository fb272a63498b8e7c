/**
 * ESLint's rule `floor/script`: a script uses only what every browser of the floor supports, or tests for it first. The rule
 * uses types to find the interface that a member belongs to, including inherited members and those after `?.`.
 *
 * These count as a test: an `if`, a condition or a `&&` around the use that names the member; an earlier branch that names the member and
 * returns; an optional call (`element.checkVisibility?.()`); a `try` around a call.
 */
import type { Rule, Scope } from 'eslint';
import type { CallExpression, Literal, Node, TemplateLiteral } from 'estree';
import ts from 'typescript';
import { at, newSelectors, script, tooNew, type Feature } from './support.ts';

/** A node of ESLint's syntax tree, with its parent. */
type Placed = Rule.Node;

/** The services of typescript-eslint's parser: https://typescript-eslint.io/developers/custom-rules/#typed-rules */
interface Services {
  program: ts.Program;
  esTreeNodeToTSNodeMap: { get(node: Node): ts.Node };
}

/** The methods that take a selector. They throw if the browser does not know a pseudo-class. */
const takeSelectors = new Set(['querySelector', 'querySelectorAll', 'matches', 'closest']);

/** Returns the names that a declaration in TypeScript's libraries belongs to, like `['Intl', 'Locale']`. */
function ownersOf(declaration: ts.Declaration): string[] {
  const owners: string[] = [];
  for (let node: ts.Node = declaration.parent; !ts.isSourceFile(node); node = node.parent) {
    if (ts.isInterfaceDeclaration(node) || ts.isModuleDeclaration(node) || ts.isVariableDeclaration(node)) {
      // `MapConstructor` is TypeScript's name for the type of `Map` itself.
      owners.unshift(node.name.getText().replace(/Constructor$/, ''));
    }
  }
  return owners;
}

/** Returns MDN's entry for a member of the language or of a browser. */
function memberOf(owners: readonly string[], member: string): Feature | undefined {
  return (
    at(script.language, ...owners, member) ?? at(script.browser, ...owners, member) ?? at(script.browser, ...owners, `${member}_static`)
  );
}

const globalNamed = (name: string): Feature | undefined =>
  at(script.language, name) ?? at(script.browser, name) ?? at(script.browser, 'Window', name);

/** Returns the names of a type's interfaces, including inherited ones. */
function interfacesOf(checker: ts.TypeChecker, type: ts.Type): string[] {
  const plain = checker.getApparentType(checker.getNonNullableType(type));
  const parts = plain.isUnionOrIntersection() ? plain.types : [plain];
  return parts.flatMap((part) => {
    const inherited = part.isClassOrInterface() || part.symbol ? (checker.getBaseTypes(part as ts.InterfaceType) ?? []) : [];
    return [part.symbol?.name ?? '', ...inherited.flatMap((base) => interfacesOf(checker, base))].filter((name) => name !== '');
  });
}

const leaves = (statement: Node): boolean => {
  if (statement.type === 'BlockStatement') return statement.body.some(leaves);
  return statement.type === 'ReturnStatement' || statement.type === 'ThrowStatement' || statement.type === 'ContinueStatement';
};

const rule: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { newer: '{{what}} needs {{needs}}. Ask first whether it is there, or take something older.' },
  },
  create(context) {
    const source = context.sourceCode;
    const services = source.parserServices as Services;
    const checker = services.program.getTypeChecker();

    /** Returns whether the script has tested for a name before it reaches a node. */
    function isAskedFor(node: Placed, names: readonly string[]): boolean {
      const mentioned = (test: Node): boolean =>
        names.some((name) => new RegExp(`(?<![\\w$])${name}(?![\\w$])`).test(source.getText(test)));
      for (let inner = node, outer: Placed | null = node.parent; outer; inner = outer, outer = outer.parent) {
        if (outer.type === 'CallExpression' && outer.callee === inner && outer.optional) return true;
        if (outer.type === 'TryStatement' && outer.block === inner && isCalled(node)) return true;
        if ((outer.type === 'IfStatement' || outer.type === 'ConditionalExpression') && mentioned(outer.test)) {
          // The condition itself is the test, unless it also uses the member.
          if (inner !== outer.test || !isCalled(node)) return true;
        }
        if (outer.type === 'LogicalExpression' && outer.operator !== '??' && inner === outer.right && mentioned(outer.left)) return true;
        if (outer.type === 'UnaryExpression' && outer.operator === 'typeof') return true;
        if (outer.type === 'BlockStatement' || outer.type === 'Program') {
          const before = outer.body.slice(0, outer.body.indexOf(inner as never));
          if (before.some((each) => each.type === 'IfStatement' && mentioned(each.test) && leaves(each.consequent))) return true;
        }
      }
      return false;
    }

    const isCalled = (node: Placed): boolean =>
      (node.parent?.type === 'CallExpression' && node.parent.callee === node) || node.parent?.type === 'MemberExpression';

    /** @param path the names from the outermost on, like `['Intl', 'Segmenter']`; a test for any of them is enough */
    function tell(node: Placed, path: readonly string[], feature: Feature | undefined): void {
      const needs = tooNew(feature);
      if (needs && !isAskedFor(node, path)) context.report({ node, messageId: 'newer', data: { what: path.join('.'), needs } });
    }

    /** Finds a member by its declaration or, if many interfaces share it, by the interfaces of its object. */
    function checkMember(node: Placed, symbol: ts.Symbol | undefined, type: ts.Type): void {
      const declared = symbol?.declarations?.filter((each) => services.program.isSourceFileDefaultLibrary(each.getSourceFile())) ?? [];
      if (!symbol || declared.length === 0) return;
      const candidates = [...declared.map(ownersOf), ...interfacesOf(checker, type).map((name) => [name])];
      const owners = candidates.find((each) => memberOf(each, symbol.name));
      if (owners) tell(node, [...owners, symbol.name], memberOf(owners, symbol.name));
    }

    function checkSelector({ callee, arguments: [selector] }: CallExpression): void {
      const method = callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : '';
      if (!takeSelectors.has(method) || (selector?.type !== 'Literal' && selector?.type !== 'TemplateLiteral')) return;
      for (const { name, needs } of newSelectors(textOfString(selector)))
        context.report({ node: selector, messageId: 'newer', data: { what: name, needs } });
    }

    return {
      MemberExpression(node) {
        if (node.computed || node.property.type !== 'Identifier') return;
        const object = services.esTreeNodeToTSNodeMap.get(node.object);
        const property = services.esTreeNodeToTSNodeMap.get(node.property);
        checkMember(node, checker.getSymbolAtLocation(property), checker.getTypeAtLocation(object));
      },
      ObjectPattern(node) {
        const type = checker.getTypeAtLocation(services.esTreeNodeToTSNodeMap.get(node));
        for (const property of node.properties) {
          if (property.type !== 'Property' || property.key.type !== 'Identifier') continue;
          checkMember(property as Placed, checker.getPropertyOfType(type, property.key.name), type);
        }
      },
      CallExpression: checkSelector,
      'Program:exit'(program) {
        const references: Scope.Reference[] = source.getScope(program).through;
        for (const { identifier, isTypeReference } of references as (Scope.Reference & { isTypeReference?: boolean })[]) {
          if (isTypeReference) continue;
          const symbol = checker.getSymbolAtLocation(services.esTreeNodeToTSNodeMap.get(identifier));
          const isLibrarys = symbol?.declarations?.some((each) => services.program.isSourceFileDefaultLibrary(each.getSourceFile()));
          if (isLibrarys) tell(identifier as Placed, [identifier.name], globalNamed(identifier.name));
        }
      },
    };
  },
};

const textOfString = (node: Literal | TemplateLiteral): string =>
  node.type === 'Literal' ? String(node.value) : node.quasis.map(({ value }) => value.cooked).join('x');

export default rule;
