import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished, describe, expect, it } from 'vitest';
import { writePlaybook } from '../../../content/testing/minimal-playbook.ts';
import { startEditor } from './server.ts';

/** Starts an editor over the minimal playbook; its bundle is a file that does nothing. */
async function started() {
  const project = await writePlaybook();
  const folder = mkdtempSync(path.join(tmpdir(), 'bundle-'));
  writeFileSync(path.join(folder, 'editor.js'), '');
  const bundle = () => Promise.resolve({ folder, script: 'editor.js', styles: [] });
  const { server, url } = await startEditor({ content: path.join(project, 'content'), project, given: '', bundle });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  });
  const key = new URL(url).pathname.split('/')[1] ?? '';
  return { url, key, project, content: path.join(project, 'content') };
}

/** Asks with headers that `fetch` does not let anybody set. */
function ask(
  url: string,
  { method = 'GET', headers = {}, body = '' } = {},
): Promise<{ status: number; text: string; headers: Record<string, unknown> }> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (response) => {
      let text = '';
      response.on('data', (part: Buffer) => (text += part.toString('utf8')));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text, headers: response.headers }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

describe('nobody else gets in', () => {
  it('without the key in the address', async () => {
    const { url } = await started();
    const { origin } = new URL(url);
    for (const address of ['/', '/api/v1/user', '/cms/session.js', '/x/api/v1/user', '//', '/%']) {
      expect([address, (await ask(origin + address)).status]).toEqual([address, 404]);
    }
    expect((await ask(url)).status).toBe(200);
  });

  it('by another name of this machine, or from a page of another origin', async () => {
    const { url, key, content } = await started();
    const { origin, port } = new URL(url);
    const body = JSON.stringify({ files: [{ operation: 'delete', path: 'en/phrases/line-1.json' }] });
    const authorization = `token ${key}`;
    const commit = `${url}api/v1/repos/playbook/playbook/contents`;
    const strangers: Record<string, string>[] = [
      { host: `evil.example:${port}` },
      { host: `localhost:${port}` },
      { origin: 'http://evil.example' },
      { origin: 'null' },
      { origin: `http://127.0.0.1:${Number(port) + 1}` },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin },
    ];
    for (const headers of strangers) {
      const answer = await ask(commit, { method: 'POST', body, headers: { authorization, ...headers } });
      expect([headers, answer.status]).toEqual([headers, 403]);
      expect((await ask(`${url}cms/session.js`, { headers })).text).not.toContain(key);
    }
    expect((await ask(commit, { method: 'POST', body })).status).toBe(401);
    expect((await ask(`${url}api/v1/user`, { headers: { authorization: 'token x' } })).status).toBe(401);
    expect(existsSync(path.join(content, 'own'))).toBe(false);
  });

  it('with scripts or styles that are not ours: every page has a policy, and the forms alone a looser one', async () => {
    const { url } = await started();
    for (const page of ['', 'yours/', 'hidden/', 'history/', 'check/', 'refused/', 'compare/', 'search/?q=line']) {
      const { headers, text } = await ask(url + page);
      expect(headers['content-security-policy']).toContain("style-src 'self';");
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(text).not.toMatch(/<script|\sstyle=|\son\w+="/);
    }
    const forms = await ask(`${url}cms/`);
    expect(forms.headers['content-security-policy']).toContain("script-src 'self';");
    expect(forms.headers['content-security-policy']).toContain("style-src 'self' 'unsafe-inline'");
  });
});

