/** Stands in for what else of Node the editor names: `node:os`, `node:util`, `node:url` and `node:child_process`. */

export const tmpdir = (): string => '/copies';

/** Compares values as JSON has them. */
export function isDeepStrictEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [keys, others] = [Object.keys(one), Object.keys(other)];
  return (
    keys.length === others.length &&
    keys.every(
      (key) =>
        Object.hasOwn(other, key) && isDeepStrictEqual((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]),
    )
  );
}

export const fileURLToPath = (url: string | URL): string => new URL(url).pathname;

const noPrograms = () => {
  throw new Error('A page runs no programs.');
};
export const execFile = noPrograms;
export const promisify = () => noPrograms;
