/** A mistake in the content that a page gave to a widget. */
export interface Problem {
  /** Where it stands, like `checklists[0].items[3].text`; `''` for the whole. */
  path: string;
  /** What to put there instead. */
  message: string;
}
