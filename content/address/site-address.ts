/**
 * Parses where the site will stand, as an administrator wrote it, and refuses what is wrong with what to write instead. A wrong address
 * would make a site whose every link is broken, so nothing is guessed.
 */
import { percentDecoded } from '../percent-decoded.ts';

/** Matches folder names that every address, header, server setting and file system writes the same way. */
const plainSegment = /^[A-Za-z0-9._~-]+$/;

/**
 * Parses the path that the site stands under and returns it with a slash at both ends: "handbook", "/handbook" and "/handbook/" are all
 * `/handbook/`.
 *
 * @param written as given; `''` is the root of the host
 * @param name where it was given, for the message
 * @throws {Error} for what is no path, or one that some server, browser or shell would write differently
 */
export function parseBasePath(written: string, name = 'BASE_PATH'): string {
  const refuse = (why: string): never => {
    throw new Error(`${name} is "${written}": ${why}`);
  };
  const example = 'Write the path alone, like handbook/closing.';
  if (/^[a-z]:[\\/]/i.test(written)) {
    const end = written.split(/[\\/]/).filter(Boolean).at(-1) ?? 'handbook';
    refuse(
      `that is a folder of this computer. Git Bash makes one of a path that begins with a slash: write it without the first slash, like ${end}/.`,
    );
  }
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(written)) refuse(`a whole address belongs into --site (SITE_URL). ${example}`);
  if (written.includes('\\')) refuse(`an address has slashes and no backslashes. Write ${written.replaceAll('\\', '/')}.`);
  if (/[?#]/.test(written)) refuse(`a path has no "?" and no "#". ${example}`);
  const segments = written.split('/').filter((segment) => segment !== '' && segment !== '.');
  if (segments.includes('..')) refuse(`a path has no "..". ${example}`);
  const odd = segments.find((segment) => !plainSegment.test(segment));
  if (odd !== undefined) {
    const plain = segments.map(plainName).filter(Boolean).join('/') || 'handbook';
    refuse(`"${odd}" is written differently by browsers and servers. Name the folder with letters a–z, digits and hyphens, like ${plain}.`);
  }
  if (/\.(?:html?|aspx?|php)$/i.test(segments.at(-1) ?? '')) {
    refuse(`that is a page, and the site stands in a folder. Write ${segments.slice(0, -1).join('/') || '/'}.`);
  }
  return segments.length === 0 ? '/' : `/${segments.join('/')}/`;
}

/** Proposes a plain name: "Über uns" → "uber-uns". */
const plainName = (segment: string): string =>
  percentDecoded(segment)
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._~-]+/g, (gap) => (/\p{Mark}/u.test(gap) ? '' : '-'))
    .replace(/^-+|-+$/g, '');

/**
 * Parses the address of the site.
 *
 * @param written like `https://intranet.example` or `https://intranet.example/handbook/closing/`
 * @param name where it was given, for the message
 * @returns the origin, and the path if one was written
 * @throws {Error} for what is no address of a web server
 */
export function parseSiteAddress(written: string, name = 'SITE_URL'): { origin: string; base?: string } {
  const refuse = (why: string): never => {
    throw new Error(`${name} is "${written}": ${why}`);
  };
  const trimmed = written.trim();
  // Marks that were copied along, and slips of the scheme: https//x, https:/x.
  const meant = trimmed.replace(/^["'<\p{Cf}]+|["'>\p{Cf}]+$/gu, '').replace(/^(https?)(?::\/?(?!\/)|\/\/)(?=[^/])/i, '$1://');
  if (meant !== trimmed && parseUrl(meant)) refuse(`that is not how an address is written. Write ${meant}.`);
  // The URL parser takes "localhost:8080" for an address with the scheme "localhost".
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed)) {
    const host = trimmed.replace(/^\/+/, '');
    const scheme = /^(?:localhost|127\.|\[::1\])/.test(host) ? 'http' : 'https';
    // A folder of a computer, a mail address and the like have no place to go to.
    const isHost = parseUrl(`${scheme}://${host}`) !== undefined && !/[\\@]|^[a-z]:\//i.test(host);
    refuse(`the address has no scheme. Write ${isHost ? `${scheme}://${host}` : 'it in full, like https://playbook.example.com'}.`);
  }
  const url = parseUrl(trimmed) ?? refuse('it is no address. Write it in full, like https://playbook.example.com.');
  if (!/^https?:$/.test(url.protocol)) refuse(`a site is at http or https. Write https://${url.host || 'playbook.example.com'}.`);
  if (url.username || url.password) refuse(`an address of a site has no user and no password. Write ${url.protocol}//${url.host}.`);
  if (url.host.includes('*')) refuse('a site has one host, without "*". Write it in full, like https://playbook.example.com.');
  if (url.search || url.hash) refuse(`an address of a site has no "?" and no "#". Write ${url.origin}${url.pathname}.`);
  if (url.pathname === '/') return { origin: url.origin };
  // The path is taken as written, because the URL parser encodes what is to be refused.
  const path = trimmed.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '');
  return { origin: url.origin, base: parseBasePath(path, `the path of ${name}`) };
}

/** Returns what is wrong with the address of the site, as {@link parseSiteAddress} would refuse it; undefined where nothing is. */
export function siteAddressSlip(written: string): string | undefined {
  try {
    parseSiteAddress(written);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message.slice(error.message.indexOf('": ') + 3) : String(error);
  }
}

function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
