/** A widget on the page of a test: how it gets there, when it is ready, what it tells. */
import axe from 'axe-core';
import { expect, vi } from 'vitest';
import type { ClosingElement } from '../../widgets/element/closing-element.ts';

/** Milliseconds that a busy machine may take over what an idle one does at once. */
const patience = 15_000;

interface AnyWidget extends HTMLElement {
  ready: ClosingElement<unknown, never>['ready'];
  updateComplete: Promise<boolean>;
}

/** Puts an element on the page and waits until it shows its content. */
export async function mount<Widget extends HTMLElement>(
  tag: string,
  attributes: Record<string, string> = {},
  properties: object = {},
): Promise<Widget> {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  Object.assign(element, properties);
  document.body.append(element);
  await (element as AnyWidget).ready;
  return element as Widget;
}

/** Waits for the element's next rendering. */
export async function rendered(element: HTMLElement): Promise<void> {
  await (element as AnyWidget).updateComplete;
}

/** Waits until an assertion holds, as patiently as `expect.element` does here. */
export function eventually(assertion: () => void): Promise<void> {
  return vi.waitFor(assertion, patience);
}

/** Collects the events of a type that reach the document. */
export function collect<Name extends keyof HTMLElementEventMap>(name: Name): HTMLElementEventMap[Name][] {
  const events: HTMLElementEventMap[Name][] = [];
  document.body.addEventListener(name, (event) => events.push(event));
  return events;
}

/** Fails when axe finds anything wrong in the element as it is now. */
export async function expectAccessible(element: HTMLElement): Promise<void> {
  // A test's page is a fragment: rules about whole pages do not apply.
  const { violations } = await axe.run(element, { rules: { region: { enabled: false } }, resultTypes: ['violations'] });
  expect(violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}
