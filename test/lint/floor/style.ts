/**
 * Stylelint's rule `floor/style`: a style sheet uses only what every browser of the floor supports, or has a fallback. It can
 * say so in three ways at the place of the use:
 *
 * - an `@supports` around it tests for it;
 * - the same property comes before it in the same rule, with a value that every browser supports;
 * - a comment right before it describes the fallback: `Where unknown: lines break less evenly.`
 */
import type { AtRule, ChildNode, Container, Declaration, Root, Rule } from 'postcss';
import valueParser from 'postcss-value-parser';
import stylelint from 'stylelint';
import { at, newSelectors, style, tooNew, type Feature } from './support.ts';

const ruleName = 'floor/style';
const messages = stylelint.utils.ruleMessages(ruleName, {
  newer: (what: string, needs: string) =>
    `${what} needs ${needs}. Put it behind @supports, put an older value before it, or say in a comment before it what is seen without: "Where unknown: …".`,
  needless: () => 'Nothing after this comment is newer than the floor: take it out.',
});

const excuse = /^\s*Where unknown: \S/;

/** Functions that occur as values, like `light-dark` and `color-mix`, by name. */
const functions = new Map<string, Feature>();
function collect(features: Feature): void {
  for (const name of Object.keys(features).filter((key) => key !== '__compat')) {
    const feature = features[name];
    if (!feature) continue;
    if (feature.__compat?.description?.includes('()')) functions.set(name, feature);
    collect(feature);
  }
}
if (style.types) collect(style.types);

/** Kinds of values that MDN lists under the property. */
const shapes: { property: string; value: RegExp; feature: string }[] = [
  { property: 'text-decoration', value: /(?:^|\s)[\d.]/, feature: 'includes_thickness' },
  {
    property: 'text-decoration',
    value: /\s(?:#|var|rgb|color|currentcolor|dotted|dashed|wavy|double)/i,
    feature: 'includes_color-and-style',
  },
];

interface Finding {
  what: string;
  needs: string;
  /** The text that an `@supports` for it contains. */
  asked: string;
}

const finding = (what: string, asked: string, feature: Feature | undefined): Finding[] => {
  const needs = tooNew(feature);
  return needs ? [{ what, needs, asked }] : [];
};

function inDeclaration({ prop, value }: Declaration): Finding[] {
  const known = at(style, 'properties', prop);
  if (tooNew(known)) return finding(`"${prop}"`, prop, known);
  const found = shapes
    .filter((shape) => shape.property === prop && shape.value.test(value))
    .flatMap(({ feature }) => finding(`"${prop}: ${value}"`, prop, at(style, 'properties', prop, feature)));
  valueParser(value).walk((node) => {
    if (node.type === 'function') {
      found.push(...finding(`"${node.value}()"`, `${node.value}(`, functions.get(node.value)));
      const [first] = node.nodes;
      if (first?.type === 'word' && first.value === 'from')
        found.push(...finding(`"${node.value}(from …)"`, `${node.value}(from`, at(style, 'types', 'color', node.value, 'relative_syntax')));
    }
  });
  const words = valueParser(value).nodes.filter(({ type }) => type === 'word');
  return [...found, ...words.flatMap((word) => finding(`"${prop}: ${word.value}"`, word.value, at(style, 'properties', prop, word.value)))];
}

function inAtRule({ name, params }: AtRule): Finding[] {
  const own = finding(`"@${name}"`, `@${name}`, at(style, 'at-rules', name));
  if (name !== 'media' && name !== 'container') return own;
  const features = [...params.matchAll(/\(\s*(?:[\d.]+[a-z]+\s*[<>=]+\s*)?([a-z-]+)/g)].map(([, feature = '']) => feature);
  return [...own, ...features.flatMap((feature) => finding(`"@${name} (${feature})"`, feature, at(style, 'at-rules', name, feature)))];
}

function inRule(rule: Rule): Finding[] {
  const nested = rule.parent?.type === 'rule' ? finding('A rule in a rule', '&', at(style, 'selectors', 'nesting')) : [];
  return [...nested, ...newSelectors(rule.selector).map(({ name, needs }) => ({ what: `"${name}"`, needs, asked: name }))];
}

function inNode(node: ChildNode): Finding[] {
  if (node.type === 'decl') return inDeclaration(node);
  if (node.type === 'rule') return inRule(node);
  return node.type === 'atrule' ? inAtRule(node) : [];
}

const around = (node: ChildNode): (ChildNode | Container)[] => {
  const outer = node.parent;
  return outer && outer.type !== 'root' && outer.type !== 'document' ? [node, ...around(outer as ChildNode)] : [node];
};

/** Returns the comment that excuses a node: right before it, or before its parent. */
function excuseOf(node: ChildNode): ChildNode | undefined {
  return around(node)
    .map((each) => (each as ChildNode).prev())
    .find((before) => before?.type === 'comment' && excuse.test(before.text));
}

const isAskedFor = (node: ChildNode, asked: string): boolean =>
  around(node).some(
    (each) =>
      each.type === 'atrule' &&
      (each as AtRule).name === 'supports' &&
      !/^not\b/.test((each as AtRule).params) &&
      (each as AtRule).params.includes(asked),
  );

/** Returns whether the same property comes before it in the same rule: browsers apply the last value that they support. */
function hasOlderValue(node: ChildNode): boolean {
  if (node.type !== 'decl') return false;
  const before = node.parent?.nodes.slice(0, node.parent.index(node)) ?? [];
  return before.some((each) => each.type === 'decl' && each.prop === node.prop && inDeclaration(each).length === 0);
}

const rule: stylelint.Rule = (isOn) => (root, result) => {
  if (!isOn) return;
  const needed = new Set<ChildNode>();
  const report = (node: ChildNode, message: string) => stylelint.utils.report({ ruleName, result, node, message });
  (root as Root).walk((node) => {
    for (const { what, needs, asked } of inNode(node)) {
      const comment = excuseOf(node);
      if (comment) needed.add(comment);
      else if (!isAskedFor(node, asked) && !hasOlderValue(node)) report(node, messages.newer(what, needs));
    }
  });
  (root as Root).walkComments((comment) => {
    if (excuse.test(comment.text) && !needed.has(comment)) report(comment, messages.needless());
  });
};
rule.ruleName = ruleName;
rule.messages = messages;
rule.meta = { url: 'https://github.com/mdn/browser-compat-data' };

export default stylelint.createPlugin(ruleName, rule);
