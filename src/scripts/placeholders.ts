/**
 * Fills in a placeholder everywhere on the page at once. Nothing is kept: the next page begins empty, so that nobody says the name of an
 * earlier caller.
 */
export function fillPlaceholders(): void {
  document.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.dataset['placeholder']) return;
    for (const field of document.querySelectorAll<HTMLInputElement>('input[data-placeholder]')) {
      if (field.dataset['placeholder'] !== target.dataset['placeholder']) continue;
      if (field !== target) field.value = target.value;
      fit(field);
    }
  });
}

/** Makes the box around a field as wide as the text in it; see `playbook/placeholder-field.ts`. */
function fit(field: HTMLInputElement): void {
  const box = field.parentElement;
  if (!box) return;
  box.dataset['shown'] = field.value || field.placeholder;
  box.toggleAttribute('data-filled', field.value !== '');
  box.style.setProperty('--letters', String(field.value.length));
}
