/** A mistake in the content that a page gave to a widget. */
export interface Problem {
  /** The place of the mistake, like `checklists[0].items[3].text`; `''` for the whole file. */
  path: string;
  /** What to write there instead. */
  message: string;
}
