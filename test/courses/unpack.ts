/** The packages that the site offers, unzipped as an LMS does it. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import type { Scenario } from './scenario.ts';

/** The built site's packages. Others are tested by naming their folder in `COURSE_PACKAGES`. */
const packages = process.env['COURSE_PACKAGES'] ?? fileURLToPath(new URL('../../dist/courses/', import.meta.url));

/**
 * Puts a package's files on the server.
 *
 * @param course the course's identifier
 * @param format `scorm12`, `scorm2004` or `cmi5`
 * @returns the address of its page, and the page's markup
 */
export function unpack({ server }: Scenario, course: string, format: string): { address: string; markup: string } {
  const file = path.join(packages, `${course}-${format}.zip`);
  if (!existsSync(file)) throw new Error(`${file} is missing: npm run build`);
  const files = Object.entries(unzipSync(readFileSync(file)));
  for (const [entry, content] of files) server.put(`packages/${course}/${format}/${entry}`, Buffer.from(content));
  const markup = new TextDecoder().decode(files.find(([entry]) => entry === 'index.html')?.[1]);
  return { address: `${server.address}/packages/${course}/${format}/index.html`, markup };
}
