import type { Course } from '../../content/schema/index.ts';
import { basePath, siteAddress } from '../build/settings.ts';
import { localeParam, type Playbook } from '../playbook/playbook.ts';
import { languageOf, passMarkOf } from './course-parts.ts';
import type { DescribedCourse } from './formats/course-format.ts';

/** Returns what every manifest says about a course, except for the files. */
export function describeCourse(playbook: Playbook, course: Course): Omit<DescribedCourse, 'files'> {
  const address = [localeParam(playbook), 'courses', course.id, ''].filter((part) => part !== undefined).join('/');
  return {
    id: course.id,
    title: course.title,
    summary: course.summary,
    language: languageOf(playbook, course),
    passMark: passMarkOf(playbook, course),
    address: new URL(basePath() + address, siteAddress()).href,
  };
}
