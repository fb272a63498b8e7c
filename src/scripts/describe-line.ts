/** The line of the tool that has the focus, as it would be copied. */
const description = Object.assign(document.createElement('span'), { id: 'line-to-say', hidden: true });

/** The tool that has it now, and what described it before. */
let described: { tool: Element; by: string } | undefined;

/**
 * Describes the tools of a line by what is filled in, and by the labels of what is not. The line itself would do, but of a field within a
 * description screen readers say the value alone, and of an empty one nothing: "I'll by ."
 *
 * @param read reads a line as it would be copied
 */
export function describeOnFocus(read: (line: Element) => string): void {
  const describe = () => {
    described?.tool.setAttribute('aria-describedby', described.by);
    described = undefined;
    const focused = document.activeElement;
    const by = focused?.getAttribute('aria-describedby');
    const line = by ? document.getElementById(by) : null;
    if (!focused || !by || !line?.matches('[data-line]')) return;
    description.textContent = read(line);
    focused.parentElement?.append(description);
    focused.setAttribute('aria-describedby', description.id);
    described = { tool: focused, by };
  };
  // A key or a press may put another line in the place of this one, at once or when it has been fetched.
  for (const event of ['focusin', 'click', 'keydown', 'closing-fill']) document.addEventListener(event, describe);
  describe();
}
