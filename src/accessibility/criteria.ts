/**
 * The accessibility conformance report: every criterion of WCAG 2.2, levels A and AA, with its result and what shows it. The names are
 * those of the Recommendation, and stay in English. A test holds that the list is whole, and that what it names as evidence is there.
 */

/** As VPAT 2.5 has it. `none`: there is nothing that the criterion could apply to. */
export const results = ['supports', 'partly', 'not', 'none'] as const;

/** How something was looked at. What only people can judge, like whether a text is understood, is in none of these. */
export const ways = ['axe', 'keyboard', 'spoken', 'measured', 'read'] as const;

export interface Criterion {
  id: string;
  name: string;
  level: 'A' | 'AA';
  result: (typeof results)[number];
  /** What the result rests on, or what is missing. */
  remark: string;
  how: readonly (typeof ways)[number][];
  /** The files of the tests that hold it. */
  evidence: readonly string[];
  /** What nobody has judged yet. */
  unjudged?: string;
}

// The suites that hold most of it.
const everyPage = 'test/e2e/every-page.test.ts';
const conformance = 'test/e2e/conformance.test.ts';
const spokenWidgets = 'widgets/element/spoken.test.ts';
const quiz = 'widgets/quiz/quiz.test.ts';
const picker = 'widgets/phrase-picker/phrase-picker.test.ts';
const checklist = 'widgets/checklist/checklist.test.ts';
const practice = 'widgets/practice/practice.test.ts';
const courses = 'test/e2e/courses.test.ts';
const looks = 'test/hosts/looks.test.ts';
const keys = 'test/e2e/keys.test.ts';
const search = 'test/e2e/search.test.ts';
const builder = 'test/embed/builder.test.ts';

const noMedia = 'No sound and no video comes with it. A recording of one’s own is played back to its speaker alone.';
const media = (id: string, name: string, level: 'A' | 'AA'): Criterion => ({
  ...{ id, name, level, result: 'none', remark: noMedia, how: ['read'], evidence: [] },
});

