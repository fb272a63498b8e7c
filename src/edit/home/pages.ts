/** Our own pages, and what their buttons do. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { adviceOn } from '../../../content/check/check.ts';
import { layerOfFile } from '../../../content/layers/layers.ts';
import type { Problem } from '../../../content/read/problem.ts';
import type { ContentTypeName } from '../../../content/schema/index.ts';
import { contentTypes } from '../../../content/schema/index.ts';
import { brandRules } from '../../brand/style.ts';
import { program } from '../../build/places.ts';
import type { Edition, Editions } from '../edition/edition.ts';
import { targetOf, type Target } from '../edition/files.ts';
import { called } from '../save/complaints.ts';
import { hidingsIn } from '../save/hide.ts';
import { savesOf } from '../save/history.ts';
import { backToBelow, planOf } from '../save/plan.ts';
import type { Saved, Saving } from '../save/save.ts';
import type { Choice } from '../save/unsettled.ts';
import { Refusal } from '../save/wish.ts';
import { onTo, page, text, type Answer } from '../server/answer.ts';
import { checkPage, refusedPage } from './check-page.ts';
import { comparePage } from './compare-page.ts';
import { framed, type Framed } from './frame.ts';
import { hiddenPage } from './hidden-page.ts';
import { historyPage } from './history-page.ts';
import { searchPage } from './search-page.ts';
import { startPage } from './start-page.ts';
import { countOf, seenNow, updatesPage, waitingIn, type Waiting } from './updates-page.ts';
import { yoursPage } from './yours-page.ts';

export interface PageRequest {
  method: string;
  /** Without the slash at its beginning. */
  path: string;
  query: URLSearchParams;
  body: Uint8Array;
}

interface Notice {
  text: string;
  isBad: boolean;
}

/**
 * Makes the answers of our own pages.
 *
 * @param root the address of the first page
 * @returns what answers; undefined for an address that is none of them
 */
