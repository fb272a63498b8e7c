/**
 * Where everything of a YAML text stands, as a list of numbers. The nodes of the parser would take twenty times the memory of the text, or
 * the text would have to be parsed again whenever somebody asks for a place: advice on a large playbook asks for ten thousand.
 */
import { isAlias, isMap, isNode, isScalar, isSeq, type Document, type Node } from 'yaml';

/** The numbers of a node: what it is, the offsets of its key, its begin and its end, where its next sibling follows, what it refers to. */
const width = 6;
const [kindAt, keyAt, startAt, endAt, nextAt, targetAt] = [0, 1, 2, 3, 4, 5] as const;
const kinds = { nothing: 0, scalar: 1, map: 2, list: 3, alias: 4 } as const;

/** A text's nodes, each before those in it. Made by {@link placesIn}. */
export interface Places {
  numbers: Int32Array;
  /** The key of each node; undefined outside of maps. */
  keys: readonly (string | undefined)[];
  /** For nodes of many children, those children by their key, or by their place in a list; filled in as they are asked for. */
  byStep: Map<number, ReadonlyMap<string, number>>;
}

/** From so many children on, looking for one goes over all of them once only. */
const many = 24;

export interface Found {
  /** The offsets of the value, and of its key. */
  start: number;
  end: number;
  keyStart: number;
  /** The offsets of the text, number or the like that the value is; undefined for a list, a map and a key without a value. */
  typed: readonly [start: number, end: number] | undefined;
}

/** Lists where the nodes of a parsed text stand. */
export function placesIn(document: Document, length: number): Places {
  const numbers: number[] = [];
  const keys: (string | undefined)[] = [];
  const anchored = new Map<unknown, number>();
  const add = (node: unknown, key: string | undefined, keyStart: number | undefined): void => {
    const index = keys.push(key) - 1;
    if (isNode(node) && 'anchor' in node && node.anchor !== undefined) anchored.set(node, index);
    const [start, end] = isPlaced(node) ? node.range : [-1, -1];
    const target = isAlias(node) ? anchored.get(node.resolve(document)) : undefined;
    numbers.push(kindOf(node), keyStart ?? start, start, end, 0, target ?? -1);
    if (isMap(node)) {
      for (const { key: name, value } of node.items)
        add(value, isScalar(name) ? String(name.value) : undefined, isPlaced(name) ? name.range[0] : undefined);
    } else if (isSeq(node)) for (const item of node.items) add(item, undefined, undefined);
    numbers[index * width + nextAt] = keys.length;
  };
  add(document.contents, undefined, undefined);
  if (!isPlaced(document.contents)) [numbers[keyAt], numbers[startAt], numbers[endAt]] = [0, 0, length];
  return { numbers: Int32Array.from(numbers), keys, byStep: new Map() };
}

/** Finds the value at `path`, or the nearest enclosing one. */
export function find({ numbers, keys, byStep }: Places, path: readonly PropertyKey[]): Found {
  const of = (node: number, what: number) => numbers[node * width + what] ?? -1;
  const childOf = (node: number, step: PropertyKey): number | undefined => {
    const known = byStep.get(node);
    if (known) return known.get(String(step));
    const [isInMap, end] = [of(node, kindAt) === kinds.map, of(node, nextAt)];
    let passed = 0;
    for (let child = node + 1; child < end; child = of(child, nextAt), passed++) {
      if (isInMap ? keys[child] === String(step) : passed === Number(step)) return passed < many ? child : listed(node).get(String(step));
    }
    return undefined;
  };
  const listed = (node: number): ReadonlyMap<string, number> => {
    const children = new Map<string, number>();
    const end = of(node, nextAt);
    for (let [child, place] = [node + 1, 0]; child < end; child = of(child, nextAt), place++) {
      const step = of(node, kindAt) === kinds.map ? keys[child] : String(place);
      // Of a key that stands there twice, the first counts.
      if (step !== undefined && !children.has(step)) children.set(step, child);
    }
    byStep.set(node, children);
    return children;
  };

  let node = 0;
  let [start, end] = [of(node, startAt), of(node, endAt)];
  let keyStart = start;
  for (const step of path) {
    const child = childOf(of(node, targetAt) < 0 ? node : of(node, targetAt), step);
    if (child === undefined) break;
    if (of(child, keyAt) >= 0) keyStart = of(child, keyAt);
    if (of(child, startAt) < 0) break;
    node = child;
    end = of(node, endAt);
    // A key without a value: the place is that of the key.
    start = of(node, startAt) === end ? keyStart : of(node, startAt);
  }
  const isTyped = of(node, kindAt) === kinds.scalar && of(node, startAt) < end;
  return { start, end, keyStart, typed: isTyped ? [start, end] : undefined };
}

const kindOf = (node: unknown): number => {
  if (isScalar(node)) return kinds.scalar;
  if (isMap(node)) return kinds.map;
  if (isSeq(node)) return kinds.list;
  return isAlias(node) ? kinds.alias : kinds.nothing;
};

const isPlaced = (node: unknown): node is Node & { range: [number, number, number] } =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
