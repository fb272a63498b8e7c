/** Names the line of each button and link of some rows: screen readers can tell those of different lines apart by it. */
export function describeTools(rows: Iterable<Element>): void {
  for (const row of rows) {
    const line = row.querySelector('[data-line]')?.id ?? '';
    for (const tool of row.querySelectorAll('button, a')) tool.setAttribute('aria-describedby', line);
  }
}
