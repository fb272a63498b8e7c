import { describe, expect, it } from 'vitest';
import { withCompounds } from './compounds.ts';
import { german } from './german.ts';
import { createSituationSearch } from './situation-search.ts';
import { smallPlaybook } from './search-playbook.fixture.ts';
import { tokenizerFor } from './tokens.ts';

/** A playbook in a language with these situations, each with the phrasings that people type for it. */
function finderIn(language: string, situations: Record<string, readonly string[]>) {
  const base = smallPlaybook(language);
  const [line] = base.phrases;
  if (!line) throw new Error('The small playbook has no line.');
  const entries = Object.entries(situations).map(([id, phrasings]) => ({ id, label: id, when: id, group: 'g', phrasings: [...phrasings] }));
  const phrases = entries.map(({ id }) => ({ ...line, id: `${id}-line`, text: '–', situations: [id] }));
  const search = createSituationSearch({ ...base, steps: [], contexts: [], situations: entries, phrases });
  return (query: string) => search(query).groups[0]?.id;
}

describe('German', () => {
  const stems = (text: string) => tokenizerFor('de-AT')(text).map(({ stem }) => stem);

  it.each([
    ['Anrufer', 'Anrufern'],
    ['Gespräch', 'Gespräche'],
    ['Gespräch', 'Gespraechen'],
    ['Straße', 'STRASSE'],
    ['grüßen', 'gruessen'],
    ['Rückruf', 'Rueckrufe'],
    ['verärgert', 'verärgerten'],
  ])('%s is %s', (one, other) => {
    expect(stems(one)).toEqual(stems(other));
  });

  it.each([
    ['neue', 'nett'],
    ['Kunde', 'Konto'],
    ['Ruf', 'Rad'],
  ])('%s is not %s', (one, other) => {
    expect(stems(one)).not.toEqual(stems(other));
  });

  const find = finderIn('de', {
    reklamation: ['Kunde reklamiert', 'Beschwerde über die Rechnung'],
    abschied: ['wie beende ich das Gespräch', 'Gespräch beenden'],
    rueckruf: ['Kundin will zurückgerufen werden', 'Termin für den Rückruf'],
  });

  it.each([
    ['Kundengespräch', 'abschied'],
    ['Gesprächsende', 'abschied'],
    ['Rückruftermin', 'rueckruf'],
    ['Rechnungsbeschwerde', 'reklamation'],
    ['gespraech beendet', 'abschied'],
  ])('%s leads to %s', (query, situation) => {
    expect(find(query)).toBe(situation);
  });

  it('finds a compound in the content by a part that the playbook has elsewhere', () => {
    const tokenize = tokenizerFor('de');
    const { stem, links = [] } = german;
    const cut = withCompounds(tokenize, ['das Gespräch', 'eine Reklamation', 'am Ende'], stem, links);
    const written = (text: string) => cut(text).map((word) => word.written);
    expect(written('Reklamationsgespräch')).toEqual(['reklamations', 'gesprach', 'reklamationsgesprach']);
    expect(written('Kundengespräche')).toEqual(['gesprache', 'kundengesprache']);
    expect(written('Gesprächsende'), 'a short end counts behind a known beginning').toEqual(['gesprachs', 'ende', 'gesprachsende']);
    expect(written('Wochenende Anruf'), 'and not by itself').toEqual(['wochenende', 'anruf']);
  });
});

describe('Spanish', () => {
  const stems = (text: string) => tokenizerFor('es-MX')(text).map(({ stem }) => stem);

  it.each([
    ['cliente', 'clientes'],
    ['enojado', 'enojadas'],
    ['llamar', 'llamando'],
    ['llamada', 'llamadas'],
    ['adiós', 'adios'],
    ['vez', 'veces'],
    ['señora', 'SENORAS'],
  ])('%s is %s', (one, other) => {
    expect(stems(one)).toEqual(stems(other));
  });

  it('knows what a negation reaches', () => {
    const negated = tokenizerFor('es')('no quiere colgar el teléfono ahora mismo').filter((word) => word.negated);
    expect(negated.map(({ typed }) => typed)).toEqual(['quiere', 'colgar', 'el', 'teléfono']);
  });
});

it('accents and the sharp s make no difference in any language', () => {
  const written = (language: string, text: string) => tokenizerFor(language)(text).map((word) => word.written);
  expect(written('fr', 'Été ÇA cœur')).toEqual(['ete', 'ca', 'cœur']);
  expect(written('', 'Maß')).toEqual(['mass']);
});
