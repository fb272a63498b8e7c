/** What the picker says where a module that comes later cannot be loaded, and how it comes back. */
import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../entry/phrase-picker.ts';
import { LazyModule } from '../element/lazy-module.ts';
import { button, mountSmall, reads, status } from './picker-page.fixture.ts';

it.each([
  ['Favourites', 'No favourites yet'],
  ['Your close', 'No lines yet'],
])('says that "%s" could not be loaded, and loads it at the next press', async (name, shown) => {
  const load = vi.spyOn(LazyModule.prototype, 'load').mockImplementation(function (this: LazyModule<unknown>) {
    this.failed = true;
    return Promise.resolve(undefined);
  });
  const { shadowRoot } = await mountSmall();
  const told = () => shadowRoot?.querySelector('p.caution')?.textContent;
  expect(told(), 'nobody has asked for it').toBeUndefined();
  await button(name).click();
  await expect.poll(told).toMatch(/^That couldn.t be loaded/);
  await reads(status(), /^That couldn.t be loaded/);
  load.mockRestore();
  await button(name).click();
  await expect.element(page.getByText(new RegExp(shown))).toBeVisible();
  expect(told()).toBeUndefined();
});
