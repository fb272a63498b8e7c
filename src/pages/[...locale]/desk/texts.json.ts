import type { APIRoute } from 'astro';
import { textsFile } from '../../../call-desk/texts-file.ts';
import { pagePerLocale } from '../../../playbook/paths.ts';
import type { Playbook } from '../../../playbook/playbook.ts';

export const getStaticPaths = () => pagePerLocale();

export const GET: APIRoute<{ playbook: Playbook }> = ({ props: { playbook } }) => Response.json(textsFile(playbook));
