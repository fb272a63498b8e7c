/** A whole file of a single checklist, which may stand for one. Loaded where a page brings content of its own. */
export function wholeFile(raw: Record<string, unknown>): Record<string, unknown> {
  if (!Array.isArray(raw['items'])) return raw;
  const { $schema: _schema, version = 1, language, steps = [], ...checklist } = raw;
  return { version, ...(language === undefined ? {} : { language }), steps, checklists: [checklist] };
}
