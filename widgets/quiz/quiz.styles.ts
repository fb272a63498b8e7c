import { css } from 'lit';

export const quizStyles = css`
  .card {
    padding: 1em;
  }
  h2,
  .review > h3 {
    font-size: 1em;
  }
  h3 {
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.35;
  }
  h4 {
    margin: 0;
  }
  header {
    padding-block-end: 1.5em;
  }
  .progress {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    font-size: 0.875em;
  }
  .progress,
  .place,
  .result {
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
  legend,
  .scene,
  .feedback,
  .missed,
  .order .row {
    max-inline-size: 44em;
  }
  .scene {
    padding-block-start: 0.5em;
  }
  .scene:empty {
    display: none;
  }
  /* What to do, and in the same place how it went. */
  .hint {
    margin-block: 0.5em;
  }
  .hint,
  .progress .quiet {
    font-size: 1em;
  }
  .verdict,
  .mark {
    font-weight: 600;
  }
  .good,
  .mark {
    color: var(--_accent);
  }
  .is-wrong .mark {
    color: var(--_caution);
  }
  .options > li {
    border-block-start: 1px solid var(--_line);
  }
  .options > li:last-child {
    border-block-end: 1px solid var(--_line);
  }
  /* An edge goes with the words of a mark. */
  li.is-right,
  li.is-wrong {
    margin-inline-start: -3px;
    border-inline-start: 3px solid var(--_accent);
  }
  li.is-wrong {
    border-inline-start-color: var(--_caution);
  }
  /* A row is as wide as it can be, to be pressed; its text keeps its measure before and after answering. */
  .row {
    display: grid;
    grid-template-columns: 1.25em minmax(0, 41em);
    gap: 0 0.75em;
    align-items: baseline;
    padding: 0.6em 0.5em;
  }
  .row input {
    align-self: start;
    margin-block-start: 0.15em;
  }
  .open {
    cursor: pointer;
  }
  /* Where color-mix() is unknown: the box says what is picked, the edge what is right; the ground behind them stays plain. */
  .open:hover,
  .picked,
  .order > li:focus-within,
  .transcript > .is-right {
    /* Where unknown: no tint; the edge and the words say what was chosen. */
    background: color-mix(in srgb, var(--_accent) 9%, transparent);
  }
  .feedback {
    padding-block-end: 0.75em;
    padding-inline: var(--_margin, 2.5em) 0.5em;
  }
  .row + div.feedback {
    margin-block-start: -0.35em;
  }
  .feedback p + p {
    padding-block-start: 0.25em;
  }
  .mark,
  .label,
  .who,
  summary {
    font-size: 0.875em;
  }
  .label,
  .who,
  summary {
    color: var(--_quiet);
  }
  summary {
    inline-size: fit-content;
    padding-block: 0.25em;
    cursor: pointer;
  }
  .aside {
    display: grid;
    grid-template-columns: 8.5em 1fr;
    align-items: baseline;
  }
  /* Who speaks stands in the margin. */
  .transcript {
    --_margin: 9.75em;
  }
  .transcript .row {
    grid-template-columns: 1.25em 6.5em minmax(0, 33.75em);
    padding-block: 0.35em;
  }
  .transcript p .who {
    grid-column: 2;
  }
  .order .row {
    grid-template-columns: 1.25em minmax(0, 1fr) auto;
  }
  .moves {
    display: flex;
    gap: 0.5em;
    font-size: 0.875em;
  }
  .idle {
    visibility: hidden;
  }
  button[aria-disabled='true'] {
    color: var(--_quiet);
    cursor: default;
  }
  fieldset ~ .guide {
    padding-block-start: 1em;
  }
  a {
    color: var(--_accent);
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    padding-block-start: 1.5em;
  }
  .plain {
    margin-inline-start: auto;
    padding-inline: 0;
    border: 0;
    color: var(--_quiet);
    font-size: 0.875em;
    text-decoration: underline;
  }
  .review {
    padding-block-start: 2em;
  }
  .mistake {
    margin-block-start: 0.75em;
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--_line);
  }
  .missed > li,
  .missed .label {
    padding-block-start: 0.5em;
  }
  .numbered {
    padding-inline-start: 1.5em;
    list-style: decimal;
  }
  @container (width < 30em) {
    .transcript {
      --_margin: 2.5em;
    }
    .transcript .row,
    .order .row {
      grid-template-columns: 1.25em minmax(0, 1fr);
    }
    .aside {
      display: block;
    }
    .idle {
      display: none;
    }
    .transcript .say,
    .moves {
      grid-column: 2;
    }
    .label {
      display: block;
    }
  }
`;