export function ownPages(
  editions: Editions,
  saving: Saving,
  root: string,
  project: string,
): (request: PageRequest) => Promise<Answer | undefined> {
  /** What is shown on the next page. */
  let notice: Notice | undefined;
  let advised: { head: string; advice: Problem[] } | undefined;
  let waiting: { edition: Edition; found: Promise<Waiting[]> } | undefined;

  /** An edition is another one whenever a file has changed. */
  const waitingOf = (edition: Edition): Promise<Waiting[]> => {
    if (waiting?.edition !== edition) waiting = { edition, found: waitingIn(edition) };
    return waiting.found;
  };

  const adviceOf = ({ head, playbooks, own, below, inPlace }: Edition): Problem[] => {
    if (advised?.head !== head) {
      const [original] = playbooks;
      const all = playbooks.flatMap((playbook) => adviceOn(playbook, playbook === original ? undefined : original));
      const isYours = ({ file }: Problem) => layerOfFile([...below, own], path.resolve(project, file)) === own;
      advised = { head, advice: all.map((each) => ({ ...each, file: inPlace(each.file) })).filter(isYours) };
    }
    return advised.advice;
  };

  async function shown({ path, query }: PageRequest): Promise<Framed | undefined> {
    const edition = await editions.now();
    const { folder } = edition.own;
    switch (path) {
      case '':
        return startPage(edition, savesOf(folder, 5), saving, countOf(await waitingOf(edition)), root, folder);
      case 'search/':
        return searchPage(edition, query.get('q') ?? '', root);
      case 'yours/':
        return yoursPage(edition, root, project);
      case 'hidden/':
        return hiddenPage(edition, root);
      case 'history/':
        return historyPage(savesOf(folder, 100), root);
      case 'check/':
        return checkPage(edition, adviceOf(edition), root);
      case 'updates/':
        return updatesPage(await waitingOf(edition), edition, root, project);
      case 'refused/':
        return refusedPage(saving.refused(), edition, root);
      case 'compare/':
        return comparePage(saving.unsettled(), edition, root);
      default:
        return undefined;
    }
  }

  /** Does what a button asks for. @returns the page to go on to, and what was done */
  async function done(path: string, values: URLSearchParams): Promise<[page: string, done: string, saved: Saved] | undefined> {
    const edition = await editions.now();
    const target = () => {
      const found = targetOf(values.get('path') ?? '', edition.locales);
      if (!found) throw new Refusal('This entry is not there any more.');
      return found;
    };
    const settle = async (choice: Choice, what: string, said: string): Promise<[string, string, Saved]> => {
      const saved = await saving.settle(values.get('path') ?? '', choice, what);
      return [saving.unsettled().length > 0 ? 'compare/' : '', said, saved];
    };
    switch (path) {
      case 'yours/back/': {
        const what = `Back to the standard edition: ${called(target())}`;
        return ['yours/', what, await saving.change((now) => backToBelow(target(), now, project), what, [values.get('path') ?? ''])];
      }
      case 'updates/seen/': {
        const what = 'Look through an update of the standard edition';
        return ['updates/', what, await saving.change(async (now) => seenNow(await waitingOf(now), now), what, [])];
      }
      case 'hidden/hide/': {
        const what = `Hide ${called(target())}`;
        return [
          'hidden/',
          what,
          await saving.change((now) => planOf([{ kind: 'remove', ...target() }], now, project), what, [values.get('path') ?? '']),
        ];
      }
      case 'hidden/show/': {
        const shownAgain = hiddenTarget(values);
        const what = `Show ${called(shownAgain)} again`;
        const { type, id } = shownAgain;
        return ['hidden/', what, await saving.change((now) => hidingsIn(now.own.folder, [{ type, id, hidden: false }]), what, [])];
      }
      case 'history/undo/': {
        const save = savesOf(edition.own.folder).find(({ id }) => id === values.get('id'));
        return ['history/', `Undone: ${save?.what ?? ''}`, await saving.undo(values.get('id') ?? '')];
      }
      case 'compare/mine/': {
        const what = `Save over what is there: ${called(target())}`;
        return settle('mine', what, what);
      }
      case 'compare/theirs/': {
        const named = called(target());
        return settle('theirs', `Save what you alone changed: ${named}`, `What is there stays: ${named}`);
      }
      default:
        return undefined;
    }
  }

  return async (request) => {
    const { method, path } = request;
    if (path === 'style.css') return { type: 'text/css; charset=utf-8', body: await styles(editions) };
    if (method === 'POST') {
      try {
        const result = await done(path, new URLSearchParams(Buffer.from(request.body).toString('utf8')));
        if (!result) return undefined;
        const [next, what, saved] = result;
        notice = { text: [`${what}.`, saved.remark ?? ''].join(' ').trim(), isBad: saved.remark !== undefined };
        return onTo(root + next);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        notice = { text: `Nothing was saved. ${error.message}`, isBad: true };
        return onTo(root + (path.split('/')[0] ?? '') + '/');
      }
    }
    if (method !== 'GET' && method !== 'HEAD') return text('This is not done here.', 405);
    const found = await shown(request);
    if (!found) return undefined;
    const { playbooks } = await editions.now();
    const said = notice;
    notice = undefined;
    return page(framed(found, root, playbooks[0]?.settings.name ?? 'Playbook', said));
  };
}

/** @throws {Refusal} for what is no entry that could be hidden */
function hiddenTarget(values: URLSearchParams): Target {
  const type = values.get('type') ?? '';
  if (!(type in contentTypes)) throw new Refusal('There is no such kind.');
  return { locale: '', type: type as ContentTypeName, id: values.get('id') ?? '' };
}

async function styles(editions: Editions): Promise<string> {
  const { playbooks } = await editions.now();
  const [playbook] = playbooks;
  const sheets = ['src/styles/reset.css', 'src/styles/base.css', 'src/edit/home/home.css'].map((file) =>
    readFileSync(program(file), 'utf8'),
  );
  return [...sheets, playbook ? brandRules(playbook) : ''].join('\n');
}
