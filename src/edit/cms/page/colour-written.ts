/** Returns the colour that somebody has written, as settings have it; undefined for what is none. `#0b5` and `0b5c55` are colours. */
export function colourWritten(text: string): string | undefined {
  const [, digits = ''] = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim()) ?? [];
  if (digits === '') return undefined;
  return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`.toLowerCase();
}