export const criteria: readonly Criterion[] = [
  {
    ...{ id: '1.1.1', name: 'Non-text Content', level: 'A', result: 'supports', how: ['axe'], evidence: [everyPage, looks] },
    remark: 'Marks stand beside words. An owner’s pictures in guides need their text: the check refuses one without.',
    unjudged: 'Whether the words say what a picture shows.',
  },
  media('1.2.1', 'Audio-only and Video-only (Prerecorded)', 'A'),
  media('1.2.2', 'Captions (Prerecorded)', 'A'),
  media('1.2.3', 'Audio Description or Media Alternative (Prerecorded)', 'A'),
  media('1.2.4', 'Captions (Live)', 'AA'),
  media('1.2.5', 'Audio Description (Prerecorded)', 'AA'),
  {
    ...{
      id: '1.3.1',
      name: 'Info and Relationships',
      level: 'A',
      result: 'supports',
      how: ['axe', 'spoken'],
      evidence: [everyPage, spokenWidgets],
    },
    remark: 'Lines are lists, gaps are spoken by their labels, buttons of a line are described by it.',
    unjudged: 'How NVDA, JAWS, VoiceOver and TalkBack read it; the spoken log is that of a virtual reader.',
  },
  {
    ...{
      id: '1.3.2',
      name: 'Meaningful Sequence',
      level: 'A',
      result: 'supports',
      how: ['keyboard', 'spoken'],
      evidence: [spokenWidgets],
    },
    remark: 'What is seen stands in the order of the source.',
  },
  {
    ...{ id: '1.3.3', name: 'Sensory Characteristics', level: 'A', result: 'partly', how: ['read', 'spoken'], evidence: [spokenWidgets] },
    remark: 'One hint names gaps by their dots; each gap is a field with a label, too.',
    unjudged: 'Hints in what owners write.',
  },
  {
    ...{
      id: '1.3.4',
      name: 'Orientation',
      level: 'AA',
      result: 'supports',
      how: ['measured'],
      evidence: [everyPage, 'test/e2e/on-a-call.test.ts'],
    },
    remark: 'Nothing asks how a screen is held; pages are looked at upright and across.',
  },
  {
    ...{
      id: '1.3.5',
      name: 'Identify Input Purpose',
      level: 'AA',
      result: 'supports',
      how: ['axe', 'measured'],
      evidence: [conformance],
    },
    remark: 'The fields for one’s own name and company say so; those about a caller are about somebody else.',
  },
  {
    ...{ id: '1.4.1', name: 'Use of Color', level: 'A', result: 'supports', how: ['axe', 'measured'], evidence: [everyPage, looks] },
    remark: 'Verdicts, choices and gaps have words or lines beside their colour.',
  },
  media('1.4.2', 'Audio Control', 'A'),
  {
    ...{ id: '1.4.3', name: 'Contrast (Minimum)', level: 'AA', result: 'supports', how: ['axe', 'measured'] },
    ...{
      remark: 'In light and dark. An owner’s colours are measured by the build.',
      evidence: [everyPage, 'content/brand/colours.test.ts', 'test/e2e/brands.test.ts'],
    },
  },
  {
    ...{ id: '1.4.4', name: 'Resize Text', level: 'AA', result: 'supports', how: ['measured'], evidence: [everyPage] },
    remark: 'By zoom, and by the size of letters that the browser is set to, in widgets, too.',
  },
  {
    ...{ id: '1.4.5', name: 'Images of Text', level: 'AA', result: 'supports', how: ['read'], evidence: ['content/brand/logo.test.ts'] },
    remark: 'None but an owner’s logo.',
  },
  {
    ...{
      id: '1.4.10',
      name: 'Reflow',
      level: 'AA',
      result: 'supports',
      how: ['measured'],
      evidence: [everyPage, courses, 'test/embed/queries.test.ts'],
    },
    remark: 'Every kind of page and each screen of a course at 320 × 256, which is 1280 at 400 %.',
  },
  {
    ...{
      id: '1.4.11',
      name: 'Non-text Contrast',
      level: 'AA',
      result: 'supports',
      how: ['measured'],
      evidence: [conformance, 'src/styles/grounds.test.ts', looks],
    },
    remark: 'Borders of fields and buttons, where they have any, and rings of focus: measured in light and dark on every kind of page.',
    unjudged: 'A browser’s own boxes and arrows, measured by pixels once and not by a test.',
  },
  {
    ...{ id: '1.4.12', name: 'Text Spacing', level: 'AA', result: 'supports', how: ['measured'], evidence: [conformance] },
    remark: 'Every kind of page with the spacing of the criterion: nothing is cut off or runs out of the page.',
  },
  {
    ...{ id: '1.4.13', name: 'Content on Hover or Focus', level: 'AA', result: 'none', how: ['read'], evidence: [] },
    remark: 'Nothing appears on hover or focus.',
  },
  {
    ...{
      id: '2.1.1',
      name: 'Keyboard',
      level: 'A',
      result: 'supports',
      how: ['keyboard'],
      evidence: [quiz, picker, checklist, practice, courses, search, 'test/e2e/call-desk.test.ts'],
    },
    remark: 'Each task from its beginning to its end: search, line, checklist, quiz with every kind of question, call, course.',
  },
  {
    ...{ id: '2.1.2', name: 'No Keyboard Trap', level: 'A', result: 'supports', how: ['keyboard'], evidence: [search] },
    remark: 'Tab goes through each kind of page and on; Escape leaves dialogs.',
  },
  {
    ...{
      id: '2.1.4',
      name: 'Character Key Shortcuts',
      level: 'A',
      result: 'supports',
      how: ['keyboard'],
      evidence: [practice, checklist, 'test/e2e/call-desk.test.ts'],
    },
    remark: 'Single letters and digits act inside their widget alone, and never in a field.',
  },
  {
    ...{
      id: '2.2.1',
      name: 'Timing Adjustable',
      level: 'A',
      result: 'supports',
      how: ['read'],
      evidence: ['test/courses/scorm/trouble.e2e.ts'],
    },
    remark: 'No time of its own. When a learning system ends a session, the page says so and keeps the work.',
  },
  {
    ...{ id: '2.2.2', name: 'Pause, Stop, Hide', level: 'A', result: 'none', how: ['measured'], evidence: [] },
    remark: 'Nothing moves, blinks or changes by itself.',
  },
  {
    ...{
      id: '2.3.1',
      name: 'Three Flashes or Below Threshold',
      level: 'A',
      result: 'supports',
      how: ['measured'],
      evidence: [conformance],
    },
    remark: 'Nothing flashes; there is no animation.',
  },
  {
    ...{ id: '2.4.1', name: 'Bypass Blocks', level: 'A', result: 'supports', how: ['axe', 'keyboard'], evidence: [everyPage] },
    remark: 'The first Tab stop leads to the content; there are landmarks.',
  },
  {
    ...{ id: '2.4.2', name: 'Page Titled', level: 'A', result: 'supports', how: ['axe', 'measured'], evidence: [everyPage] },
    remark: 'Each page has a title of its own.',
  },
  {
    ...{
      id: '2.4.3',
      name: 'Focus Order',
      level: 'A',
      result: 'supports',
      how: ['keyboard'],
      evidence: [quiz, 'test/e2e/plain-http.test.ts'],
    },
    remark: 'After copying, the focus stays, on plain http as well; after an answer it goes where the eye goes.',
  },
  {
    ...{
      id: '2.4.4',
      name: 'Link Purpose (In Context)',
      level: 'A',
      result: 'supports',
      how: ['axe', 'measured'],
      evidence: [everyPage],
    },
    remark: 'A link of a line is described by the line.',
  },
  {
    ...{
      id: '2.4.5',
      name: 'Multiple Ways',
      level: 'AA',
      result: 'supports',
      how: ['measured'],
      evidence: [search, 'test/e2e/built-files.test.ts'],
    },
    remark: 'Navigation, search, and lists of all situations, guides and lines.',
  },
  {
    ...{
      id: '2.4.6',
      name: 'Headings and Labels',
      level: 'AA',
      result: 'supports',
      how: ['axe', 'spoken'],
      evidence: [everyPage, spokenWidgets],
    },
    remark: 'No name is an identifier; buttons of the same name are told apart by their line.',
    unjudged: 'Whether headings in what owners write say what follows.',
  },
  {
    ...{ id: '2.4.7', name: 'Focus Visible', level: 'AA', result: 'supports', how: ['measured'], evidence: [conformance, looks] },
    remark: 'A ring around whatever has the focus, in forced colours, too.',
  },
  {
    ...{
      id: '2.4.11',
      name: 'Focus Not Obscured (Minimum)',
      level: 'AA',
      result: 'supports',
      how: ['measured'],
      evidence: [conformance],
    },
    remark: 'Nothing that gets the focus stays wholly under a heading or bar, wherever the page was scrolled to.',
  },
  {
    ...{
      id: '2.5.1',
      name: 'Pointer Gestures',
      level: 'A',
      result: 'supports',
      how: ['read'],
      evidence: ['widgets/quiz/quiz.questions.test.ts'],
    },
    remark: 'A single press does everything.',
  },
  {
    ...{ id: '2.5.2', name: 'Pointer Cancellation', level: 'A', result: 'supports', how: ['read'], evidence: [quiz, picker] },
    remark: 'Presses count when they end, as the browser has it.',
  },
  {
    ...{ id: '2.5.3', name: 'Label in Name', level: 'A', result: 'supports', how: ['axe', 'spoken'], evidence: [everyPage, spokenWidgets] },
    remark: 'Names begin with what is seen.',
  },
  {
    ...{ id: '2.5.4', name: 'Motion Actuation', level: 'A', result: 'none', how: ['read'], evidence: [] },
    remark: 'Nothing is done by moving a device.',
  },
  {
    ...{
      id: '2.5.7',
      name: 'Dragging Movements',
      level: 'AA',
      result: 'supports',
      how: ['keyboard', 'read'],
      evidence: ['widgets/quiz/quiz.questions.test.ts'],
    },
    remark: 'Things are put in order by buttons and arrow keys; nothing has to be dragged.',
  },
  {
    ...{
      id: '2.5.8',
      name: 'Target Size (Minimum)',
      level: 'AA',
      result: 'supports',
      how: ['axe', 'measured'],
      evidence: [everyPage, conformance],
    },
    remark: '24 px, or as far from each other, on every kind of page at 390 px.',
  },
  {
    ...{
      id: '3.1.1',
      name: 'Language of Page',
      level: 'A',
      result: 'supports',
      how: ['axe'],
      evidence: [everyPage, 'test/e2e/any-language.test.ts'],
    },
    remark: 'Each page, frame and course says its language.',
  },
  {
    ...{
      id: '3.1.2',
      name: 'Language of Parts',
      level: 'AA',
      result: 'supports',
      how: ['measured'],
      evidence: ['widgets/element/language.test.ts', 'test/e2e/any-language.test.ts'],
    },
    remark: 'What is not translated says its own language.',
    unjudged: 'Words of another language inside what owners write.',
  },
  {
    ...{ id: '3.2.1', name: 'On Focus', level: 'A', result: 'supports', how: ['keyboard'], evidence: [conformance] },
    remark: 'Tab through each kind of page changes no page and opens nothing.',
  },
  {
    ...{ id: '3.2.2', name: 'On Input', level: 'A', result: 'supports', how: ['keyboard'], evidence: [picker, checklist, search] },
    remark: 'Fields and choices change results beside them, never the page.',
  },
  {
    ...{ id: '3.2.3', name: 'Consistent Navigation', level: 'AA', result: 'supports', how: ['measured'], evidence: [conformance] },
    remark: 'The same links in the same order at the top of each page. The call desk and courses, in windows of their own, have none.',
  },
  {
    ...{
      id: '3.2.4',
      name: 'Consistent Identification',
      level: 'AA',
      result: 'supports',
      how: ['read', 'measured'],
      evidence: [conformance, search, picker, 'test/e2e/call-desk.test.ts'],
    },
    remark:
      'One word for one thing, from one list of wording; what copies, explains or searches has the same name on every kind of page, and the same key copies the best line.',
  },
  {
    ...{ id: '3.2.6', name: 'Consistent Help', level: 'A', result: 'supports', how: ['measured'], evidence: [conformance] },
    remark:
      '“About” and, where an owner has one, the way to say what is wrong stand at the foot of each page in the same order. The call desk and courses, in windows of their own, have none.',
  },
  {
    ...{
      id: '3.3.1',
      name: 'Error Identification',
      level: 'A',
      result: 'supports',
      how: ['keyboard', 'measured'],
      evidence: [builder, quiz],
    },
    remark: 'A missing answer and a size that cannot be are told beside the field.',
  },
  {
    ...{ id: '3.3.2', name: 'Labels or Instructions', level: 'A', result: 'supports', how: ['axe'], evidence: [everyPage, spokenWidgets] },
    remark: 'Each field has a label, and says where it may stay empty.',
  },
  {
    ...{ id: '3.3.3', name: 'Error Suggestion', level: 'AA', result: 'supports', how: ['measured'], evidence: [builder] },
    remark: 'What to enter instead stands beside the field.',
  },
  {
    ...{
      id: '3.3.4',
      name: 'Error Prevention (Legal, Financial, Data)',
      level: 'AA',
      result: 'supports',
      how: ['keyboard'],
      evidence: ['widgets/quiz/quiz.attempts.test.ts', checklist],
    },
    remark: 'An answer can be changed until it is checked; clearing can be undone.',
  },
  {
    ...{
      id: '3.3.7',
      name: 'Redundant Entry',
      level: 'A',
      result: 'supports',
      how: ['measured'],
      evidence: ['test/e2e/on-a-call.test.ts', 'test/e2e/lines.test.ts'],
    },
    remark: 'What is filled into one gap stands in all others, on the next pages as well, until the next call.',
  },
  {
    ...{ id: '3.3.8', name: 'Accessible Authentication (Minimum)', level: 'AA', result: 'none', how: ['read'], evidence: [] },
    remark: 'Nobody signs in.',
  },
  {
    ...{
      id: '4.1.2',
      name: 'Name, Role, Value',
      level: 'A',
      result: 'supports',
      how: ['axe', 'spoken'],
      evidence: [everyPage, spokenWidgets, quiz],
    },
    remark: 'Filters are buttons that say whether they are pressed; dialogs and gaps have names.',
  },
  {
    ...{
      id: '4.1.3',
      name: 'Status Messages',
      level: 'AA',
      result: 'supports',
      how: ['spoken'],
      evidence: [keys, 'test/e2e/plain-http.test.ts', spokenWidgets],
    },
    remark: 'Results are spoken once typing rests; what was copied, ticked and saved is spoken where the reader is.',
  },
];
