/** The page of Sveltia CMS, and what it loads. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brandRules } from '../../brand/style.ts';
import { mediaType } from '../../hosting/media-types.ts';
import { editorPolicy } from '../../hosting/policy.ts';
import { editorBundle, type EditorBundle } from '../cms/bundle.ts';
import { localConfiguration } from '../cms/configuration.ts';
import { editorDocument } from '../cms/document.ts';
import { entryNames } from '../cms/entry-names.ts';
import type { Editions } from '../edition/edition.ts';
import { aroundForms } from '../home/frame.ts';
import { json, text, type Answer } from './answer.ts';
import { branch, repository } from './gitea.ts';

/**
 * Makes the answers below `cms/`. The bundle is made while somebody looks at the first page.
 *
 * @param makeBundle makes the script of the page; a test has another
 */
export function cmsPages(
  editions: Editions,
  key: string,
  makeBundle: () => Promise<EditorBundle> = editorBundle,
): (path: string, origin: string) => Promise<Answer> {
  let making: Promise<EditorBundle> | undefined;
  const bundle = () => {
    making ??= makeBundle();
    // One that fails is tried again.
    making.catch(() => (making = undefined));
    return making;
  };
  void bundle().catch(() => undefined);

  return async (address, origin) => {
    if (address === '') return cmsPage(await bundle());
    if (address === 'session.js') return script(`localStorage.setItem('sveltia-cms.user', ${JSON.stringify(session(key))});\n`);
    if (address === 'config.json') {
      const { playbooks } = await editions.now();
      return json({ ...localConfiguration(playbooks), backend: backendAt(origin, key) });
    }
    if (address === 'look.css') {
      const { playbooks } = await editions.now();
      return { type: 'text/css; charset=utf-8', body: playbooks[0] ? brandRules(playbooks[0]) : '' };
    }
    if (address === 'names.json') return json(entryNames((await editions.now()).playbooks));
    const [, name] = /^bundle\/((?:[\w-]+\/)*[\w.-]+)$/.exec(address) ?? [];
    const file = name === undefined ? undefined : path.join((await bundle()).folder, name);
    if (file === undefined || !existsSync(file) || !statSync(file).isFile()) return text('There is no such file.', 404);
    return { type: mediaType(file), body: readFileSync(file) };
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
  // Nobody signs in; without a name for the application, Sveltia warns that nobody can.
  app_id: 'local',
});

const cmsPage = (bundle: EditorBundle): Answer => ({
  type: 'text/html; charset=utf-8',
  headers: { 'content-security-policy': editorPolicy() },
  body: editorDocument({ ...bundle, before: 'session.js', around: aroundForms }),
});
