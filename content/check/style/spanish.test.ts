import { expect, test } from 'vitest';
import { ruleReportOn, type Change } from '../../testing/minimal-playbook.ts';
import type { Rule } from '../rule.ts';
import {
  idiomsAreGlossed,
  linesAreContracted,
  noFiller,
  promisesCanBeKept,
  timesArePlaceholders,
  linesAreForEveryCountry,
  linesAreSpoken,
} from './expressions.ts';

const inSpanish: Record<string, Change> = { 'playbook.yaml': ['language: en', 'language: es-MX'] };
const told = (rule: Rule, text: string) => ruleReportOn(rule, { ...inSpanish, 'phrases/chatty.yaml': ['Goodbye for now.', text] });

test.each([
  ['¿Hay algo más en lo que pueda ayudarle el día de hoy?', 'algo más en lo que pueda ayudarle'],
  ['Gracias por su preferencia.', 'Gracias por su preferencia'],
  ['No dude en contactarnos.', 'No dude en contactarnos'],
  ['Que tenga un excelente día.', 'Que tenga un excelente día'],
  ['A la brevedad posible le responden.', 'A la brevedad posible'],
  ['Estaré llamándole el lunes.', 'Estaré llamándole'],
  ['Disculpe las molestias ocasionadas.', 'las molestias ocasionadas'],
])('a stock courtesy or a calque is told: %s', async (text, found) => {
  expect(await told(noFiller, text)).toContain(`${found}" says nothing that a person would miss`);
});

test.each(['¿Qué otra duda le queda?', 'Está llamando a Calderas.', 'Tras la apertura le llamo.', 'Siento que haya llamado dos veces.'])(
  'what people say is not: %s',
  async (text) => {
    expect(await told(noFiller, text)).toContain('no problem');
  },
);

test('what a guide quotes between « and » is shown, not said', async () => {
  const guide = (text: string) => ruleReportOn(noFiller, { ...inSpanish, 'guides/first-guide.mdx': ['Read this first.', text] });
  expect(await guide('Deja «gracias por su preferencia» para la grabación.')).toContain('no problem');
  expect(await guide('Di gracias por su preferencia.')).toContain('1 problem');
});

test('"de" and "a" take the article in, also one that will be filled in', async () => {
  const placeholder = {
    'placeholders.yaml': ['- id: name', '- { id: topic, label: Tema, example: el pago, kind: text }\n- id: name'],
  } as const;
  const line = (text: string) =>
    ruleReportOn(linesAreContracted, {
      ...inSpanish,
      'placeholders.yaml': [...placeholder['placeholders.yaml']],
      'phrases/chatty.yaml': ['Goodbye for now.', text],
    });
  expect(await line('Hablamos de el pago.')).toContain('Write "del".');
  expect(await line('Vuelvo a {topic}.')).toContain('turn the sentence');
  expect(await line('Sigo con {topic}, que es de él.')).toContain('no problem');
});

test('an idiom, a promise and a day are told; the morning is no day', async () => {
  expect(await told(idiomsAreGlossed, 'No quedan cabos sueltos.')).toContain('cabos sueltos');
  expect(await told(promisesCanBeKept, 'Le aseguro que no volverá a pasar.')).toContain('no volverá a pasar');
  expect(await told(timesArePlaceholders, 'Le llamo mañana.')).toContain('mañana');
  expect(await told(timesArePlaceholders, 'Le llamo por la mañana.')).toContain('no problem');
});

test('a word of one country is told in a line of the library, and not in a scene', async () => {
  expect(await told(linesAreForEveryCountry, 'Si se corta, te marco yo.')).toContain('"te marco" is said in one country alone');
  expect(await told(linesAreForEveryCountry, '¿Le va bien el jueves?')).toContain('Write "le parece bien"');
  expect(await told(linesAreForEveryCountry, 'Le llamo yo si se corta.')).toContain('no problem');
  expect(
    await ruleReportOn(linesAreForEveryCountry, { ...inSpanish, 'transcripts/short.yaml': ['Goodbye for now.', 'Vale. Adiós.'] }),
  ).toContain('no problem');
});

test('what means another thing on the other side of the Atlantic is told', async () => {
  expect(await told(linesAreSpoken, 'Lo tiene hasta {day}.')).toContain('"Lo tiene hasta" is not how people say it');
  expect(await told(linesAreSpoken, 'Hasta aquí hemos llegado.')).toContain('In Spain it means');
  expect(await told(linesAreSpoken, 'Tiene hasta {day} para anularlo.')).toContain('no problem');
});
