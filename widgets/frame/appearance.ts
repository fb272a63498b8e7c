/** Dresses the page of a frame as its address asks for. Loaded by those alone whose address does. */
import { propertiesOf } from '../../content/brand/appearance.ts';

/**
 * @param style of the root element, from which the widget inherits
 * @param given the parameters of the page, checked
 */
export function dress(style: CSSStyleDeclaration, given: ReadonlyMap<string, string>): void {
  const colour = (name: string) => (given.has(name) ? `#${given.get(name)}` : undefined);
  const properties = propertiesOf({
    theme: given.get('theme'),
    accent: colour('accent'),
    accentDark: colour('accent-dark'),
    corner: given.get('corner'),
    face: given.get('face'),
  });
  for (const [name, value] of Object.entries(properties)) {
    // Browsers without light-dark() keep the colours of the playbook, which both themes have.
    if (!value.startsWith('light-dark') || CSS.supports('color', value)) style.setProperty(name, value);
  }
}
