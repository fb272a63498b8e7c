/** The JSON Schemas of the open data. */
import type { APIRoute } from 'astro';
import { publishedSchemas } from '../../../../content/publish/index.ts';
import { pagePerLocale } from '../../../playbook/paths.ts';

const schemas = publishedSchemas();

export async function getStaticPaths() {
  if ((await pagePerLocale('open-data')).length === 0) return [];
  return Object.entries(schemas).map(([file, schema]) => ({ params: { file }, props: { schema } }));
}

export const GET: APIRoute<{ schema: object }> = ({ props: { schema } }) => Response.json(schema);
