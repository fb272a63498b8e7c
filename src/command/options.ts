/** The options that every command takes: where the playbook is, where the site will stand, how it is hosted. */
import path from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';

interface Setting {
  /** The environment variable with the same meaning, for servers and containers. Everything else reads these variables. */
  variable: string;
  /** An example of a value. */
  value: string;
  what: string;
}

export const settings: Readonly<Record<string, Setting>> = {
  base: { variable: 'BASE_PATH', value: '/handbook/', what: 'the path that the site will stand under' },
  site: { variable: 'SITE_URL', value: 'https://intranet.example', what: 'the address of the site, where playbook.yaml has another' },
  out: { variable: 'OUTPUT_DIR', value: 'dist', what: 'the folder that the site is written to, and served from' },
  playbook: { variable: 'PLAYBOOK', value: '../acme', what: 'a folder of your own over the standard edition; several, the lowest first' },
  'framed-by': { variable: 'FRAMED_BY', value: 'https://intranet.example', what: 'whose pages may show the embeds in a frame' },
  offline: { variable: 'OFFLINE', value: 'off', what: 'whether browsers keep the playbook for when there is no network: on, off' },
  'https-only': { variable: 'HTTPS_ONLY', value: 'on', what: 'whether browsers are told never to use http for the host: on, off' },
  releases: { variable: 'RELEASES_DIR', value: '../releases', what: 'the folder that keeps exact versions of the widgets' },
  port: { variable: 'PORT', value: '8080', what: 'where dev and serve answer; the next one that is free is taken' },
  host: { variable: 'HOST', value: '0.0.0.0', what: 'for whom dev and serve answer: this machine alone, if left out' },
};

/** The options that may be given several times, and what joins their values in the variable. */
const joinedBy: Readonly<Record<string, string>> = { playbook: path.delimiter, 'framed-by': ' ' };

const options = Object.fromEntries(
  Object.keys(settings).map((name) => [name, { type: 'string', multiple: true }]),
) satisfies ParseArgsConfig['options'];

/**
 * Moves the settings among the arguments into the variables of this process, which programs that it starts inherit.
 *
 * @returns the other arguments, in their order
 * @throws {Error} for a setting without its value
 */
export function takeSettings(args: readonly string[], environment: Record<string, string | undefined> = process.env): string[] {
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  const given = new Map<string, string[]>();
  const taken = new Set<number>();
  for (const token of tokens) {
    const setting = token.kind === 'option' ? settings[token.name] : undefined;
    if (token.kind !== 'option' || !setting) continue;
    if (token.value === undefined) throw new Error(`--${token.name} has no value. Write it like --${token.name} ${setting.value}`);
    given.set(token.name, [...(given.get(token.name) ?? []), token.value]);
    taken.add(token.index);
    if (!token.inlineValue) taken.add(token.index + 1);
  }
  for (const [name, values] of given) {
    const setting = settings[name];
    if (setting) environment[setting.variable] = joinedBy[name] === undefined ? values.at(-1) : values.join(joinedBy[name]);
  }
  return args.filter((_, index) => !taken.has(index));
}
