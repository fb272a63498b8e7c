/** Writes settings for nginx: a file to include in a `server`. https://nginx.org/en/docs/http/ngx_http_core_module.html */
import { defaultMediaType, mediaTypes } from '../media-types.ts';
import { headersFor, strictTransport, wholeRule, type Rule } from '../rules.ts';
import type { Host, SiteToServe } from '../host.ts';
import { literal } from './literal.ts';

export const nginx: Host = {
  name: 'nginx',
  kind: 'server',
  steps: ['nginxHow', 'nginxBrotli'],
  code: 'server {\n    root /srv/www;\n    include /etc/nginx/closing-playbook.conf;\n}',
  download: 'nginx.conf',
  files: (site) => ({ 'hosting/nginx.conf': settingsOf(site) }),
};

/** Lets redirects name neither host nor port. They would be those of the request, which may be anybody's, and those behind a proxy. */
const relative = [
  '# Redirects to an address with its last slash stay right behind a proxy and on any port.',
  'absolute_redirect off;',
  'server_tokens off;',
];

/**
 * Writes the settings. A location's own `add_header` drops all those around it, so every location repeats all headers; long ones are
 * variables.
 */
function settingsOf({ rules, settings: { base }, hidden }: SiteToServe): string {
  const [everything, ...special] = rules;
  if (!everything) throw new Error('There are no rules for nginx.');
  const common = headersFor(everything.path, rules);
  const headers = (rule: Rule) =>
    Object.entries(wholeRule(rule, rules)).map(
      ([name, value]) => `add_header ${name} ${common[name] === value ? variable(name) : `"${value}"`} always;`,
    );

  return [
    '# The closing playbook on nginx, made by its build. In a server block:',
    '#',
    '#     root /srv/www;',
    '#     include /etc/nginx/closing-playbook.conf;',
    '#',
    `# The site's files are then expected in /srv/www${base}`,
    '',
    ...Object.entries(common).flatMap(([name, value]) =>
      name === strictTransport
        ? [
            '# An empty header is not sent. Behind a proxy that speaks https for nginx, let the proxy send it.',
            `set ${variable(name)} "";`,
            `if ($https = on) { set ${variable(name)} "${value}"; }`,
          ]
        : [`set ${variable(name)} "${value}";`],
    ),
    '',
    ...(base === '/'
      ? []
      : [`location = ${base.slice(0, -1)} {`, ...indent([...relative, ...headers(everything), `return 301 ${base};`]), '}', '']),
    `location ${base} {`,
    ...indent([
      'index index.html;',
      'autoindex off;',
      ...relative,
      '# A folder without a page is not there.',
      `error_page 403 =404 ${base}404.html;`,
      `error_page 404 ${base}404.html;`,
      '',
      '# Every text file has a .br and a .gz beside it.',
      'gzip_static on;',
      'gzip_vary on;',
      '# Needs the module libnginx-mod-http-brotli-static; without it, take this line out.',
      'brotli_static on;',
      '',
      'types {',
      ...indent(Object.entries(mediaTypes).map(([ending, type]) => `"${type}" ${ending};`)),
      '}',
      `default_type ${defaultMediaType};`,
      '',
      `# ${everything.why}`,
      ...headers(everything),
      '',
      ...special.flatMap((rule) => [`# ${rule.why}`, `location ${place(rule, base)} {`, ...indent(headers(rule)), '}', '']),
      '# For other servers; nobody is to load them.',
      ...hidden.map((file) => `location = ${base}${file} { return 404; }`),
    ]),
    '}',
    '',
  ].join('\n');
}

/** Returns what follows the word `location`. nginx tries regular expressions before folders, whichever comes first. */
function place({ path, files }: Rule, base: string): string {
  const address = base + path.slice(1);
  // The pattern is quoted, because a brace would begin a block.
  if (files !== undefined) return `~ "^${literal(address)}${files}$"`;
  return path.endsWith('/') ? address : `= ${address}`;
}

const variable = (header: string) => `$closing_playbook_${header.replaceAll('-', '_')}`;

const indent = (lines: readonly string[]) => lines.map((line) => (line === '' ? line : `    ${line}`));
