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
    const cut = withCompounds(tokenize, ['gesprach', 'reklamation', 'ende'], stem, links);
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

describe('a language by itself', () => {
  it.each([
    ['ar', 'المكالمة', 'مكالمه'],
    ['ar', 'والعميل', 'لِلعَميل'],
    ['ar', 'إنهاء', 'انهاء'],
    ['ar', 'مكالمات', 'مكالمة'],
    ['ar', 'مدرسى', 'مدرســي'],
    ['pl', 'rozmowę', 'rozmowy'],
    ['pl', 'klientem', 'KLIENTKI'],
    ['pl', 'połączenie', 'polaczenia'],
    ['tr', 'müşteri', 'musterilerinin'],
    ['tr', 'KIZGIN', 'kızgın'],
    ['tr', 'İptal', 'iptali'],
    ['fr', "l'appel", 'appels'],
    ['fr', 'cœur', 'COEUR'],
    ['it', 'dell’azienda', 'aziende'],
    ['da', 'rødgrød', 'rodgrod'],
    ['he', 'לָקוֹחַ', 'לקוח'],
    ['el', 'πελάτης', 'ΠΕΛΑΤΗ'],
    ['ru', 'клиентом', 'клиенты'],
  ])('%s: %s is %s', (language, one, other) => {
    const stem = (text: string) => tokenizerFor(language)(text).at(-1)?.stem;
    expect(stem(one)).toBe(stem(other));
  });

  it.each([
    ['ar', 'غاضب', 'صامت'],
    ['pl', 'rozmowa', 'rozpacz'],
    ['tr', 'kızgın', 'kararsız'],
  ])('%s: %s is not %s', (language, one, other) => {
    const stem = (text: string) => tokenizerFor(language)(text).at(-1)?.stem;
    expect(stem(one)).not.toBe(stem(other));
  });

  it.each([
    ['ar', 'لا يتوقف عن الكلام'],
    ['pl', 'nie przestaje mówić'],
    ['tr', 'hiç susmak bilmiyor'],
    ['fr', "n'arrête pas de parler"],
    ['nl', 'niet te stoppen'],
  ])('%s: "%s" is negated', (language, text) => {
    expect(tokenizerFor(language)(text).some(({ negated }) => negated)).toBe(true);
  });

  it('knows compounds where the language writes them', () => {
    const find = finderIn('nl', { klacht: ['klacht over de rekening'], einde: ['het gesprek beëindigen'] });
    expect(find('klantgesprek')).toBe('einde');
  });

  it.each([
    ['ar', { angry: ['العميل غاضب جدا', 'يصرخ في الهاتف'], talks: ['لا يتوقف عن الكلام', 'يحكي قصة حياته'] }, 'عملاء غاضبون', 'حكايات وكلام'],
    [
      'pl',
      { angry: ['klient jest wściekły', 'krzyczy na mnie'], talks: ['nie przestaje mówić', 'gaduła'] },
      'wsciekla klientka',
      'bez przerwy gadanie',
    ],
    [
      'tr',
      { angry: ['müşteri çok kızgın', 'bana bağırıyor'], talks: ['konuşmayı bırakmıyor', 'hikaye anlatıyor'] },
      'kizginlar',
      'hikâyeler anlattı',
    ],
    ['xx', { angry: ['bozha klim tarvo', 'tarvo krem'], talks: ['luma senta pirelo', 'pirelo nat'] }, 'tarvonen', 'pirel'],
  ])('%s: finds each by other forms of its words', (language, situations, angry, talks) => {
    const find = finderIn(language, situations);
    expect([find(angry), find(talks)]).toEqual(['angry', 'talks']);
  });
});

it('letters and signs that keyboards lack make no difference in any language', () => {
  const written = (language: string, text: string) => tokenizerFor(language)(text).map((word) => word.written);
  expect(written('fr', 'Été ÇA cœur')).toEqual(['ete', 'ca', 'coeur']);
  expect(written('', 'Maß Łódź Ærø ışık')).toEqual(['mass', 'lodz', 'aero', 'isik']);
  expect(written('hi', 'ग्राहक'), 'marks that are letters stay').toEqual(['ग्राहक']);
});
