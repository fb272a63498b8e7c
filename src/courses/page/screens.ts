/** Shows one part of a course at a time. Parts are reached by plain links to their anchors, so the browser's Back goes one part back. */
import type { Following } from 'closing-playbook-widgets/tracking';
import type { CourseSettings } from '../settings.ts';

const screens = () => document.querySelectorAll<HTMLElement>('[data-screen]');

/**
 * Shows the screen that the address names, otherwise the first one, from where the learner goes on at the saved place.
 *
 * @returns `close`, which shows the last screen and from then on no other, because nothing would be recorded any more
 */
export function showScreens({ parts, words }: CourseSettings, following: Following): { close: () => void } {
  let closed = false;
  for (const id of ['result', 'closed']) document.getElementById(id)?.removeAttribute('hidden');

  const isPlace = (id: string) => id === 'result' || parts.some(({ anchor }) => anchor === id);

  function show(id: string, moved: boolean): void {
    // Firefox warns of an empty identifier, so an address without an anchor names the first screen.
    const screen =
      document.getElementById(closed ? 'closed' : id || 'start')?.closest<HTMLElement>('[data-screen]') ?? document.getElementById('start');
    if (!screen) return;
    for (const other of screens()) other.toggleAttribute('data-shown', other === screen);
    for (const link of document.querySelectorAll('.course-contents a')) {
      if (link.getAttribute('href') === `#${screen.id}`) link.setAttribute('aria-current', 'step');
      else link.removeAttribute('aria-current');
    }
    if (!moved) return;
    document.querySelector('.course-contents')?.removeAttribute('open');
    (screen.querySelector<HTMLElement>('h2[tabindex]') ?? document.querySelector('h1'))?.focus({ preventScroll: true });
    // Not `window.scrollTo`: it does not move the page around a frame, whose upper end may be out of sight.
    document.body.scrollIntoView({ block: 'start', behavior: 'instant' });
    if (isPlace(screen.id)) following.place = screen.id;
  }

  const begin = document.querySelector<HTMLAnchorElement>('[data-begin]');
  // The saved place may be of an earlier version of the course.
  if (begin && isPlace(following.place)) {
    begin.href = `#${following.place}`;
    begin.textContent = words.goOn;
  }
  window.addEventListener('hashchange', () => show(location.hash.slice(1), true));
  show(location.hash.slice(1), false);
  return {
    close: () => {
      closed = true;
      for (const part of document.querySelectorAll<HTMLElement>('.course-contents, [data-bar]')) part.hidden = true;
      show('closed', true);
    },
  };
}
