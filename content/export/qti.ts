/**
 * Questions as a package of QTI 2.1 (https://www.imsglobal.org/question/index.html): an item for each question, a test for each quiz, and
 * the manifest that lists them.
 */
import { zipSync } from 'fflate';
import type { LoadedPlaybook } from '../read/index.ts';
import { entriesOf, questionKinds, sceneOf, type Question } from '../schema/question-kinds.ts';
import { element, xmlDocument, type Xml } from './xml.ts';

const namespace = 'http://www.imsglobal.org/xsd/imsqti_v2p1';
const schemaInstance = 'http://www.w3.org/2001/XMLSchema-instance';
const of = (schema: string) => ({
  xmlns: namespace,
  'xmlns:xsi': schemaInstance,
  'xsi:schemaLocation': `${namespace} ${schema}`,
});
const qti = of('http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd');

/** Returns the files of the package by their names. */
export function qtiFiles({ questions, quizzes, settings, locale }: LoadedPlaybook): Map<string, string> {
  const items = questions.map((question) => ({
    id: question.id,
    file: `items/${question.id}.xml`,
    text: itemOf(question, settings.language),
  }));
  const tests = quizzes.map(({ id, title, questions: asked, shuffle, draw, always }) => ({
    id,
    file: `tests/${id}.xml`,
    asked,
    text: testOf(id, title, asked, shuffle, draw, always),
  }));
  return new Map([
    ['imsmanifest.xml', manifestOf(locale, items, tests)],
    ...items.map(({ file, text }): [string, string] => [file, text]),
    ...tests.map(({ file, text }): [string, string] => [file, text]),
  ]);
}

export function qtiOf(playbook: LoadedPlaybook): Uint8Array {
  const encoder = new TextEncoder();
  // The manifest comes first, and the date is none, so that the same questions make the same file.
  const files = Object.fromEntries([...qtiFiles(playbook)].map(([name, text]) => [name, encoder.encode(text)]));
  return zipSync(files, { level: 9, mtime: new Date(1980, 0, 1, 12) });
}

/** Identifiers of QTI begin with a letter. */
const named = (id: string): string => `q-${id}`;
const choiceName = (index: number): string => `c${index + 1}`;

function itemOf(question: Question, language: string): string {
  const { form, shuffled } = questionKinds[question.kind];
  const all = entriesOf(question);
  const choices = all.filter(({ who }) => who !== 'caller');
  const isOrder = form.control === 'order';
  const cardinality = isOrder ? 'ordered' : form.control === 'radio' ? 'single' : 'multiple';
  const right = choices.flatMap((entry, index) => (entry.right ? [choiceName(index)] : []));
  const conversation = all.flatMap(({ speaker, text }) =>
    speaker === undefined ? [] : [element('p', {}, element('strong', {}, `${speaker}:`), ` ${text}`)],
  );
  const scene = sceneOf(question);
  const inner = choices.map((choice, index) =>
    element(
      'simpleChoice',
      { identifier: choiceName(index), fixed: 'false' },
      choice.text,
      ...(isOrder
        ? []
        : [
            element(
              'feedbackInline',
              { outcomeIdentifier: 'FEEDBACK', identifier: choiceName(index), showHide: 'show' },
              ` ${told(choice)}`,
            ),
          ]),
    ),
  );
  const prompt = element('prompt', {}, question.prompt);
  const interaction = isOrder
    ? element('orderInteraction', { responseIdentifier: 'RESPONSE', shuffle: 'true' }, prompt, ...inner)
    : element(
        'choiceInteraction',
        { responseIdentifier: 'RESPONSE', shuffle: String(shuffled !== 'never'), maxChoices: cardinality === 'single' ? 1 : 0 },
        prompt,
        ...inner,
      );
  const feedback = isOrder
    ? [
        element(
          'modalFeedback',
          { outcomeIdentifier: 'FEEDBACK', identifier: 'told', showHide: 'show' },
          element('ol', {}, ...choices.map((choice) => element('li', {}, `${choice.text} ${told(choice)}`))),
        ),
      ]
    : [];
  return xmlDocument(
    element(
      'assessmentItem',
      {
        ...qti,
        identifier: named(question.id),
        title: question.id,
        'xml:lang': question.lang ?? language,
        adaptive: 'false',
        timeDependent: 'false',
      },
      element(
        'responseDeclaration',
        { identifier: 'RESPONSE', cardinality, baseType: 'identifier' },
        element('correctResponse', {}, ...right.map((name) => element('value', {}, name))),
      ),
      element(
        'outcomeDeclaration',
        { identifier: 'SCORE', cardinality: 'single', baseType: 'float' },
        element('defaultValue', {}, element('value', {}, '0')),
      ),
      element('outcomeDeclaration', { identifier: 'FEEDBACK', cardinality: isOrder ? 'single' : cardinality, baseType: 'identifier' }),
      element('itemBody', {}, ...(scene === '' ? [] : [element('p', {}, scene)]), ...conversation, interaction),
      processing(isOrder),
      ...feedback,
    ),
  );
}

