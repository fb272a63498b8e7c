import { css } from 'lit';

/** The styles of a question. Those of answers load with the module for answers. */
export const quizStyles = css`
  .card {
    padding: 1em;
    scroll-margin-block: 1em;
  }
  .card > * {
    max-inline-size: 56em;
  }
  h2 {
    font-size: 1em;
  }
  h3 {
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.35;
  }
  header {
    padding-block-end: 1em;
  }
  .progress {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }
  progress {
    inline-size: 100%;
    block-size: 0.75em;
    accent-color: var(--_accent);
  }
  fieldset {
    min-inline-size: 0;
  }
  /* A browser's own box looks filled in the dark. */
  fieldset input:not(:checked) {
    appearance: none;
    border: 2px solid var(--_quiet);
  }
  [type='radio'] {
    border-radius: 50%;
  }
  legend,
  .scene {
    max-inline-size: 44em;
  }
  .scene {
    padding-block-start: 0.5em;
  }
  .scene:empty,
  footer:empty {
    display: none;
  }
  .hint {
    margin-block: 0.5em;
  }
  .hint,
  .progress .quiet {
    font-size: 1em;
  }
  .verdict {
    flex: 1;
    font-weight: 600;
  }
  fieldset li {
    position: relative;
    border-inline-start: 3px solid transparent;
  }
  .options {
    border-block-end: 1px solid var(--_line);
  }
  .options > li {
    border-block-start: 1px solid var(--_line);
  }
  /*
   * A row is as wide as possible, as a large target. Room for the mark is reserved, so that no row moves and no text wraps anew after
   * answering. The mark is a sign at the end of the row; on wide screens it has words.
   */
  .row {
    display: grid;
    grid-template-columns: 1.25em minmax(0, 41em);
    gap: 0 0.75em;
    align-items: baseline;
    padding-block: 0.6em;
    padding-inline: 0.4em 2em;
  }
  .row input {
    grid-column: 1;
    grid-row: 1;
    align-self: start;
    margin-block-start: 0.15em;
  }
  .open {
    cursor: pointer;
  }
  .open:hover,
  .picked {
    /* Where unknown: no tint; the box says what was chosen. */
    background: color-mix(in srgb, var(--_accent) 9%, transparent);
  }
  /* The speaker is above the line, with the mark at the end of that row; on wide screens, in the margin. */
  .transcript .row {
    padding-block: 0.35em;
  }
  .transcript .row > span {
    grid-column: 2;
  }
  /* What has the focus does not lie under the bar. */
  li * {
    scroll-margin-block: 5em;
  }
  /* A sticky bar, within reach of the thumb while the question is longer than the screen. */
  .bar {
    position: sticky;
    inset-block-end: 0;
    margin-block-start: 1em;
    border-block-start: 1px solid var(--_line);
    background: var(--_ground);
    padding-block: 0.5em;
  }
  .bar,
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
  }
  .plain {
    margin-inline-start: auto;
    padding-inline: 0;
    border: 0;
    color: var(--_quiet);
    font-size: 0.875em;
    text-decoration: underline;
  }
  @container (width >= 44em) {
    .row {
      padding-inline-end: 10.5em;
    }
    .transcript .row {
      grid-template-columns: 1.25em 6.5em minmax(0, 33.75em);
    }
    .transcript .row > :last-child {
      grid-column: 3;
    }
  }
`;
