/** An input has labels; a button, and what only has the role of an input, has its name inside. */
type Choice = HTMLElement & { readonly labels?: HTMLInputElement['labels'] };

/**
 * Waits in a page until its first choice can be used: it is drawn, has a label, and takes the focus. It looks at shadow roots and frames,
 * at every frame that the page draws, so what it tells is exact to one of those.
 *
 * Runs in the browser: nothing of this module but the function itself is there.
 *
 * @returns milliseconds from the page's mark `script`
 */
export function usableAt(): Promise<number> {
  // H5P's own choices are list items that are told to be radios. A call to play, H5P's and ours, begins with a button.
  const choices = 'input[type=radio], input[type=checkbox], [role=radio], [role=checkbox], .h5p-start-button, .scene ~ .actions > .primary';
  const roots = (): ParentNode[] => {
    const widget = document.querySelector('closing-quiz, closing-checklist, closing-practice')?.shadowRoot;
    const frame = document.querySelector('iframe')?.contentDocument;
    return [widget, frame, document].filter((root) => root !== undefined && root !== null);
  };
  const isUsable = (choice: Choice): boolean => {
    const label = (choice.labels?.[0] ?? choice).textContent.trim();
    if (!label || choice.getBoundingClientRect().height === 0) return false;
    choice.focus();
    return choice.matches(':focus');
  };
  return new Promise((resolve, reject) => {
    const look = () => {
      for (const root of roots()) {
        const choice = root.querySelector<Choice>(choices);
        const [start] = performance.getEntriesByName('script');
        if (start && choice && isUsable(choice)) {
          resolve(performance.now() - start.startTime);
          return;
        }
      }
      if (performance.now() > 60_000) reject(new Error(`${location.href} shows no choice that can be used.`));
      else requestAnimationFrame(look);
    };
    look();
  });
}
