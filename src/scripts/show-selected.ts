/** For a browser that does not copy: the text stands there selected, to be copied by hand. */

/**
 * Shows a text selected until the person goes on.
 *
 * @param button after whose row it stands
 * @param label its name, which says what to do
 */
export function showSelected(text: string, button: HTMLButtonElement, label: string): void {
  const field = Object.assign(document.createElement('textarea'), { className: 'to-copy', readOnly: true, value: text });
  field.setAttribute('aria-label', label);
  field.addEventListener('blur', () => {
    // Another window in front is no going on.
    if (document.activeElement !== field) field.remove();
  });
  (button.closest('.line-tools') ?? button).after(field);
  field.select();
}
