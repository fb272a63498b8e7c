import type { Hidden } from '../../../content/layers/hide.ts';
import { called } from '../save/complaints.ts';
import type { Edition } from '../edition/edition.ts';
import { action, type Framed } from './frame.ts';
import { html } from './html.ts';

/** Lists what the own layer hides, each once, whatever the languages. */
function hiddenByOwn({ layers, own }: Edition): Hidden[] {
  const all = layers.filter(({ layer }) => layer.folder === own.folder).flatMap(({ hidden }) => hidden);
  return [...new Map(all.map((each) => [`${each.type}/${each.id}`, each])).values()];
}

export function hiddenPage(edition: Edition, root: string): Framed {
  const all = hiddenByOwn(edition);
  const [named, along] = [all.filter(({ because }) => because.length === 0), all.filter(({ because }) => because.length > 0)];
  return {
    title: 'What is hidden',
    at: 'hidden/',
    body: html`<p class="lead">
        What your company does not do stays in the standard edition, and is not shown. To hide something,
        <a href="${root}search/">look for it</a>, or take it out in its form.
      </p>
      ${
        named.length === 0
          ? html`<p>Nothing is hidden.</p>`
          : html`<ul class="entries">
              ${named.map(
                ({ type, id }) =>
                  html`<li>
                    <div class="label">${called({ type, id, locale: '' })}</div>
                    ${action(root, 'hidden/show/', 'Show again', { type, id }, id)}
                  </li>`,
              )}
            </ul>`
      }
      ${
        along.length > 0 &&
        html`<section>
          <h2>Goes along</h2>
          <p>These cannot be without something that is hidden. They come back with it.</p>
          <ul>
            ${along.map(
              ({ type, id, because }) =>
                html`<li>
                  ${called({ type, id, locale: '' })}
                  <span class="know">because of ${because.map((each) => called({ ...each, locale: '' })).join(', ')}</span>
                </li>`,
            )}
          </ul>
        </section>`
      }`,
  };
}
