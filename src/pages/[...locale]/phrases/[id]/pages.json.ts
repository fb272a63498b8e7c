import type { APIRoute } from 'astro';
import { catalogueOf } from '../../../../library/catalogue.ts';
import { pagePerEntry } from '../../../../playbook/paths.ts';
import { libraryOf } from '../../../../playbook/library.ts';
import type { Playbook } from '../../../../playbook/playbook.ts';

export const getStaticPaths = () => pagePerEntry((playbook) => playbook.contexts);

export const GET: APIRoute<{ playbook: Playbook; entry: Playbook['contexts'][number] }> = ({ props: { playbook, entry } }) =>
  Response.json(catalogueOf(playbook, libraryOf(playbook, entry.id)));
