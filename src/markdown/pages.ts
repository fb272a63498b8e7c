/**
 * The pages of the site as Markdown, for people who paste them elsewhere and for programs that read them. Each stands beside its page:
 * `/guides/routine-close/` is `/guides/routine-close.md`; and each line has a file of its own, `/lines/<identifier>.md`.
 */
import { fillText } from '../../content/language/numbers.ts';
import { labelOfPlaceholder } from '../../content/line/placeholder.ts';
import { splitLine } from '../../content/line/split.ts';
import { openQuizzes, spelledOut } from '../../content/publish/index.ts';
import { isGuideComponent, textsOf, type GuideComponentName } from '../../content/schema/guide-components.ts';
import type { Checklist, Phrase, Practice, Quiz, Sequence, Situation } from '../../content/schema/index.ts';
import { entriesOf as answersOf, sceneOf } from '../../content/schema/question-kinds.ts';
import { phraseAddress } from '../playbook/library.ts';
import { linesByStep, linesFor, linesOf, sequencesOf } from '../playbook/lines.ts';
import { entriesOf, type Playbook } from '../playbook/playbook.ts';

/** A page as Markdown. */
export interface MarkdownPage {
  /** The first folder of its address, and the rest of it: `guides`, `routine-close`. */
  kind: string;
  id: string;
  title: string;
  /** One sentence on what it is. */
  summary: string;
  text: () => string;
  /** What stands under the title and the summary. */
  body: () => string;
}

/** Turns an address as content writes it into one that works anywhere. */
export type Link = (address: string) => string;

/** The first folders of addresses whose pages stand as Markdown beside them. */
const besidePages = /^\/(?:guides|situations|checklists|quizzes|practice|phrases)\/[^/]+(?=\/$)/;

/** Returns the address of a page as Markdown, as content writes it; undefined for pages that are not there as such. */
export function markdownAddress(path: string): string | undefined {
  const [address] = besidePages.exec(path) ?? [];
  return address && `${address}.md`;
}

/** Every page that shows an entry, and every line. */
export function markdownPages(playbook: Playbook, link: Link): MarkdownPage[] {
  const words = playbook.wording.site;
  return [
    ...playbook.situations.map((situation) =>
      page('situations', situation.id, situation.label, situation.when, () => situationText(playbook, situation, link)),
    ),
    ...playbook.contexts.map(({ id, label, when }) => page('phrases', id, label, when, () => linesText(playbook, linesFor(playbook, id)))),
    ...playbook.guides.map(({ id, title, summary, text }) => page('guides', id, title, summary, () => guideText(playbook, text, link))),
    ...playbook.checklists.map((checklist) =>
      page('checklists', checklist.id, checklist.title, checklist.summary, () => checklistText(playbook, checklist)),
    ),
    ...openQuizzes(playbook).map((quiz) => page('quizzes', quiz.id, quiz.title, quiz.summary, () => quizText(playbook, quiz))),
    ...playbook.practices.map((practice) =>
      page('practice', practice.id, fillText(words.practiceTitle, { title: practice.title }), practice.summary, () =>
        practiceText(playbook, practice),
      ),
    ),
    ...playbook.phrases.map((phrase) =>
      page('lines', phrase.id, said(playbook, phrase.text), said(playbook, phrase.why), () => lineText(playbook, phrase, link)),
    ),
  ];
}

const page = (kind: string, id: string, title: string, summary: string, body: () => string): MarkdownPage => ({
  kind,
  id,
  title,
  summary,
  body: () => body().trim(),
  text: () => `# ${title}\n\n${summary}\n\n${body().trim()}\n`,
});

/** A line with its gaps in brackets. */
const said = ({ placeholders }: Playbook, text: string): string =>
  splitLine(text)
    .map((piece) => ('text' in piece ? piece.text : `[${labelOfPlaceholder(piece.placeholder, placeholders)}]`))
    .join('');

const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');
const numbered = (items: readonly string[]): string => items.map((item, index) => `${index + 1}. ${item}`).join('\n');
const section = (heading: string, body: string): string => (body === '' ? '' : `\n## ${heading}\n\n${body}\n`);
const labels = (entries: readonly { id: string; label: string }[], ids: readonly string[]): string =>
  entriesOf(entries, ids)
    .map(({ label }) => label)
    .join(', ');

function lineText(playbook: Playbook, phrase: Phrase, link: Link): string {
  const words = playbook.wording.site;
  return [
    ...(phrase.verbatim ? [`**${words.verbatim}**`] : []),
    `> ${said(playbook, phrase.text)}`,
    list([
      `${words.notNow} ${said(playbook, phrase.notWhen)}`,
      `${words.situations}: ${labels(playbook.situations, phrase.situations)}`,
      `${words.tone}: ${labels(playbook.tones, phrase.tones)}`,
      `${words.linkToLine}: ${link(phraseAddress(playbook, phrase))}`,
    ]),
  ].join('\n\n');
}

const shortLine = (playbook: Playbook, { text, why, notWhen }: Phrase): string =>
  `> ${said(playbook, text)}\n\n${said(playbook, `${why} ${playbook.wording.site.notNow} ${notWhen}`)}`;

const linesText = (playbook: Playbook, lines: readonly Phrase[]): string =>
  linesByStep(playbook, lines)
    .map(({ step, phrases }) => section(step.label, phrases.map((phrase) => shortLine(playbook, phrase)).join('\n\n')))
    .join('');

