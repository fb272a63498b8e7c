/** Writes values as YAML like the rest of the content. */
import { Document, isScalar, visit } from 'yaml';
import { identifierPattern } from '../schema/text.ts';

/** How YAML is printed: texts on one line however long they are, nothing inside brackets. */
export const printed = { lineWidth: 0, flowCollectionPadding: false } as const;

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
  return document.toString({ ...printed, nullStr: '' }).replace(/:[ \t]+$/gm, ':');
}
