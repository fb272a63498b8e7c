import type { APIRoute } from 'astro';
import { deskFile } from '../../desk/desk-file.ts';
import { pagePerLocale } from '../../playbook/paths.ts';
import type { Playbook } from '../../playbook/playbook.ts';

export const getStaticPaths = () => pagePerLocale();

export const GET: APIRoute<{ playbook: Playbook }> = ({ props: { playbook } }) => Response.json(deskFile(playbook));
