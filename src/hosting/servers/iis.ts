/**
 * Writes settings for IIS: `web.config`. It uses only modules that IIS always has, because a section of a missing module stops the whole
 * site. https://learn.microsoft.com/en-us/iis/configuration/system.webserver/
 */
import { binaryEndings, defaultMediaType, mediaTypes } from '../media-types.ts';
import type { Host, SiteToServe } from '../host.ts';
import { headersFor, type Rule } from '../rules.ts';

/** Compressed copies are not served: IIS compresses by itself. */
const unserved = ['.br', '.gz'];

const webConfig = 'web.config';

export const iis: Host = {
  name: 'IIS',
  kind: 'server',
  steps: ['iisHow', 'iisLimits'],
  readInPlace: webConfig,
  files: (site) => ({ [webConfig]: settingsOf(site) }),
};

function settingsOf({ rules: all, hidden }: SiteToServe): string {
  const rules = all.filter(({ files }) => files === undefined);
  const [everything, ...special] = rules;
  if (!everything) throw new Error('There are no rules for IIS.');
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- The closing playbook on IIS, made by its build. The folder that it stands in is best made an application. -->
<configuration>
  <system.webServer>
    <defaultDocument enabled="true">
      <files>
        <clear />
        <add value="index.html" />
      </files>
    </defaultDocument>
    <directoryBrowse enabled="false" />
    <httpErrors errorMode="Custom" existingResponse="Auto">
${[403, 404].map((status) => `      <remove statusCode="${status}" />\n      <error statusCode="${status}" path="404.html" responseMode="File" />`).join('\n')}
    </httpErrors>
    <!-- IIS compresses by itself, and keeps what it compressed. With Microsoft's IIS Compression it knows brotli too. -->
    <urlCompression doStaticCompression="true" doDynamicCompression="false" />
    <security>
      <requestFiltering>
        <hiddenSegments>
${hidden
  // IIS hides this one itself; a second entry of the same name would be an error.
  .filter((file) => file !== webConfig)
  .map((file) => `          <add segment="${file}" />`)
  .join('\n')}
        </hiddenSegments>
        <fileExtensions>
${unserved.map((ending) => `          <remove fileExtension="${ending}" />\n          <add fileExtension="${ending}" allowed="false" />`).join('\n')}
        </fileExtensions>
      </requestFiltering>
    </security>
    <staticContent>
      <!-- Cache-Control is among the headers below. -->
      <clientCache cacheControlMode="NoControl" />
${[...Object.entries(mediaTypes), ...binaryEndings.map((ending) => [ending, defaultMediaType] as const)]
  .map(
    ([ending, type]) =>
      `      <remove fileExtension=".${ending}" />\n      <mimeMap fileExtension=".${ending}" mimeType="${attribute(type)}" />`,
  )
  .join('\n')}
    </staticContent>
    <httpProtocol>
      <!-- ${everything.why} -->
      <customHeaders>
        <remove name="X-Powered-By" />
${set(everything.headers, '        ')}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
${special.map((rule) => location(rule, rules)).join('\n')}
</configuration>
`;
}

/** Writes what differs in a folder, or for one file. */
function location(rule: Rule, rules: readonly Rule[]): string {
  const path = rule.path.replace(/^\/|\/$/g, '');
  const inherited = headersFor(
    rule.path,
    rules.filter((other) => other !== rule),
  );
  const different = Object.fromEntries(Object.entries(rule.headers).filter(([name, value]) => inherited[name] !== (value ?? undefined)));
  return `  <location path="${attribute(path)}">
    <!-- ${rule.why} -->
    <system.webServer>
      <httpProtocol>
        <customHeaders>
${set(different, '          ')}
        </customHeaders>
      </httpProtocol>
    </system.webServer>
  </location>`;
}

/** Writes headers. A name may occur once in a collection, so what a parent folder set is removed before it is set again. */
function set(headers: Readonly<Record<string, string | null>>, indent: string): string {
  return Object.entries(headers)
    .flatMap(([name, value]) => [
      `${indent}<remove name="${name}" />`,
      ...(value === null ? [] : [`${indent}<add name="${name}" value="${attribute(value)}" />`]),
    ])
    .join('\n');
}

const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
