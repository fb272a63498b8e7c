import { describe, expect, it } from 'vitest';
import { upgradePlaces } from './register.ts';

class UpgradedElement extends HTMLElement {
  static readonly observedAttributes = ['list', 'mode', 'src'];
  readonly atUpgrade: Record<string, string | null> = {};
  attributeChangedCallback(name: string, _old: string | null, value: string | null): void {
    this.atUpgrade[name] = value;
  }
}
customElements.define('x-upgraded', UpgradedElement);
upgradePlaces('upgraded', 'x-upgraded');

/** The observer has been called by then. */
const settled = () => new Promise((resolve) => setTimeout(resolve));
const widgetsIn = (place: Element | null) => [...(place?.querySelectorAll<UpgradedElement>('x-upgraded') ?? [])];

describe('upgradePlaces', () => {
  it('puts the widget into the place, with what stood there inside', async () => {
    document.body.innerHTML = '<div data-closing-widget="upgraded" data-list="support" data-mode=""><p>Read <b>this</b></p> and this</div>';
    const text = document.querySelector('p');
    await settled();
    const [widget, ...more] = widgetsIn(document.body);
    expect(more).toEqual([]);
    expect(widget?.parentElement).toBe(document.querySelector('div'));
    expect(widget?.firstChild, 'the same nodes, not copies').toBe(text);
    expect(widget?.textContent).toBe('Read this and this');
    expect(widget?.atUpgrade).toEqual({ list: 'support', mode: '' });
    expect(document.querySelector('div')?.dataset).toMatchObject({ list: 'support' });
  });

  it('takes over only what the widget knows: no handler, no style, no identity', async () => {
    document.body.innerHTML =
      '<div data-closing-widget="upgraded" data-onclick="window.hit = 1" data-style="color:red" data-id="x" data-slot="y" data-is="z" data-src="a.json" data-closing-widget-x="1"></div>';
    await settled();
    expect(widgetsIn(document.body)[0]?.getAttributeNames()).toEqual(['src']);
  });

  it('does so once for each place, as the page grows and changes', async () => {
    const place = '<div data-closing-widget="upgraded"></div>';
    document.body.innerHTML = place;
    await settled();
    document.body.insertAdjacentHTML('beforeend', `<section>${place}${place}</section>`);
    await settled();
    document.querySelector('div')?.append('more');
    await settled();
    expect([...document.querySelectorAll('[data-closing-widget]')].map((each) => widgetsIn(each).length)).toEqual([1, 1, 1]);
    widgetsIn(document.body)[0]?.remove();
    await settled();
    expect(widgetsIn(document.querySelector('div')), 'emptied by a script, it is filled again').toHaveLength(1);
  });

  it("leaves other widgets' places alone", async () => {
    document.body.innerHTML =
      '<div data-closing-widget="other"></div><div data-closing-widget></div><div data-closing-widget="Upgraded"></div>';
    await settled();
    expect(widgetsIn(document.body)).toEqual([]);
  });
});
