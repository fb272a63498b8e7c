/** The open data: the content as JSON, each file described by the JSON Schema that it names. */
import type { APIRoute } from 'astro';
import { publish } from '../../../../../content/publish/index.ts';
import { publishedFiles } from '../../../../../content/schema/published.ts';
import { fromBase } from '../../../../playbook/links.ts';
import { pagePerLocale } from '../../../../playbook/paths.ts';
import type { Playbook } from '../../../../playbook/playbook.ts';

type File = keyof typeof publishedFiles;

export async function getStaticPaths() {
  const files = Object.keys(publishedFiles) as File[];
  return (await pagePerLocale('open-data')).flatMap(({ params, props }) =>
    files.map((file) => ({ params: { ...params, file }, props: { ...props, file } })),
  );
}

export const GET: APIRoute<{ playbook: Playbook; file: File }> = ({ props: { playbook, file } }) =>
  Response.json({ $schema: fromBase(`/schemas/v1/${file}.json`), ...publish(playbook)[file] });
