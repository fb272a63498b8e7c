import { storeNames, stores, type End, type Keeper, type StoreName } from '../../browser/stores.ts';
import type { Told } from '../../lms/told.ts';
import { wording } from './wording.ts';

/** What each store holds; the notes stand in the list of stores. */
const kept = Object.fromEntries(storeNames.map((name) => [name, `What is kept: ${stores[name].note}`])) as Record<StoreName, string>;

const byWhom: Record<Keeper, string> = {
  site: 'Who keeps something: the pages of the site.',
  widget: 'Who keeps something: a widget in a page of somebody else’s.',
  frame: 'Who keeps something: a page in a frame on another site.',
  course: 'Who keeps something: a course.',
  editor: 'Who keeps something: the editor, which an owner may make a page of the site.',
};

const untilWhen: Record<`until-${End}`, string> = {
  'until-at-once': 'When it is gone: it is removed as soon as it was written.',
  'until-next-call': 'When it is gone: with the button “Next call”, whose name {nextCall} is; what is one tab’s also with its tab.',
  'until-day':
    'When it is gone: when the day ends, or with its tab by a setting; of a checklist also with “Next call”, whose name {nextCall} is; in a course as long as the reader leaves it there.',
  'until-tab': 'When it is gone: when the tab is closed.',
  'until-forgotten':
    'When it is gone: when the reader takes it away there, or clears the data of the browser; of a widget also with its tab, by a setting.',
  'until-next-build': 'When it is gone: when the site has been built anew twice.',
  'until-switched-off': 'When it is gone: replaced with each build, removed when the owner switches it off.',
  'until-recorded':
    'When it is gone: once the learning management system has confirmed it; what nobody confirmed goes after 30 days if the system has it.',
};

const toldToLms: Record<`told-${Told}`, string> = {
  'told-outcome': 'What an LMS is told: whether the course is completed, passed or failed.',
  'told-score': 'What an LMS is told: the score.',
  'told-answers': 'What an LMS is told: each answer to a question and each line picked in a call.',
  'told-ticks': 'What an LMS is told: each item of a checklist, done or not.',
  'told-work': 'What an LMS is told: where the learner is, as a text that only the course reads.',
  'told-time': 'What an LMS is told: how long the session took.',
  'told-session': 'What an LMS is told: how a session begins and ends.',
};

/** Every string of the page that lists what is kept and what is sent. Names of keys, formats and browser storages are not translated. */
export const dataSheet = wording({
  title: 'Name of the page.',
  summary: 'What the page lists, and for whom.',
  plainly: 'The whole of it in a few sentences, before the lists.',
  keeps: 'Heading over what browsers keep.',
  keepsHow: 'Where a browser keeps it and who can read it. What stands between < and > differs.',
  unused: 'In place of a time, for what this playbook does not keep, by its settings.',
  days: 'When what is kept for use without a network is gone, where {days} days are set.',
  who: 'Before who keeps it.',
  until: 'Before when it is gone.',
  never: 'Heading over what is kept nowhere.',
  neverHow: 'What is kept nowhere: cookies, recordings, and so on.',
  server: 'Heading over what the server learns.',
  serverHow: 'What a web server learns from any visit.',
  lms: 'Heading over what a learning management system is told.',
  lmsHow: 'Before the lists: it is told by courses alone.',
  lmsReads: 'Before what a course reads of the system about the learner.',
  ...kept,
  ...byWhom,
  ...untilWhen,
  ...toldToLms,
});
