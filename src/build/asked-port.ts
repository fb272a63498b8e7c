/**
 * Returns the port that was asked for, if any.
 *
 * @throws {Error} for what is no port
 */
export function askedPort(): number | undefined {
  const asked = process.env['PORT'];
  if (asked === undefined || asked === '') return undefined;
  if (!/^\d{1,5}$/.test(asked) || Number(asked) > 65_535) {
    throw new Error(`--port (PORT) is "${asked}". Write a number up to 65535, like --port 8080`);
  }
  return Number(asked);
}
