import type { LoadedPlaybook, Problem } from '../read/index.ts';
import type { ContentTypeName } from '../schema/index.ts';
import type { Path } from '../read/yaml-source.ts';
import { suggestion } from './nearest.ts';
import { nounOf, type Rule } from './rule.ts';

interface Reference {
  from: ContentTypeName;
  id: string;
  path: Path;
  to: ContentTypeName;
  found: string;
}

/** Protects every link between entries: an identifier that names nothing would leave a hole in a page. */
export const referencesExist: Rule = (playbook) =>
  referencesIn(playbook).flatMap(({ from, id, path, to, found }): Problem[] => {
    const message = unknown(playbook, to, found);
    return message ? [{ ...playbook.locate(from, id, path), message }] : [];
  });

/** What to say of an identifier that names nothing; undefined where it does name something. */
export function unknown(playbook: LoadedPlaybook, type: ContentTypeName, found: string): string | undefined {
  const known = playbook.identifiers(type);
  if (known.has(found)) return undefined;
  return `${nounOf[type]} '${found.slice(0, 60)}' is not known. ${suggestion(found, known) ?? ''}`.trim();
}

/** Protects against a slip of copying: the same identifier twice in one list. */
export const nothingListedTwice: Rule = (playbook) => {
  const seen = new Set<string>();
  return referencesIn(playbook).flatMap(({ from, id, path, to, found }): Problem[] => {
    if (typeof path.at(-1) !== 'number') return [];
    const key = JSON.stringify([from, id, path.slice(0, -1), found]);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [
      { ...playbook.locate(from, id, path), message: `${nounOf[to]} '${found}' is listed twice here`, hint: 'Take one of them out.' },
    ];
  });
};

/** Every identifier by which one entry names another. */
function referencesIn(playbook: LoadedPlaybook): Reference[] {
  const references: Reference[] = [];
  const from = (type: ContentTypeName, id: string) => ({
    one(to: ContentTypeName, path: Path, found: string | undefined) {
      if (found !== undefined) references.push({ from: type, id, path, to, found });
      return this;
    },
    many(to: ContentTypeName, path: Path, found: readonly string[]) {
      found.forEach((name, index) => references.push({ from: type, id, path: [...path, index], to, found: name }));
      return this;
    },
  });
  for (const entry of playbook.contexts) from('contexts', entry.id).one('guides', ['guide'], entry.guide);
  for (const entry of playbook.situations) {
    from('situations', entry.id)
      .one('situationGroups', ['group'], entry.group)
      .many('steps', ['steps'], entry.steps)
      .many('contexts', ['contexts'], entry.contexts)
      .one('guides', ['guide'], entry.guide)
      .one('checklists', ['checklist'], entry.checklist)
      .one('quizzes', ['quiz'], entry.quiz);
  }
  for (const entry of playbook.phrases) {
    from('phrases', entry.id)
      .many('contexts', ['contexts'], entry.contexts)
      .many('situations', ['situations'], entry.situations)
      .one('steps', ['step'], entry.step)
      .many('tones', ['tones'], entry.tones);
  }
  for (const entry of playbook.sequences) {
    from('sequences', entry.id)
      .one('contexts', ['context'], entry.context)
      .one('situations', ['situation'], entry.situation)
      .one('tones', ['tone'], entry.tone)
      .many('phrases', ['phrases'], entry.phrases);
  }
  for (const entry of playbook.checklists) {
    const checklist = from('checklists', entry.id)
      .many('contexts', ['contexts'], entry.contexts)
      .many('situations', ['situations'], entry.situations);
    entry.items.forEach((item, index) => {
      checklist.one('steps', ['items', index, 'step'], item.step).many('phrases', ['items', index, 'phrases'], item.phrases);
    });
  }
  for (const entry of playbook.mistakes) from('mistakes', entry.id).one('guides', ['guide'], entry.guide);
  for (const entry of playbook.questions) {
    from('questions', entry.id)
      .one('mistakes', ['mistake'], entry.mistake)
      .one('guides', ['guide'], entry.guide)
      .many('situations', ['situations'], entry.situations);
  }
  for (const entry of playbook.quizzes) from('quizzes', entry.id).many('questions', ['questions'], entry.questions);
  for (const entry of playbook.courses) {
    const course = from('courses', entry.id);
    entry.sections.forEach(({ parts }, section) => {
      parts.forEach((part, index) => {
        const at = ['sections', section, 'parts', index];
        course
          .one('guides', [...at, 'guide'], part.guide)
          .one('checklists', [...at, 'checklist'], part.checklist)
          .one('quizzes', [...at, 'quiz'], part.quiz);
      });
    });
  }
  for (const entry of playbook.rolePlays) {
    from('rolePlays', entry.id)
      .one('contexts', ['context'], entry.context)
      .one('situations', ['situation'], entry.situation)
      .one('guides', ['guide'], entry.guide);
  }
  for (const entry of playbook.guides) {
    from('guides', entry.id).one('guideParts', ['part'], entry.part).many('situations', ['situations'], entry.situations);
  }
  return references;
}
