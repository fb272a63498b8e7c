import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentFolder } from '../../content/folder.ts';
import { layersOf } from '../../content/layers/layers.ts';
import { loadEvery } from '../../content/layers/load-layered.ts';
import { publish } from '../../content/publish/index.ts';
import { publishedFiles } from '../../content/schema/published.ts';
import { checkContent, type Schema } from '../content/check.ts';
import { rulesFor } from './content-rules.ts';

const check = (schema: Schema, value: unknown) => checkContent<unknown>(schema, value);

interface Subject {
  schema: Schema;
  file: unknown;
  /** What the schema itself complains of, but for what no JSON Schema can say. */
  complaints: (value: unknown) => string[];
}

const names = ['checklists', 'phrases', 'practices', 'quizzes'] as const;

const [standard] = await loadEvery(layersOf(contentFolder()));
if (!standard) throw new Error('The playbook has no language.');
const published = publish(standard.playbook);

const subjects = Object.fromEntries(
  names.map((name) => {
    const subject: Subject = {
      schema: rulesFor(name),
      file: published[name],
      complaints: (value) => {
        // The widgets forgive white space around a name too.
        const trimmed: unknown = JSON.parse(JSON.stringify(value), (_, inner: unknown) =>
          typeof inner === 'string' ? inner.trim() : inner,
        );
        const issues = publishedFiles[name].safeParse(trimmed).error?.issues ?? [];
        return issues.filter(({ code }) => code !== 'custom').map(({ path, message }) => `${path.join('.')}: ${message}`);
      },
    };
    return [name, subject] as const;
  }),
);

/** Every place in a value, as the keys that lead there. */
function places(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, Array.isArray(value) ? Number(key) : key]))];
}

/** A copy with something else in one place; the keys that lead there are all the value's own. */
function replaced(value: unknown, [key, ...rest]: readonly (string | number)[], by: unknown): unknown {
  if (key === undefined) return by;
  const copy: unknown = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) };
  Object.defineProperty(copy, key, {
    value: replaced((value as Record<string | number, unknown>)[key], rest, by),
    configurable: true,
    enumerable: true,
    writable: true,
  });
  return copy;
}

/** A few of each kind, so that many different mistakes can be tried on it. */
function small(value: unknown): unknown {
  if (Array.isArray(value)) {
    const kinds = new Map(value.map((entry: unknown) => [(entry as { kind?: unknown } | null)?.kind, entry]));
    return (kinds.size > 1 ? [...kinds.values()] : value.slice(0, 3)).map(small);
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, small(inner)]));
}

/** What JSON.parse may give: `__proto__` is a key like any other there. */
const anyJson = fc.json({ maxDepth: 3 }).map((text) => JSON.parse(text.replaceAll('"a"', '"__proto__"')) as unknown);

for (const [name, { schema, file, complaints }] of Object.entries(subjects)) {
  describe(`the rules for ${name}`, () => {
    it('let the whole of what is published pass, unchanged', () => {
      const { content, problems } = check(schema, file);
      expect(problems).toEqual([]);
      expect(content).toEqual(JSON.parse(JSON.stringify(file)));
    });

    const cut = small(file);
    const everywhere = places(cut);
    const mistake = fc.record({
      place: fc.constantFrom(...everywhere),
      by: fc.oneof(
        anyJson,
        fc.constantFrom<unknown>('', ' x ', 'two\nlines', 'x'.repeat(500), 'Not An Id', -1, 1.5, 1e21, null, [], {}, true),
      ),
    });
    const spoilt = fc.array(mistake, { minLength: 1, maxLength: 3 }).map((mistakes) =>
      mistakes.reduce<unknown>((value, { place, by }) => {
        // An earlier mistake may have taken the place away.
        let at = value;
        for (const key of place) {
          if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return value;
          at = (at as Record<string | number, unknown>)[key];
        }
        return replaced(value, place, by);
      }, cut),
    );

    it('never throw, and what they keep passes again as it is', () => {
      fc.assert(
        fc.property(fc.oneof({ weight: 4, arbitrary: spoilt }, anyJson, fc.anything({ withNullPrototype: true })), (value) => {
          const { content } = check(schema, value);
          if (content === undefined) return;
          expect(check(schema, content).content).toEqual(content);
          expect('polluted' in {}).toBe(false);
        }),
        { numRuns: 150 },
      );
    });

    it('complain of whatever the schema complains of, and of nothing else', () => {
      fc.assert(
        fc.property(spoilt, (value) => {
          // The schema does not look for names that stand in a list twice; the widgets do.
          const found = check(schema, value).problems.filter(({ message }) => !message.includes('stands in this list already'));
          const expected = complaints(value);
          expect({
            found: found.length > 0,
            ...(found.length > 0 !== expected.length > 0 && { problems: found, complaints: expected }),
          }).toEqual({
            found: expected.length > 0,
          });
        }),
        { numRuns: 150 },
      );
    });

    it('take nothing over but what they know, into objects of their own', () => {
      const hostile = JSON.parse(JSON.stringify(cut).replaceAll('{"', '{"__proto__":{"polluted":1},"constructor":{"x":1},"')) as unknown;
      const { content, problems } = check(schema, hostile);
      expect(content).toEqual(check(schema, cut).content);
      expect(JSON.stringify(content)).not.toMatch(/__proto__|polluted|"constructor"/);
      expect(problems.length).toBeGreaterThan(0);
    });
  });
}
