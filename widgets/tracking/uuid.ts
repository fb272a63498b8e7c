import { fingerprint } from '../state/state.ts';

/**
 * Returns a UUID. Browsers have `crypto.randomUUID` only over HTTPS, which not every intranet uses.
 *
 * @param name the same name always gives the same UUID; left out, the UUID is random
 */
export function newUuid(name?: string): string {
  const parts = crypto
    .getRandomValues(new Uint32Array(4))
    .map((random, index) => (name === undefined ? random : Number.parseInt(fingerprint(`${index} ${name}`), 36)));
  const hex = [...parts].map((part) => part.toString(16).padStart(8, '0')).join('');
  // Version 4, and the variant of RFC 9562.
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})/, '$1-$2-4$3-a$4-');
}
