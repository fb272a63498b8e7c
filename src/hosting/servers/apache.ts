/**
 * Writes settings for Apache 2.4, as `.htaccess` or for the server's own settings. https://httpd.apache.org/docs/2.4/mod/mod_headers.html
 */
import { binaryEndings, defaultMediaType, mediaTypes } from '../media-types.ts';
import type { Host, SiteToServe } from '../host.ts';
import { strictTransport, type Rule } from '../rules.ts';
import { literal } from './literal.ts';

/** The endings of compressed files by encoding, the better one first. */
const encodings = { br: '.br', gzip: '.gz' } as const;

export const apache: Host = {
  name: 'Apache',
  kind: 'server',
  steps: ['apacheHow', 'apacheServer'],
  code: 'Define CLOSING_PLAYBOOK /srv/www/closing-playbook\nInclude /etc/apache2/closing-playbook.conf',
  download: 'apache.conf',
  readInPlace: '.htaccess',
  files: (site) => ({ '.htaccess': folderSettings(site), 'hosting/apache.conf': serverSettings(site) }),
};

/** Writes `.htaccess`, which works once it is copied, where `AllowOverride FileInfo Indexes` allows it. */
function folderSettings(site: SiteToServe): string {
  return [
    '# The closing playbook on Apache 2.4, made by its build. Apache reads this file where it stands if the folder has',
    '#     AllowOverride FileInfo Indexes',
    '# and the modules headers and rewrite are on. It is read again for every request: hosting/apache.conf spares that.',
    '',
    ...directives(site),
  ].join('\n');
}

/** Writes the same for the server's own settings, which are read once and not for every request. */
function serverSettings(site: SiteToServe): string {
  const { base } = site.settings;
  return [
    '# The closing playbook on Apache 2.4, made by its build. Needs the modules headers, rewrite, dir, mime and alias.',
    '# In the settings of the server or of a virtual host:',
    '#',
    '#     Define CLOSING_PLAYBOOK /srv/www/closing-playbook',
    '#     Include /etc/apache2/closing-playbook.conf',
    '',
    ...(base === '/' ? ['DocumentRoot "${CLOSING_PLAYBOOK}"'] : [`Alias "${base.slice(0, -1)}" "\${CLOSING_PLAYBOOK}"`]),
    '<Directory "${CLOSING_PLAYBOOK}">',
    ...directives(site, ['Require all granted', 'AllowOverride None', 'Options FollowSymLinks']).map((line) =>
      line === '' ? line : `    ${line}`,
    ),
    '</Directory>',
    '',
  ].join('\n');
}

function directives({ rules, settings: { base }, hidden }: SiteToServe, first: readonly string[] = []): string[] {
  return [
    ...first,
    'DirectoryIndex index.html',
    `ErrorDocument 404 ${base}404.html`,
    'FileETag MTime Size',
    '',
    ...Object.entries(mediaTypes).map(([ending, type]) => `AddType "${type}" .${ending}`),
    `AddType ${defaultMediaType} ${binaryEndings.map((ending) => `.${ending}`).join(' ')}`,
    '',
    ...precompressed(base),
    '',
    ...rules.flatMap((rule) => headers(rule, base)),
    '# For other servers; nobody is to load them.',
    ...hidden.map((file) => `RedirectMatch 404 "^${literal(base + file)}$"`),
    '',
  ];
}

function precompressed(base: string): string[] {
  const names = Object.entries(encodings);
  return [
    'RewriteEngine On',
    `RewriteBase ${base}`,
    '# A folder without a page is not there, and shows no list of its files.',
    'RewriteCond %{REQUEST_FILENAME} -d',
    'RewriteCond %{REQUEST_FILENAME}/index.html !-f',
    'RewriteRule (?:^|/)$ - [R=404,L]',
    '# Every text file has a .br and a .gz beside it.',
    ...names.flatMap(([name, ending]) =>
      ['', 'index.html'].flatMap((page) => [
        `RewriteCond %{HTTP:Accept-Encoding} \\b${name}\\b`,
        `RewriteCond %{REQUEST_FILENAME}${page}${ending} -f`,
        `RewriteRule ${page ? '(?:^|/)$' : '[^/]$'} %{REQUEST_URI}${page}${ending} [END]`,
      ]),
    ),
    ...names.flatMap(([name, ending]) => [`RemoveType ${ending}`, `RemoveLanguage ${ending}`, `AddEncoding ${name} ${ending}`]),
    `<FilesMatch "\\.(?:${Object.keys(mediaTypes).join('|')})(?:${names.map(([, ending]) => literal(ending)).join('|')})?$">`,
    '    Header merge Vary Accept-Encoding',
    '</FilesMatch>',
  ];
}

function headers(rule: Rule, base: string): string[] {
  // Apache compares the address of the file that is sent in the end: the compressed one.
  const address = `^${literal(base + rule.path.slice(1))}${rule.files ?? ''}${rule.files || !rule.path.endsWith('/') ? '(?:[.](?:br|gz))?$' : ''}`;
  const where = rule.path === '/' ? '' : ` "expr=%{REQUEST_URI} =~ m#${address}#"`;
  return [
    `# ${rule.why}`,
    ...Object.entries(rule.headers).map(([name, value]) => {
      if (value === null) return `Header always unset ${name}${where}`;
      return `Header always set ${name} "${value}"${name === strictTransport ? ` "expr=%{HTTPS} == 'on'"` : where}`;
    }),
    '',
  ];
}
