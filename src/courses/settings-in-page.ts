/** The settings of a course's page, as JSON between tags of its own: written there when it is built, and changed where a package is made anew. */
import { jsonInPage } from './json-in-page.ts';
import type { CourseSettings } from './settings.ts';

/** As the layout writes it. JSON in a page holds no `<`, so the next end tag ends it. */
const [begin, end] = ['<script type="application/json" data-course-settings>', '</script>'];

/**
 * The page with other settings.
 *
 * @throws if the page has none
 */
export function changeSettings(html: string, change: (settings: CourseSettings) => CourseSettings): string {
  const from = html.indexOf(begin) + begin.length;
  const to = html.indexOf(end, from);
  if (from < begin.length || to < 0) throw new Error('The page of the package has no settings.');
  return html.slice(0, from) + jsonInPage(change(JSON.parse(html.slice(from, to)) as CourseSettings)) + html.slice(to);
}
