/** Chooses among the texts that are written after a call. */

interface Written {
  situations: readonly string[];
  contexts: readonly string[];
}

/**
 * Returns all texts, the most fitting first: those written for the situation, then those that also suit it; among equals those for the
 * kind of call; the others keep the order that their author gave them.
 *
 * @param context the kind of call; empty where it is not known
 */
export function fitting<Text extends Written>(texts: readonly Text[], situation: string, context: string): Text[] {
  const rank = ({ situations, contexts }: Text) =>
    Number(situations[0] === situation) * 4 + Number(situations.includes(situation)) * 2 + Number(contexts.includes(context));
  return [...texts].sort((a, b) => rank(b) - rank(a));
}
