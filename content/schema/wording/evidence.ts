import { wording } from './wording.ts';

/** Every string of the page about evidence, and of the marks in guides that lead to it. */
export const evidence = wording({
  title: 'Name of the page.',
  summary: 'Opens the page, and stands beside the link to it.',
  howToRead: 'Says how the page is to be read, after the summary.',
  severalStudies: 'Heading and mark: how sure a finding is that several studies made.',
  oneStudy: 'Heading and mark: how sure a finding of one good study is.',
  small: 'Heading and mark: how sure a finding is that rests on few cases, on another setting, or on authors with an interest.',
  contradicted: 'Heading and mark: a finding that another source contradicts.',
  advice: 'Before what the playbook makes of a finding.',
  citation: 'Before who found it, when, and where it stands.',
  setting: 'Before where it was looked at.',
  against: 'Before links to the sources that found otherwise.',
  usedIn: 'Before links to the guides that rest on it.',
  reviewed: 'Before the day on which somebody last looked it up.',
  mark: 'Before the marks in guides.',
  change: 'On the page for the owner, beside the file of the sources: what is changed there.',
});
