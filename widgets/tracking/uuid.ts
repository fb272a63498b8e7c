import { fingerprint } from '../state/state.ts';

/**
 * A UUID. `crypto.randomUUID` is there over HTTPS alone, and not every intranet has it.
 *
 * @param name gives the same UUID each time; left out, it is random
 */
export function newUuid(name?: string): string {
  const parts = crypto
    .getRandomValues(new Uint32Array(4))
    .map((random, index) => (name === undefined ? random : Number.parseInt(fingerprint(`${index} ${name}`), 36)));
  const hex = [...parts].map((part) => part.toString(16).padStart(8, '0')).join('');
  // Version 4, and the variant of RFC 9562.
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})/, '$1-$2-4$3-a$4-');
}