describe('what the forms ask of a repository', () => {
  it('is answered as Gitea does', async () => {
    const { url, key } = await started();
    const api = async (address: string, body?: unknown) => {
      const { text, status } = await ask(`${url}api/v1${address}`, {
        headers: { authorization: `token ${key}` },
        ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      });
      return {
        status,
        value: JSON.parse(text) as Record<string, unknown> & { commit?: Record<string, unknown>; tree?: { path: string; sha: string }[] },
      };
    };
    const repo = '/repos/playbook/playbook';
    expect((await api('/version')).value).toEqual({ version: '1.24.0' });
    // Ten thousand lines are listed and read in four requests, not in two dozen.
    expect((await api('/settings/api')).value).toMatchObject({ default_paging_num: 10_000, max_response_items: 10_000 });
    expect((await api(repo)).value).toMatchObject({ default_branch: 'main', permissions: { pull: true } });
    const head = (await api(`${repo}/branches/main`)).value.commit?.['id'];
    const { tree = [] } = (await api(`${repo}/git/trees/${String(head)}?recursive=1&page=1`)).value;
    const file = tree.find((each) => each.path === 'en/phrases/line-1.json');
    const [content] = (await api(`${repo}/file-contents?ref=main`, { files: [file?.path] })).value as unknown as {
      content: string;
      sha: string;
    }[];
    expect(content?.sha).toBe(file?.sha);
    const value = JSON.parse(Buffer.from(content?.content ?? '', 'base64').toString('utf8')) as object;
    const save = (more: object) =>
      api(`${repo}/contents`, {
        message: 'Update a phrase',
        files: [
          {
            operation: 'update',
            path: file?.path,
            sha: file?.sha,
            content: Buffer.from(JSON.stringify({ ...value, ...more })).toString('base64'),
          },
        ],
      });
    const refused = await save({ step: 'goodby' });
    expect(refused.status).toBe(422);
    expect(refused.value['message']).toContain("Did you mean 'goodbye'?");
    const saved = await save({ why: 'Ours.' });
    expect(saved.status).toBe(201);
    expect(saved.value['othersWent']).toBe(false);
    expect(saved.value.commit?.['sha']).not.toBe(head);
    expect((await api(`${repo}/branches/main`)).value.commit?.['id']).toBe(saved.value.commit?.['sha']);
    expect((await api(`${repo}/commits?sha=main&path=en/phrases/line-1.json&limit=100`)).value).toMatchObject([
      { commit: { message: 'Update a phrase' } },
    ]);
    expect((await api('/repos/other/one')).status).toBe(404);
  });
});

describe('our own pages', () => {
  it('hide, show again, take back and undo', async () => {
    const { url, key } = await started();
    const { origin } = new URL(url);
    const press = async (address: string, values: Record<string, string>) => {
      const sent = await ask(url + address, { method: 'POST', body: new URLSearchParams(values).toString(), headers: { origin } });
      expect([address, sent.status]).toEqual([address, 303]);
      return (await ask(origin + String(sent.headers['location']))).text;
    };
    const commit = (value: object) =>
      ask(`${url}api/v1/repos/playbook/playbook/contents`, {
        method: 'POST',
        headers: { authorization: `token ${key}`, origin },
        body: JSON.stringify({
          message: 'A new tone',
          files: [{ operation: 'create', path: 'en/tones/cold.json', content: Buffer.from(JSON.stringify(value)).toString('base64') }],
        }),
      });
    expect((await ask(url)).text).toContain('>What is said in English<');
    expect(await press('hidden/hide/', { path: 'en/phrases/line-1.json' })).toContain('Hide phrase line-1');
    expect(await press('hidden/show/', { type: 'phrases', id: 'line-1' })).toContain('Nothing is hidden.');
    expect((await commit({ label: '<b>Cold</b>', when: 'Never.' })).status).toBe(201);
    expect((await ask(`${url}yours/`)).text).toContain('&lt;b&gt;Cold&lt;/b&gt;');
    const [toSite = ''] = /href="[^"]*\/site\/phrases[^"]*"/.exec((await ask(`${url}search/?q=line-1`)).text) ?? [];
    expect(toSite).toMatch(/\/site\/phrases\/support\/\?at=line-1"$/);
    expect((await ask(`${url}search/?q=cold`)).text).toContain('#/collections/en-tones/entries/cold');
    expect((await ask(`${url}search/?q=which+is+better`)).text).toContain('#/collections/en-questions-single/entries/first-question');
    expect(await press('yours/back/', { path: 'en/tones/cold.json' })).toContain('Nothing yet');
    const undo = /name="id" value="([^"]+)"/.exec((await ask(`${url}history/`)).text)?.[1] ?? '';
    expect(await press('history/undo/', { id: undo })).toContain('Undone: Back to the standard edition: tone cold');
    expect((await ask(`${url}yours/`)).text).toContain('tones/entries/cold');
    expect(await press('history/undo/', { id: 'x' })).toContain('This save is not kept any more.');
    expect(await press('hidden/hide/', { path: 'en/situations/chatty.json' })).toContain('Nothing was saved.');
    expect((await ask(`${url}refused/`)).text).toContain('no situation is left');
  });
});
