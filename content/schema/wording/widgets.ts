import { wording } from './wording.ts';

/** Strings that more than one widget shows. */
export const widgets = wording({
  nextCall: 'Button: forget this call and begin afresh.',
  nextCallReady: 'Said after that button, with a button to undo it beside it.',
  undo: 'Button: take back the last "Next call".',
  undone: 'Said after that button.',
  verbatim: 'Above a line that has to be said exactly as it stands.',
  copy: 'Button: copy the text shown.',
  copied: 'Said after copying.',
  copyFailed: 'Said where the browser does not allow copying: the text is selected, and the person copies it.',
  contentFailed: 'Shown in place of a widget whose content cannot be used.',
  notLoaded: 'Shown and said where a part of a widget that was asked for could not be loaded.',
  notRemembered: 'Shown where the browser keeps nothing: it will be gone when the page is closed.',
});
