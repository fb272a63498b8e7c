/** What `npm audit --json` answered, as far as it is read here: https://docs.npmjs.com/cli/commands/npm-audit. */
interface Answer {
  message?: string;
  error?: { summary?: string };
  metadata?: { dependencies?: { total?: number } };
  vulnerabilities?: Record<
    string,
    { name: string; severity: string; range: string; isDirect: boolean; via: (string | { title?: string; url?: string })[] }
  >;
}

/**
 * Says what a scan found: holes, none, or that nobody answered.
 *
 * @param json what npm printed
 * @returns the text, and the status to exit with: 0 for none, 1 for holes, 2 where nothing was scanned
 */
export function judged(json: string): { text: string; exitCode: 0 | 1 | 2 } {
  let answer: Answer;
  try {
    answer = JSON.parse(json) as Answer;
  } catch {
    answer = { message: 'npm printed nothing that can be read' };
  }
  if (!answer.vulnerabilities) {
    const why = [answer.error?.summary, answer.message].find(Boolean) ?? 'no reason was given';
    return {
      text: `NOT SCANNED: the registry did not answer (${why}). This says nothing about holes, neither that there are any nor that there are none.`,
      exitCode: 2,
    };
  }
  const found = Object.values(answer.vulnerabilities);
  const total = answer.metadata?.dependencies?.total;
  if (found.length === 0) return { text: `No known hole in ${total ?? 'the'} packages.`, exitCode: 0 };
  const lines = found.map(({ name, severity, range, via }) => {
    const reasons = via.map((one) => (typeof one === 'string' ? `by ${one}` : [one.title, one.url].filter(Boolean).join(' ')));
    return `${severity}: ${name} ${range}: ${reasons.join('; ')}`;
  });
  return { text: [`${found.length} packages with known holes:`, ...lines].join('\n'), exitCode: 1 };
}
