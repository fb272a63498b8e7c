import { wording } from './wording.ts';

/** Every string of the checklist widget. */
export const checklist = wording(
  {
    label: 'Name of the widget, for screen readers.',
    optional: 'Mark of an item that may be left out.',
    why: 'Unfolds the reason for an item, with further lines to say and a field for a note.',
    note: 'Names the field for a note on an item.',
    keptForDay: 'Beside that field: how long the note is kept.',
    keptForTab: 'The same, where it is kept for this tab alone.',
    keptOnPage: 'The same, where it is kept nowhere.',
    keptInCourse: 'The same, in a course.',
    print: 'Button: print the checklist.',
    exportText: 'Button: save the checklist with its ticks and notes as a text file.',
    complete: 'Said when every required item is ticked.',
    undoKey: 'Read after "Cleared for the next call.": the key that takes it back.',
    noneOfContent: 'Shown where the page asks for a checklist that the content does not have. {id} is its identifier.',
    exportDone: 'In the exported text, before an item that is ticked.',
    exportOpen: 'In the exported text, before an item that is not.',
  },
  {
    progress: 'How many items are ticked; {count} are, of {total}.',
    requiredLeft: 'How many required items are still open.',
  },
);
