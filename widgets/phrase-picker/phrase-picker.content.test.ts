import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { collect, eventually, rendered } from '../../test/widgets/mounted.ts';
import { consoleMessages } from '../../test/widgets/setup.ts';
import '../entry/phrase-picker.ts';
import type { Phrase } from '../content/picker-content.ts';
import { playbook } from './picker-playbook.fixture.ts';
import { button, clipboard, field, mountSmall, showsCurrent } from './picker-page.fixture.ts';

describe('<closing-phrase-picker>', () => {
  it('shows what it can of content with mistakes, names them, and runs none of it', async () => {
    const errors = collect('closing-error');
    const hostile = '<img src=x onerror="window.hit = true">';
    await mountSmall({}, playbook((file) => {
      Object.assign(file.phrases[3] as Phrase, { text: `${hostile} {__proto__} {unknown-gap}` });
      Object.assign(file.phrases[4] as Phrase, { text: 7 });
      file.situations[1]!.label = hostile;
    })); // prettier-ignore
    await button(hostile).click();
    await showsCurrent(`${hostile} {__proto__} [unknown gap]`);
    await userEvent.keyboard('{Enter}');
    await eventually(() => expect(clipboard).toHaveBeenCalledWith(`${hostile} {__proto__} [unknown gap]`));
    expect('hit' in window).toBe(false);
    await eventually(() => expect(errors[0]?.problems.map(({ path }) => path)).toEqual(['phrases[4].text']));
    await eventually(() => expect(consoleMessages.splice(0)).toHaveLength(1));
  });

  it('marks what is not in the language of its content, in lists, filters, lines and closes', async () => {
    const { shadowRoot } = await mountSmall({}, playbook((file) => {
      for (const entry of [file.situations[0]!, file.sequences[0]!, ...file.phrases]) Object.assign(entry, { lang: 'es' });
    })); // prettier-ignore
    const tongues = (selector: string) =>
      [...shadowRoot!.querySelectorAll<HTMLElement>(selector)].map((part) => part.closest<HTMLElement>('[lang]')?.lang);
    expect(tongues('.groups .pick')).toContain('es');
    expect(tongues('.groups .pick')).toContain('en');
    expect(tongues('option[value="chatty"]')).toEqual(['es']);
    await button('They talk on').click();
    await eventually(() => expect(new Set(tongues('.line .say'))).toEqual(new Set(['es'])));
    shadowRoot!.querySelector<HTMLElement>('.to-close')?.click();
    await button(/^A whole chat/).click();
    await eventually(() => expect(new Set(tongues('.script .say, .title span'))).toEqual(new Set(['es'])));
  });

  it('stays calm over a playbook without lines, and over one that cannot be read', async () => {
    const element = await mountSmall(
      {},
      playbook((file) => file.phrases.splice(0)),
    );
    await expect.element(page.getByText('This playbook has no lines yet.')).toBeVisible();
    await field().fill('anything');
    await rendered(element);
    await userEvent.keyboard('{Enter}{ArrowDown}{Escape}');
    element.remove();
    await mountSmall({}, []);
    await expect.element(page.getByRole('alert')).toBeVisible();
    await eventually(() => expect(consoleMessages.splice(0)).toHaveLength(1));
  });
});
