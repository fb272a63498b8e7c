import type { LoadedPlaybook, Problem } from '../read/index.ts';
import { everyPointIsTaught } from './coverage/points.ts';
import { everyNeedHasWordings } from './coverage/wordings.ts';
import type { Rule } from './rule.ts';
import { styleRules } from './style/index.ts';

/** What a good editor would send back. A site can be built with all of it unmended, so the build does not ask. */
const rules: readonly Rule[] = [...styleRules, everyNeedHasWordings, everyPointIsTaught];

/** What is right and could be better: how the texts read, and what is still missing. */
export function editorialProblems(playbook: LoadedPlaybook): Problem[] {
  return rules.flatMap((rule) => rule(playbook));
}
