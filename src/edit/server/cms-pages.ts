/** The page of Sveltia CMS, and what it loads. */
import type { Edition } from '../edition/edition.ts';
import { json, text, type Answer } from './answer.ts';
import { branch, repository } from './gitea.ts';

/** Sveltia sets styles of its own at elements, which no other page of ours may. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; media-src 'self' blob:; connect-src 'self' blob: data:; worker-src 'self' blob:; frame-src 'self' blob:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

/** Makes the answers below `cms/`. */
export function cmsPages(edition: () => Promise<Edition>, key: string): (path: string, origin: string) => Promise<Answer> {
  return async (path, origin) => {
    if (path === '') return { type: 'text/html; charset=utf-8', body: html, headers: { 'content-security-policy': policy } };
    if (path === 'session.js') return script(`localStorage.setItem('sveltia-cms.user', ${JSON.stringify(session(key))});\n`);
    if (path === 'config.json') return json({ backend: backendAt(origin, key) });
    return text('There is no such file.', 404);
  };
}

const script = (body: string): Answer => ({ type: 'text/javascript; charset=utf-8', body });

/** What Sveltia keeps of who is signed in. */
const session = (key: string): string => JSON.stringify({ backendName: 'gitea', token: key });

const backendAt = (origin: string, key: string) => ({
  name: 'gitea',
  repo: repository,
  branch,
  base_url: origin,
  api_root: `${origin}/${key}/api/v1`,
  auth_methods: ['token'],
});

const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Edit the playbook</title>
</head>
<body></body>
</html>
`;
