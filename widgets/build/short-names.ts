/**
 * Shortens what the kit's classes and Lit's call each other by. Minifiers shorten variables and `#private` names alone, because others
 * may know the rest; these are known to nobody outside a bundle: they are no part of the elements' types, nor of their documentation.
 */
import { minifySync, type Plugin } from 'vite';

/** What the widgets have from `ClosingElement`. */
const ofElements = [
  'announce',
  'builtIn',
  'completeContent',
  'contentLoaded',
  'internals',
  'isWaiting',
  'keyFor',
  'markState',
  'renderContent',
  'reportProblems',
  'widgetName',
  'wordingLanguage',
];

/**
 * What Lit calls for elements, controllers and templates to hook into. Not `updateComplete`, which those who know Lit
 * wait for, nor the static names that it also has as strings (`elementProperties`, `finalized`).
 */
const ofLit = [
  'addController',
  'addInitializer',
  'converter',
  'createProperty',
  'createRenderRoot',
  'creationScope',
  'ctor',
  'elementStyles',
  'enableUpdating',
  'endNode',
  'finalizeStyles',
  'firstUpdated',
  'fromAttribute',
  'getPropertyDescriptor',
  'getPropertyOptions',
  'getUpdateComplete',
  'hasChanged',
  'hasUpdated',
  'hostConnected',
  'hostDisconnected',
  'hostUpdate',
  'hostUpdated',
  'isUpdatePending',
  'noAccessor',
  'performUpdate',
  'removeController',
  'renderBefore',
  'renderRoot',
  'requestUpdate',
  'scheduleUpdate',
  'setConnected',
  'shadowRootOptions',
  'shouldUpdate',
  'startNode',
  'toAttribute',
  'useDefault',
  'willUpdate',
  'wrapped',
];

const names = [...ofElements, ...ofLit];

/** Each has the same short name in all chunks, because they share the elements. */
const shortNames = Object.fromEntries(names.map((name, index) => [name, `_${index.toString(36)}`]));

/** And those that Lit has shortened already (`_$AH`): they never leave the chunk that Lit stands in. */
const shortened = new RegExp(`^_\\$|^(?:${names.join('|')})$`);

/** Whether a name is other in the bundles. */
export const isShortened = (name: string): boolean => shortened.test(name);

/** The Vite plugin that shortens them in every chunk. */
export function shortenNames(): Plugin {
  return {
    name: 'closing-playbook-short-names',
    renderChunk(code, chunk) {
      const exported = chunk.exports.find(isShortened);
      if (exported) throw new Error(`${chunk.fileName} exports "${exported}", which is to be shortened: call one of them otherwise.`);
      const { code: short, errors } = minifySync(chunk.fileName, code, {
        compress: false,
        mangle: false,
        codegen: { removeWhitespace: false },
        mangleProps: { include: shortened, cache: shortNames },
      });
      if (errors[0]) throw new Error(errors[0].message);
      return { code: short, map: null };
    },
  };
}
