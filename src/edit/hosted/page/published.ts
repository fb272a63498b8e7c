/** Reads what the build has written beside the page. */

/** What is said where the parts of the page are of two builds, or some of them are not there. */
const notOneBuild =
  'This page and what it reads are not of one build of the site: your browser has kept something of an earlier one, or not all of the new one is on the server. Load the page again. If it stays so, whoever publishes the site puts the whole folder edit/ of the last build there.';

/** Thrown where the parts of the page are not of one build: the page has to be loaded again. */
export class NotOneBuild extends Error {
  constructor() {
    super(notOneBuild);
  }
}

/**
 * Reads a file of JSON beside the page.
 *
 * @throws {Error} in sentences, where it cannot be read; {@link NotOneBuild} where it is not there, or no JSON
 */
export async function published<Shape>(name: string): Promise<Shape> {
  // What the browser has kept is asked for again: it may be of an earlier build.
  const answer = await fetch(name, { cache: 'no-cache' }).catch(() => {
    throw new Error(`${location.host} does not answer. Is there a network?`);
  });
  if (answer.status >= 500) throw new Error(`${location.host} answers with ${answer.status} instead of ${name}. Try again in a moment.`);
  const read: unknown = answer.ok ? await answer.json().catch(() => undefined) : undefined;
  if (typeof read !== 'object' || read === null) throw new NotOneBuild();
  return read as Shape;
}
