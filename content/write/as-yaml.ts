/** Writes values as YAML like the rest of the content. */
import { Document, isScalar, visit, type Node } from 'yaml';
import { identifierPattern } from '../schema/text.ts';

/** How YAML is printed: texts on one line however long they are, nothing inside brackets. */
export const printed = { lineWidth: 0, flowCollectionPadding: false } as const;

/**
 * Matches texts that are taken for slips of whoever writes YAML where nothing is around them: with quotation marks that YAML does not know,
 * or with the sign of a list that is none in YAML. What comes from a form or a cell is meant so.
 */
const seemsSlip = /^[-•▪‣●○■◦∙·"'“”„‘’‚«»‹›「」]|["“”„‘’«»‹›」]$/u;

/** Puts quotation marks of YAML around texts that would be taken for slips. */
export function withQuotes<Value extends Node | Document>(value: Value): Value {
  visit(value, {
    Scalar(_, node) {
      if (typeof node.value === 'string' && !node.value.includes('\n') && seemsSlip.test(node.value)) node.type ??= 'QUOTE_DOUBLE';
    },
  });
  return value;
}

/** Returns a value as YAML: lists of identifiers on one line, texts unbroken. It ends with a line break. */
export function asYaml(value: unknown): string {
  const document = new Document(value);
  visit(document, {
    Seq(_, node) {
      if (node.items.every((item) => isScalar(item) && identifierPattern.test(String(item.value)))) node.flow = true;
    },
    // "notWhen:" says better than "notWhen: null" that nothing is there.
    Scalar(_, node) {
      if (node.value === null) node.source = '';
    },
  });
  return withQuotes(document)
    .toString({ ...printed, nullStr: '' })
    .replace(/:[ \t]+$/gm, ':');
}
