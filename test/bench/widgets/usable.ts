/**
 * Waits in a page until its first choice can be used: it is drawn, has a label, and takes the focus. It looks at shadow roots and frames,
 * at every frame that the page draws, so what it tells is exact to one of those.
 *
 * Runs in the browser: nothing of this module but the function itself is there.
 *
 * @returns milliseconds from the page's mark `script`
 */
export function usableAt(): Promise<number> {
  const choices = 'input[type=radio], input[type=checkbox]';
  const roots = (): ParentNode[] => {
    const widget = document.querySelector('closing-quiz, closing-checklist')?.shadowRoot;
    const frame = document.querySelector('iframe')?.contentDocument;
    return [widget, frame, document].filter((root) => root !== undefined && root !== null);
  };
  const isUsable = (choice: HTMLInputElement): boolean => {
    const label = choice.labels?.[0]?.textContent.trim();
    if (!label || choice.getBoundingClientRect().height === 0) return false;
    choice.focus();
    return choice.matches(':focus');
  };
  return new Promise((resolve, reject) => {
    const look = () => {
      for (const root of roots()) {
        const choice = root.querySelector<HTMLInputElement>(choices);
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
