import type { APIRoute } from 'astro';
import { catalogueOf } from '../../../../library/catalogue.ts';
import { libraryOfSituation, type Library } from '../../../../playbook/library.ts';
import { pagePerEntry } from '../../../../playbook/paths.ts';
import type { Playbook } from '../../../../playbook/playbook.ts';

export const getStaticPaths = async () =>
  (await pagePerEntry((playbook) => playbook.situations)).flatMap(({ params, props: { playbook, entry } }) => {
    const library = libraryOfSituation(playbook, entry);
    return library ? [{ params, props: { playbook, library } }] : [];
  });

export const GET: APIRoute<{ playbook: Playbook; library: Library }> = ({ props: { playbook, library } }) =>
  Response.json(catalogueOf(playbook, library));
