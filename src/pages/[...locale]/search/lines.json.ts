import type { APIRoute } from 'astro';
import { pagePerLocale } from '../../../playbook/paths.ts';
import type { Playbook } from '../../../playbook/playbook.ts';
import { furtherLines } from '../../../search/index-file.ts';

export const getStaticPaths = () => pagePerLocale();

export const GET: APIRoute<{ playbook: Playbook }> = ({ props: { playbook } }) => Response.json(furtherLines(playbook));
