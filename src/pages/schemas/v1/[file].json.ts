/** The JSON Schemas of the open data. */
import type { APIRoute } from 'astro';
import { publishedSchemas } from '../../../../content/publish/index.ts';

const schemas = publishedSchemas();

export const getStaticPaths = () => Object.entries(schemas).map(([file, schema]) => ({ params: { file }, props: { schema } }));

export const GET: APIRoute<{ schema: object }> = ({ props: { schema } }) => Response.json(schema);
