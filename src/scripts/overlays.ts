/** What unfolds over the page, the menu and the choices of a filter: one is open at a time, and none once somebody goes on. */
export function foldOverlays(): void {
  const overlays = [...document.querySelectorAll<HTMLDetailsElement>('.menu, .filters details')];
  const foldAll = (but?: EventTarget | null) => {
    for (const overlay of overlays) if (!(but instanceof Node && overlay.contains(but))) overlay.open = false;
  };
  for (const overlay of overlays) overlay.addEventListener('toggle', () => overlay.open && foldAll(overlay));
  // Tab leads on to what would lie under it.
  for (const name of ['click', 'focusin']) document.addEventListener(name, ({ target }) => foldAll(target));
  document.addEventListener('keydown', ({ key }) => {
    const open = key === 'Escape' && overlays.find((overlay) => overlay.open && overlay.contains(document.activeElement));
    if (!open) return;
    open.open = false;
    open.querySelector('summary')?.focus();
  });
}
