/** Finds what somebody should look at again, by `reviewed` and `review-every`. */
import path from 'node:path';
import { reviewed as daySchema, reviewEvery } from '../schema/care.ts';
import type { ContentTypeName } from '../schema/index.ts';
import type { Layer } from '../layers/layers.ts';
import type { LayeredPlaybook } from '../layers/load-layered.ts';
import { rootSettings } from '../layers/settings.ts';
import { lastCommits } from './last-commits.ts';

/** An entry that is to be reviewed at an interval. Days are written like `2026-11-29`. */
export interface Review {
  type: ContentTypeName;
  id: string;
  /** The file, as messages name it. */
  file: string;
  /** The highest layer that has a part in the entry. */
  layer: string;
  /** Who looks after it; empty where no `owner` is set. */
  owner: string;
  /** The day of the last review: as the entry or its layer says, otherwise of the file's last commit. Left out where neither is known. */
  reviewed?: string;
  /** The day of the next review; today or earlier means due. Left out where the last review is not known. */
  due?: string;
}

interface CareOfLayer {
  owner: string;
  reviewed?: string;
  every?: string;
}

/** Reads what the settings at the root of a layer say about all its entries. Errors in the settings are reported where they are checked. */
function careOf(layer: Layer, project: string): CareOfLayer {
  const settings: unknown = rootSettings(layer, project).entry?.value;
  const at = (holder: unknown, key: string): unknown =>
    typeof holder === 'object' && holder !== null ? Object.entries(holder).find(([name]) => name === key)?.[1] : undefined;
  const owner = at(at(settings, 'owner'), 'name');
  const day = daySchema.safeParse(at(settings, 'reviewed')).data;
  const every = reviewEvery.safeParse(at(settings, 'review-every')).data;
  return { owner: typeof owner === 'string' ? owner : '', ...(day ? { reviewed: day } : {}), ...(every ? { every } : {}) };
}

/** Returns the day that comes a span of time after another: `1 month` after `2026-01-31` is `2026-02-28`. */
export function plusSpan(day: string, span: string): string {
  const [, count = '0', unit = 'day'] = /^(\d+) (day|week|month|year)/.exec(span) ?? [];
  const date = new Date(`${day}T00:00:00Z`);
  if (unit === 'day' || unit === 'week') date.setUTCDate(date.getUTCDate() + Number(count) * (unit === 'week' ? 7 : 1));
  else {
    const dayOfMonth = date.getUTCDate();
    date.setUTCDate(1);
    date.setUTCMonth(date.getUTCMonth() + Number(count) * (unit === 'year' ? 12 : 1));
    const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
    date.setUTCDate(Math.min(dayOfMonth, last));
  }
  return date.toISOString().slice(0, 10);
}

/**
 * Lists every entry that has a review interval, its own or that of its layer, sorted by the day it is due. Entries without a known last
 * review come first.
 *
 * @param layers the layers that the playbook was made of, the lowest first
 */
export function reviewsOf({ playbook, layers: changes }: LayeredPlaybook, layers: readonly Layer[]): Review[] {
  const { project } = playbook;
  const [standard] = layers;
  const careOfLayers = new Map(layers.map((layer) => [layer, careOf(layer, project)]));
  const layerOf = new Map<string, Layer>();
  for (const { layer, changes: own } of changes) for (const { type, id } of own) layerOf.set(`${type}/${id}`, layer);
  let commits: Map<string, Date> | undefined;
  const dayOfCommit = (file: string): string | undefined => {
    commits ??= new Map(layers.flatMap(({ folder }) => [...lastCommits(folder)]));
    return commits.get(path.resolve(project, file))?.toISOString().slice(0, 10);
  };
  const reviews = [...playbook.care].flatMap(([key, own]): Review[] => {
    const layer = layerOf.get(key) ?? standard;
    const ofLayer = layer && careOfLayers.get(layer);
    const every = own['review-every'] ?? ofLayer?.every;
    if (!layer || every === undefined) return [];
    const [type = '', id = ''] = key.split('/');
    const file = playbook.sources.get(key) ?? '';
    const reviewed = own.reviewed ?? ofLayer?.reviewed ?? dayOfCommit(file);
    return [
      {
        type: type as ContentTypeName,
        id,
        file,
        layer: layer.name,
        owner: own.owner ?? ofLayer?.owner ?? '',
        ...(reviewed === undefined ? {} : { reviewed, due: plusSpan(reviewed, every) }),
      },
    ];
  });
  return reviews.sort((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1));
}
