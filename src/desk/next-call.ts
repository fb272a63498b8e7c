/** What is filled in about a caller is forgotten with one click, on all pages of the tab. */

/**
 * Forgets it. The page hears of it as `closing-next-call`.
 *
 * @param cleared what is said of it
 */
export function nextCall(cleared: string): void {
  for (const field of document.querySelectorAll<HTMLInputElement>('input[data-placeholder]')) {
    if (field.value === '') continue;
    field.value = '';
    // The script of the page empties the others of the same name.
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  // Of widgets, what belongs to a call: ticks and notes, what was searched and filled in.
  const widgets = document.querySelectorAll<HTMLElement & { reset?: () => void; mode?: string }>(
    'closing-checklist, closing-phrase-picker',
  );
  for (const widget of widgets) if (widget.mode !== 'course') widget.reset?.();
  try {
    for (const key of Object.keys(localStorage))
      if (/^closing-playbook\/1\/checklist\/[^/]*\/(?!course\/)/.test(key)) localStorage.removeItem(key);
    sessionStorage.removeItem('closing-playbook/call');
    // The close that was collected for it (lines/line-powers.ts).
    sessionStorage.removeItem('closing-playbook/1/phrase-picker//close');
  } catch {
    // Nothing was kept.
  }
  // The reader's own name and company stand there again.
  document.dispatchEvent(new Event('closing-fill'));
  document.dispatchEvent(new Event('closing-next-call'));
  const announce = document.querySelector<HTMLElement>('[data-announce]');
  if (announce) announce.textContent = cleared;
}