const sequenceText = (playbook: Playbook, { label, phrases }: Sequence): string =>
  `**${label}**\n\n${numbered(entriesOf(playbook.phrases, phrases).map(({ text }) => said(playbook, text)))}`;

function situationText(playbook: Playbook, situation: Situation, link: Link): string {
  const words = playbook.wording.site;
  const { own, further } = linesOf(playbook, situation);
  const read = [
    ...entriesOf(playbook.guides, [situation.guide ?? '']).map(({ id, title }) => `[${title}](${link(`/guides/${id}/`)})`),
    ...entriesOf(playbook.checklists, [situation.checklist ?? '']).map(({ id, title }) => `[${title}](${link(`/checklists/${id}/`)})`),
  ];
  return [
    section(words.notice, list(situation.notice)),
    section(words.whatToDo, list(situation.do)),
    section(words.whatNotToDo, list(situation.dont)),
    section(
      words.wholeCloses,
      sequencesOf(playbook, situation)
        .map((sequence) => sequenceText(playbook, sequence))
        .join('\n\n'),
    ),
    linesText(playbook, [...own, ...further]),
    section(words.readOn, list(read)),
  ].join('');
}

const checklistText = (playbook: Playbook, { items }: Checklist): string =>
  items
    .map(({ text, why, required, phrases }) => {
      const optional = required ? '' : ` (${playbook.wording.site.optional})`;
      return [
        `- [ ] ${text}${optional}`,
        `  ${why}`,
        ...entriesOf(playbook.phrases, phrases).map((phrase) => `  > ${said(playbook, phrase.text)}`),
      ].join('\n\n');
    })
    .join('\n');

function quizText(playbook: Playbook, quiz: Quiz): string {
  const words = playbook.wording.site;
  return entriesOf(playbook.questions, quiz.questions)
    .map((question) => {
      const scene = sceneOf(question);
      const entries = answersOf(question).map(({ text, right, speaker, feedback, instead }) => {
        const who = speaker === undefined ? '' : `${speaker}: `;
        return [
          `- [${right ? 'x' : ' '}] ${who}${text}`,
          ...(feedback ? [`  ${feedback}`] : []),
          ...(instead ? [`  ${words.sayInstead} ${instead}`] : []),
        ].join('\n\n');
      });
      return section(question.prompt, [...(scene === '' ? [] : [scene]), entries.join('\n')].join('\n\n'));
    })
    .join('');
}

const practiceText = (playbook: Playbook, practice: Practice): string =>
  spelledOut(practice, playbook)
    .moments.map(({ says, choices }, index) => {
      const lines = choices.map(({ say, why }) => `- ${said(playbook, say)}${why === undefined ? '' : `\n\n  ${why}`}`);
      return section(String(index + 1), `> ${says}\n\n${lines.join('\n')}`);
    })
    .join('');

/** A guide's own text is Markdown. What its components show is written out, and its links work anywhere. */
const guideText = (playbook: Playbook, text: string, link: Link): string =>
  text
    .replace(/^<([A-Z]\w*)\s([^>]*)\/>$/gm, (whole, name: string, attributes: string) =>
      isGuideComponent(name)
        ? componentText(
            playbook,
            name,
            Object.fromEntries([...attributes.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value])),
          )
        : whole,
    )
    .replace(/\]\((\/[^)\s]*)\)/g, (_, address: string) => `](${link(address)})`);

type Attributes = Readonly<Partial<Record<string, string>>>;

const ids = (written = ''): string[] => written.split(',').map((id) => id.trim());

/** What a component of a guide shows. */
const componentTexts: Readonly<Record<GuideComponentName, (playbook: Playbook, attributes: Attributes) => string>> = {
  Phrases: (playbook, { ids: named }) =>
    entriesOf(playbook.phrases, ids(named))
      .map(({ text }) => `> ${said(playbook, text)}`)
      .join('\n\n'),
  Sequence: (playbook, { id }) =>
    entriesOf(playbook.sequences, ids(id))
      .map((sequence) => sequenceText(playbook, sequence))
      .join('\n\n'),
  Checklist: (playbook, { id }) =>
    entriesOf(playbook.checklists, ids(id))
      .map((checklist) => list(checklist.items.map(({ text }) => `[ ] ${text}`)))
      .join('\n\n'),
  DoDont: (playbook, { mistake, do: instead, dont }) => {
    const { insteadOf, say } = playbook.wording.site;
    const [known] = entriesOf(playbook.mistakes, ids(mistake));
    return list([`${insteadOf}: ${known?.dont ?? dont ?? ''}`, `${say}: ${known?.do ?? instead ?? ''}`]);
  },
  Evidence: (playbook, { ids: named }) =>
    list(entriesOf(playbook.evidence, ids(named)).map(({ finding, citation }) => `${finding} (${citation})`)),
  Moves: (playbook, { ids: named }) => numbered(entriesOf(playbook.steps, ids(named)).map(({ label, when }) => `${label}: ${when}`)),
  Transcript: (playbook, { id }) =>
    entriesOf(playbook.transcripts, ids(id))
      .map(({ title, speakers, lines }) => [`**${title}**`, ...lines.map(({ who, says }) => `**${speakers[who]}:** ${says}`)].join('\n\n'))
      .join('\n\n'),
  Figure: (_, { caption = '', parts = '', notes = '' }) =>
    [`*${caption}*`, list(textsOf(parts).map((part, index) => `${part}: ${textsOf(notes)[index] ?? ''}`))].join('\n\n'),
};

const componentText = (playbook: Playbook, name: GuideComponentName, attributes: Attributes): string =>
  componentTexts[name](playbook, attributes);
