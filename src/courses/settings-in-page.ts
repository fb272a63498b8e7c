/** Changes the settings in a course's page, which the build writes as JSON into an element of its own. */
import { jsonInPage } from './json-in-page.ts';
import type { CourseSettings } from './settings.ts';

/** The tags around the settings, as the layout writes them. The JSON holds no `<`, so the next end tag is theirs. */
const [begin, end] = ['<script type="application/json" data-course-settings>', '</script>'];

/**
 * Returns the page with changed settings.
 *
 * @throws if the page has none
 */
export function changeSettings(html: string, change: (settings: CourseSettings) => CourseSettings): string {
  const from = html.indexOf(begin) + begin.length;
  const to = html.indexOf(end, from);
  if (from < begin.length || to < 0) throw new Error('The page of the package has no settings.');
  return html.slice(0, from) + jsonInPage(change(JSON.parse(html.slice(from, to)) as CourseSettings)) + html.slice(to);
}
