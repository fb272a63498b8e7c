import type { Problem } from '../../read/index.ts';
import type { Point } from '../../schema/index.ts';
import type { Path } from '../../read/yaml.ts';
import { suggestion } from '../../read/nearest.ts';
import { shown } from '../../read/problem.ts';
import type { Rule } from '../rule.ts';

/** What messages call the entries that each key of a point lists. */
const forms = { phrases: 'a phrase', items: 'a checklist item', questions: 'a question' } as const;

/** Protects what the playbook set out to teach: each point must name content that exists, in every form that it asks for. */
export const everyPointIsTaught: Rule = (playbook) => {
  const items = new Set(playbook.checklists.flatMap((checklist) => checklist.items.map((item) => `${checklist.id}/${item.id}`)));
  const numbers = new Map<number, string>();
  return playbook.points.flatMap((point): Problem[] => {
    const at = (path: Path) => playbook.locate('points', point.id, path);
    const problems: Problem[] = [];
    point.items.forEach((item, index) => {
      if (items.has(item)) return;
      const message = `checklist item '${item}' is not known. ${suggestion(item, items) ?? 'It is written as checklist/item.'}`;
      problems.push({ ...at(['items', index]), message });
    });
    const earlier = numbers.get(point.number);
    if (earlier === undefined) numbers.set(point.number, point.id);
    else {
      const place = playbook.locate('points', earlier, ['number']);
      problems.push({ ...at(['number']), message: `the number ${point.number} is also that of '${earlier}' (${shown(place)})` });
    }
    return [...problems, ...missing(point).map((form) => ({ ...at([]), ...untaught(point, form) }))];
  });
};

const missing = (point: Point) =>
  point.everywhere ? (Object.keys(forms) as (keyof typeof forms)[]).filter((form) => point[form].length === 0) : [];

const untaught = (point: Point, form: keyof typeof forms) => ({
  message: `the point '${point.id}' is to be taught everywhere, and no ${forms[form].replace(/^an? /, '')} is named for it`,
  hint: `List ${forms[form]} that does it under ${form}, or write one.`,
});
