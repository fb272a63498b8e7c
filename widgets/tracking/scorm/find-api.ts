/** How many windows are looked into along one chain of parents. */
const mostParents = 20;

/** A window as it may turn out to be: each of its properties may throw, because it is another origin's. */
interface AnyWindow {
  readonly parent?: AnyWindow;
  readonly opener?: AnyWindow | null;
  readonly top?: AnyWindow | null;
}

/** What an access gives; `undefined` when it throws. */
function attempt<Value>(access: () => Value): Value | undefined {
  try {
    return access();
  } catch {
    return undefined;
  }
}

/** Looks into a window and its parents. A parent of another origin may itself have a parent of ours. */
function findAmongParents(from: AnyWindow | null | undefined, name: string): object | undefined {
  let current = from;
  for (let count = 0; current && count < mostParents; count += 1) {
    const here = current;
    const found = attempt(() => (here as Record<string, unknown>)[name]);
    if (typeof found === 'object' && found !== null) return found;
    const parent = attempt(() => here.parent);
    if (parent === here) return undefined;
    current = parent;
  }
  return undefined;
}

/**
 * The API that an LMS provides: in this window or its parents, in the window that opened this one or its parents, or in the one
 * that opened the topmost.
 *
 * @param name `API` for SCORM 1.2, `API_1484_11` for SCORM 2004
 */
export function findApi(name: string): object | undefined {
  const here = window as AnyWindow;
  return (
    findAmongParents(here, name) ??
    findAmongParents(
      attempt(() => here.opener),
      name,
    ) ??
    findAmongParents(
      attempt(() => here.top?.opener),
      name,
    )
  );
}
