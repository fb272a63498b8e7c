import { css } from 'lit';

export const checklistStyles = css`
  .card {
    padding: 1em;
  }
  h2 {
    font-size: 1.25em;
    line-height: 1.25;
  }
  header {
    display: grid;
    gap: 0.35em;
  }
  .progress {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.9em;
    font-variant-numeric: tabular-nums;
  }
  progress {
    flex: 1 1 8em;
  }
  fieldset {
    min-inline-size: 0;
  }
  legend {
    padding-block: 1.5em 0.25em;
    color: var(--_quiet);
    font-size: 0.875em;
    font-weight: 600;
  }
  li {
    padding-block: 0.6em;
    border-block-start: 1px solid var(--_line);
  }
  .tick {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.1em 0.7em;
    min-block-size: 1.75em;
    cursor: pointer;
  }
  .tick input {
    margin-block-start: 0.15em;
  }
  .text {
    font-weight: 600;
  }
  .ticked .text {
    color: var(--_quiet);
    font-weight: 400;
  }
  .more {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
    margin-inline-start: 1.95em;
  }
  .why {
    margin-inline-start: 2.25em;
  }
  details[open] {
    flex-basis: 100%;
  }
  summary {
    inline-size: fit-content;
    padding-block: 0.4em;
    color: var(--_accent);
    font-size: 0.875em;
    cursor: pointer;
  }
  blockquote {
    margin-block: 0.25em 0.75em;
    padding-inline-start: 0.75em;
    border-inline-start: 2px solid var(--_accent);
    line-height: 1.45;
  }
  textarea {
    display: block;
    inline-size: 100%;
    margin-block-end: 0.5em;
    resize: vertical;
  }
  .complete {
    margin-block-start: 1em;
    color: var(--_accent);
    font-weight: 600;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    padding-block-start: 1em;
  }
  kbd {
    margin-inline-start: 0.6em;
    font: inherit;
  }
`;
