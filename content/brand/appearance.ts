/** What somebody asks for who puts a widget into a page of theirs: their colour, their corners, their typeface. */
export interface Appearance {
  /** As the attribute of the element has it; anything but `light` and `dark` takes what the page around has. */
  theme?: string | undefined;
  /** The colour on a light ground, as `#rrggbb`; empty for the playbook's own. */
  accent?: string | undefined;
  /** The colour on a dark ground, as `#rrggbb`. */
  accentDark?: string | undefined;
  /** How round corners are, in CSS pixels; empty for the kit's own. */
  corner?: string | undefined;
  /** The name of a typeface that the reader's device has; empty for the playbook's own. */
  face?: string | undefined;
}

/** What a typeface may be called: nothing that could end a declaration of CSS. */
export const faceName = /^(?:\p{L}|\p{N}| |-){1,40}$/u;

/**
 * Returns the custom properties of an element that is to look so. Where light and dark have colours of their own, the value is
 * `light-dark(…)`, which browsers before Chrome 123, Firefox 120 and Safari 17.5 lack: there the property is better left out.
 */
export function propertiesOf({ theme, accent = '', accentDark = accent, corner = '', face = '' }: Appearance): Record<string, string> {
  const shades: Readonly<Record<string, string>> = { light: accent, dark: accentDark };
  const both = accent === accentDark ? accent : `light-dark(${accent}, ${accentDark})`;
  return {
    ...(accent && { '--accent': shades[theme ?? ''] ?? both }),
    ...(corner && { '--radius': `${corner}px` }),
    ...(faceName.test(face) && { '--font-say': `"${face}", serif`, '--font-ui': `"${face}", sans-serif` }),
  };
}
