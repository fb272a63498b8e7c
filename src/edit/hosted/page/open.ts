/**
 * Opens the editor over a repository. It does in the browser what `npm run edit` does on one's own machine, with the same code: the layers
 * below come with the site, the own folder from the repository; a save is worked out and checked here, and becomes a commit there.
 */
import path from 'node:path';
import type { CmsConfig } from '@sveltia/cms';
import { localConfiguration } from '../../cms/configuration.ts';
import { entryNames } from '../../cms/entry-names.ts';
import { startForms } from '../../cms/page/start.ts';
import { editionsAt } from '../../edition/edition.ts';
import { savingAt } from '../../save/save.ts';
import { json, type Answer } from '../../server/answer.ts';
import { branch, giteaApi, repository as repositoryName } from '../../server/gitea.ts';
import { mkdirSync, writeFileSync } from '../in-place-of-node/files.ts';
import { fromBase64, prefixOf, ServerSaysNo, type RepositoryPlace } from '../repository/repository.ts';
import { serverOf } from '../repository/servers.ts';
import { NotShown } from './enter.ts';
import { notRead, ownFolderAt } from './own-folder.ts';
import { NotOneBuild, published } from './published.ts';
import { forgetSession } from './session.ts';
import type { PageSettings, PublishedLayers } from './settings.ts';

/** Sveltia's own sign-in: it has nothing to do here, so it finds that somebody has signed in. */
const sveltiaUser = 'sveltia-cms.user';

/**
 * Reads the playbook.
 *
 * @returns what starts the forms
 * @throws {Error} in a sentence, where the repository cannot be read
 */
export async function openEditor({ editor, build }: PageSettings, ask: RepositoryPlace['ask']): Promise<() => Promise<void>> {
  const place = serverOf(editor);
  const layers = await layDown(build);
  const own = ownFolderAt(layers.own, prefixOf(editor), place.open({ editor, ask }));
  await own.refresh().catch((error: unknown) => {
    throw notOpened(error, place.name, editor);
  });
  const given = [...layers.over, layers.own].join(path.delimiter);
  const playbook = { content: layers.standard, project: '/', given };
  const editions = editionsAt(playbook);
  const saving = savingAt({ ...playbook, editions, publish: own.publish });
  const api = giteaApi(editions, saving, 'Copy what you have written, load this page again, and write it into what stands there now.');
  const here = new URL('.', location.href).href.replace(/[?#].*$/, '');

  let queue: Promise<unknown> = Promise.resolve();
  async function answer(address: URL, method: string, body: Uint8Array): Promise<Answer> {
    const inside = address.href.slice(here.length).replace(/\?.*$/, '');
    if (inside === 'names.json') return json(entryNames((await editions.now()).playbooks));
    // What others have saved meanwhile is looked at before each save, one save after the other.
    const isSave = method === 'POST' && inside.endsWith('/contents');
    const done = queue.then(async () => {
      if (isSave) {
        await own.refresh().catch((error: unknown) => {
          throw notRead(error);
        });
      }
      return api({ method, path: `/${inside.slice('api/v1/'.length)}`, query: address.searchParams, body });
    });
    queue = done.catch(() => undefined);
    return done;
  }

  return async () => {
    const { playbooks } = await editions.now();
    localStorage.setItem(sveltiaUser, JSON.stringify({ backendName: 'gitea', token: 'this-page' }));
    answerOwnRequests(here, answer);
    leaveWithSveltia();
    const backend = {
      name: 'gitea',
      repo: repositoryName,
      branch,
      base_url: location.origin,
      api_root: `${here}api/v1`,
      auth_methods: ['token'],
      app_id: 'this-page',
    };
    await startForms({ ...localConfiguration(playbooks), backend } as unknown as CmsConfig);
  };
}

/** Makes the error of a repository that cannot be read. Only some answers are about whoever asks. */
function notOpened(error: unknown, server: string, { repository, branch }: PageSettings['editor']): Error {
  if (!(error instanceof ServerSaysNo)) return error instanceof Error ? error : new Error(String(error));
  const said = `${server} does not show ${repository}, branch ${branch}: ${error.message}.`;
  return [401, 403, 404].includes(error.status)
    ? new NotShown(`${said} May you read it, and is that where it is?`, { cause: error })
    : new Error(`${said} Try again in a moment.`, { cause: error });
}

/**
 * Puts the published layers into the memory of the page.
 *
 * @param build the one that the settings of the page are of
 */
async function layDown(build: string): Promise<PublishedLayers> {
  const layers = await published<PublishedLayers>('layers.json');
  if (layers.build !== build) throw new NotOneBuild();
  const files = [
    ...Object.entries(layers.texts),
    ...Object.entries(layers.binaries).map(([file, text]) => [file, fromBase64(text)] as const),
  ];
  for (const [file, content] of files) {
    mkdirSync(path.dirname(file));
    writeFileSync(file, content);
  }
  for (const folder of [layers.standard, ...layers.over, layers.own, '/copies']) mkdirSync(folder);
  return layers;
}

/** Answers what the forms ask of the page's own address, as the server of `npm run edit` does. Everything else goes on its way. */
function answerOwnRequests(here: string, answer: (address: URL, method: string, body: Uint8Array) => Promise<Answer>): void {
  const outside = globalThis.fetch.bind(globalThis);
  globalThis.fetch = async (asked, request = {}) => {
    const address = new URL(asked instanceof Request ? asked.url : asked, location.href);
    const isOwn = address.href.startsWith(`${here}api/v1/`) || address.href === `${here}names.json`;
    if (!isOwn) return outside(asked, request);
    const sent = new Request(address, request);
    const {
      status = 200,
      type,
      body,
    } = await answer(address, sent.method, new Uint8Array(await sent.arrayBuffer())).catch((error: unknown) =>
      json({ message: error instanceof Error ? error.message : String(error) }, 500),
    );
    return new Response(typeof body === 'string' ? body : body.slice(), { status, headers: { 'content-type': type } });
  };
}

/** Who signs out in the menu of the forms is signed out, and comes to the way in. */
function leaveWithSveltia(): void {
  const isIn = () => (localStorage.getItem(sveltiaUser) ?? '').includes('this-page');
  const timer = setInterval(() => {
    if (isIn()) return;
    clearInterval(timer);
    forgetSession();
    location.reload();
  }, 1000);
}