/** Scores 1 for the right answer, and shows what is told of the one that was given. */
function processing(isOrder: boolean): Xml {
  const response = element('variable', { identifier: 'RESPONSE' });
  const score = (value: string) => element('setOutcomeValue', { identifier: 'SCORE' }, element('baseValue', { baseType: 'float' }, value));
  return element(
    'responseProcessing',
    {},
    element(
      'responseCondition',
      {},
      element('responseIf', {}, element('match', {}, response, element('correct', { identifier: 'RESPONSE' })), score('1')),
      element('responseElse', {}, score('0')),
    ),
    element('setOutcomeValue', { identifier: 'FEEDBACK' }, isOrder ? element('baseValue', { baseType: 'identifier' }, 'told') : response),
  );
}

const told = ({
  feedback = '',
  heard,
  instead,
}: {
  feedback?: string | undefined;
  heard?: string | undefined;
  instead?: string | undefined;
}): string =>
  [feedback, heard === undefined ? '' : `“${heard}”`, instead === undefined ? '' : `→ ${instead}`].filter((part) => part !== '').join(' ');

function testOf(
  id: string,
  title: string,
  asked: readonly string[],
  shuffle: boolean,
  draw: number | undefined,
  always: readonly string[] = [],
): string {
  const rules = [
    ...(draw === undefined ? [] : [element('selection', { select: draw })]),
    ...(shuffle ? [element('ordering', { shuffle: 'true' })] : []),
  ];
  return xmlDocument(
    element(
      'assessmentTest',
      { ...qti, identifier: named(id), title },
      element(
        'testPart',
        { identifier: 'part', navigationMode: 'linear', submissionMode: 'individual' },
        element('itemSessionControl', { showFeedback: 'true' }),
        element(
          'assessmentSection',
          { identifier: 'section', title, visible: 'true' },
          ...rules,
          ...asked.map((question) =>
            element('assessmentItemRef', {
              identifier: named(question),
              href: `../items/${question}.xml`,
              required: always.includes(question) ? 'true' : undefined,
            }),
          ),
        ),
      ),
    ),
  );
}

interface Listed {
  id: string;
  file: string;
}

function manifestOf(locale: string, items: readonly Listed[], tests: readonly (Listed & { asked: readonly string[] })[]): string {
  const resource = (type: string, name: string, file: string, needs: readonly string[]) =>
    element(
      'resource',
      { identifier: name, type, href: file },
      element('file', { href: file }),
      ...needs.map((identifierref) => element('dependency', { identifierref })),
    );
  const packaging = 'http://www.imsglobal.org/xsd/imscp_v1p1';
  return xmlDocument(
    element(
      'manifest',
      {
        xmlns: packaging,
        'xmlns:xsi': schemaInstance,
        'xsi:schemaLocation': `${packaging} http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd`,
        identifier: `playbook-${locale}`,
      },
      element('metadata', {}, element('schema', {}, 'QTIv2.1 Package'), element('schemaversion', {}, '1.0.0')),
      element('organizations', {}),
      element(
        'resources',
        {},
        ...items.map(({ id, file }) => resource('imsqti_item_xmlv2p1', `item-${id}`, file, [])),
        ...tests.map(({ id, file, asked }) =>
          resource(
            'imsqti_test_xmlv2p1',
            `test-${id}`,
            file,
            asked.map((question) => `item-${question}`),
          ),
        ),
      ),
    ),
  );
}
