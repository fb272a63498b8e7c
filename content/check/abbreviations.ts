import type { Problem } from '../read/index.ts';
import { excerpt, shown } from '../read/problem.ts';
import { fold } from './duplicates.ts';
import type { Rule } from './rule.ts';

/** Protects search: it reads abbreviations as whole words, each by one entry, and as something else than they are. */
export const abbreviationsAreWords: Rule = (playbook) => {
  const problems: Problem[] = [];
  const seen = new Map<string, { id: string; path: (string | number)[] }>();
  for (const { id, typed, means } of playbook.abbreviations) {
    const forms = [{ form: id, path: ['id'] as (string | number)[] }, ...typed.map((form, index) => ({ form, path: ['typed', index] }))];
    for (const { form, path } of forms) {
      const place = () => playbook.locate('abbreviations', id, path);
      const key = fold(form);
      const earlier = seen.get(key);
      if (/[^\p{L}\p{M}\p{N}'’]/u.test(form))
        problems.push({
          ...place(),
          message: `the abbreviation ${excerpt(form)} is not one word`,
          hint: 'Write it as one word: search knows no other.',
        });
      else if (earlier)
        problems.push({
          ...place(),
          message: `the abbreviation ${excerpt(form)} also stands at ${shown(playbook.locate('abbreviations', earlier.id, earlier.path))}`,
          hint: 'Keep one of the two, and list all that it may stand for under its "means".',
        });
      else seen.set(key, { id, path });
      if (means.some((meaning) => fold(meaning) === key))
        problems.push({
          ...place(),
          message: `${excerpt(form)} is said to mean itself`,
          hint: 'Say what it is short for, or take it out.',
        });
    }
  }
  return problems;
};
