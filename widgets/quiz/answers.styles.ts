import { css } from 'lit';

/** The look of what is loaded while the first question is read: marks, reasons, things to put in order, the result. */
export const answersStyles = css`
  .good {
    color: var(--_accent);
  }
  .mark,
  .label {
    font-size: 0.875em;
  }
  .mark {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0.5em;
    display: grid;
    align-content: center;
    line-height: 1.25;
    color: var(--_accent);
    font-weight: 600;
  }
  .is-wrong > .mark,
  .is-wrong > .label b {
    color: var(--_caution);
  }
  .options .mark span {
    display: none;
  }
  .transcript .mark {
    inset-block: 0.5em auto;
    display: block;
  }
  /* An edge goes with the words of a mark. */
  .is-right {
    border-inline-start-color: var(--_accent);
  }
  .is-wrong {
    border-inline-start-color: var(--_caution);
  }
  /* What is not to be said has not the colour of what is. */
  .is-wrong > .row .say,
  .options.done > :not(.is-right) > .row .say {
    color: inherit;
  }
  .is-wrong > .row input {
    accent-color: var(--_caution);
  }
  .transcript > .is-wrong .say {
    text-decoration-line: underline;
    text-decoration-color: var(--_caution);
    text-decoration-thickness: 2px;
    text-underline-offset: 0.25em;
  }
  .row [aria-disabled] {
    cursor: default;
  }
  .reasons,
  .missed {
    max-inline-size: 44em;
  }
  .reasons {
    padding-block-start: 0.75em;
  }
  .feedback {
    padding: 0.4em 0.75em;
    border-inline-start: 3px solid transparent;
  }
  .feedback.is-right {
    border-inline-start-color: var(--_accent);
  }
  .feedback.is-wrong {
    border-inline-start-color: var(--_caution);
  }
  .feedback p + p,
  .numbered > li {
    padding-block-start: 0.25em;
  }
  .label,
  summary {
    color: var(--_quiet);
  }
  summary {
    padding-block: 0.25em;
    font-size: 0.875em;
    cursor: pointer;
  }
  .aside {
    display: grid;
    grid-template-columns: 8.5em 1fr;
    align-items: baseline;
  }
  .order > li:focus-within {
    /* Where unknown: no tint; the button has its ring. */
    background: color-mix(in srgb, var(--_accent) 9%, transparent);
  }
  .order .row {
    max-inline-size: 44em;
  }
  .moves {
    display: flex;
    grid-column: 2;
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
  .guide {
    padding-block-start: 1em;
  }
  a {
    color: var(--_accent);
  }
  .review {
    padding-block-start: 2em;
  }
  .review > h3 {
    font-size: 1em;
  }
  h4 {
    margin: 0;
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
  /* An edge that cannot be seen is one of all colours there. */
  @media (forced-colors: active) {
    fieldset li:not(.is-right, .is-wrong),
    .feedback:not(.is-right, .is-wrong) {
      border-inline-start-color: Canvas;
    }
  }
  @container (width >= 44em) {
    .mark {
      inline-size: 10em;
      grid-template-columns: auto 1fr;
      gap: 0.4em;
    }
    .options .mark span {
      display: inline;
    }
    .reasons > .feedback > .label b {
      display: none;
    }
    .transcript .mark {
      inset-block: 0;
      display: grid;
    }
    .order .row {
      grid-template-columns: 1.25em minmax(0, 1fr) auto;
    }
    .moves {
      grid-column: 3;
    }
  }
  @container (width < 30em) {
    .aside,
    .aside .label {
      display: block;
    }
  }
`;
