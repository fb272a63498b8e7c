/** Stands in for `node:crypto` in the page. What browsers have computes hashes later, and on https alone. */
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';

interface Hash {
  update(part: string | Uint8Array): Hash;
  digest(encoding: 'hex'): string;
}

export function createHash(name: 'sha1' | 'sha256'): Hash {
  const hash = (name === 'sha1' ? sha1 : sha256).create();
  const made: Hash = {
    update(part) {
      hash.update(typeof part === 'string' ? new TextEncoder().encode(part) : part);
      return made;
    },
    digest: (encoding) => Buffer.from(hash.digest()).toString(encoding),
  };
  return made;
}

export const randomUUID = (): string => Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('hex');
