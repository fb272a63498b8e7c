import { wording } from './wording.ts';

/** Every string of the call desk that no other page has. */
export const callDesk = wording(
  {
    title: 'Name of the page.',
    summary: 'What it is for: search engines show it, and the builder for frames.',
    link: 'Leads to it, from the home page.',
    keepBeside: 'Opens it in a small window of its own, beside the program that somebody works in. Stands on pages of situations, too.',
    isBeside: 'In its place, while it is in that window. That window closes with this page.',
    bringBack: 'Button: closes that window, and shows it here again.',
    blocked: 'The browser refused to open a window.',
    keys: 'The keys, in a row: which copies, which goes to the next move, which begins the next call.',
    isDone: 'For screen readers, of the box of a move: that it is done. {move} is its name.',
    otherWordings: 'Button: shows other wordings of the same move.',
    noLines: 'In place of lines, where the playbook has none for the move.',
    writeUp: 'Button: opens what is written after the call, in place of the lines.',
    recap: 'Heading over what was agreed, as a line to say.',
    note: 'Heading over the note for the record.',
    message: 'Heading over the message to the other person.',
    diary: 'Heading over the line for the diary.',
    subject: 'Before the subject of a message.',
    copySubject: 'Button: copies the subject alone.',
    choose: 'Of a list of other texts to choose from, for screen readers. {kind} is the heading over it.',
    noGaps: 'Beside a heading: everything is filled in.',
    unknownInAddress: 'Of names in the address that the playbook has no gap for; {names} lists them.',
    inFrame: 'On the page that tells how to embed: how the desk is shown in a frame.',
    fromCrm: 'There: what a CRM may write after the # of the address. Names of gaps stand between backticks.',
    needsScript: 'In place of the desk, where its script does not run. Links to all situations follow it.',
    failed: 'The texts could not be loaded.',
  },
  { openGaps: 'Beside a heading: how many gaps are not filled in.' },
);
