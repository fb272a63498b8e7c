/** The course packages, as the page `/courses/` offers them. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { formatNames, packageName } from '../../../courses/formats.ts';
import { coursePackage } from '../../../courses/packaging/package.ts';
import { allPlaybooks, localeParam } from '../../../playbook/playbook.ts';

export async function getStaticPaths() {
  return (await allPlaybooks()).flatMap((playbook) =>
    playbook.courses.flatMap((course) =>
      formatNames.map((format) => ({
        params: { locale: localeParam(playbook), package: packageName(course.id, format) },
        props: { playbook, course, format },
      })),
    ),
  );
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { playbook, course, format } }) => {
  const { bytes } = await coursePackage(playbook, course, format);
  return new Response(bytes, { headers: { 'content-type': 'application/zip' } });
};
