import { css } from 'lit';

export const practiceStyles = css`
  .card {
    padding: 1em;
  }
  h2,
  h4 {
    margin: 0;
    font-size: 1em;
  }
  h3 {
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.35;
  }
  h4 {
    padding-block-start: 1.25em;
  }
  header {
    padding-block-end: 1em;
  }
  p,
  dd {
    max-inline-size: 44em;
  }
  dl,
  dd {
    margin: 0;
  }
  dl > div,
  .aside {
    display: grid;
    grid-template-columns: 8.5em minmax(0, 1fr);
    align-items: baseline;
    padding-block: 0.2em;
  }
  .label,
  .who,
  summary,
  .keys,
  .mark,
  #quality {
    font-size: 0.875em;
  }
  .label,
  .who,
  summary {
    color: var(--_quiet);
  }
  .mark,
  #quality {
    font-weight: 600;
  }
  .good {
    color: var(--_accent);
  }
  .label.caution {
    color: var(--_caution);
  }
  .wish {
    display: flex;
    gap: 0.6em;
    align-items: center;
    min-block-size: 2.5em;
    cursor: pointer;
  }
  .wish input {
    flex: none;
  }
  /* A browser's own box looks filled in the dark. */
  .wish input:not(:checked) {
    appearance: none;
    border: 2px solid var(--_quiet);
  }
  div.scene {
    padding-block-end: 0.75em;
  }
  .hint {
    padding-inline-start: 2.1em;
  }
  summary {
    inline-size: fit-content;
    padding-block: 0.3em;
    cursor: pointer;
  }
  /* Who speaks stands in the margin; what the player said has an edge. */
  .transcript > li {
    padding-block: 0.35em;
  }
  .row {
    display: grid;
    grid-template-columns: 8em minmax(0, 36em);
    gap: 0 0.5em;
    align-items: baseline;
  }
  .agent .say {
    padding-inline-start: 0.6em;
    border-inline-start: 3px solid var(--_accent);
  }
  .transcript button {
    margin-inline-start: 8.5em;
  }
  .now {
    margin-block-start: 1em;
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--_line);
  }
  .gauge {
    padding-block-end: 0.5em;
  }
  .choices {
    padding-block: 0.5em;
  }
  .choices > li + li {
    padding-block-start: 0.5em;
  }
  .choice {
    display: grid;
    grid-template-columns: 1.25em minmax(0, 41em);
    gap: 0 0.5em;
    align-items: baseline;
    inline-size: 100%;
    padding: 0.55em 0.6em;
    border-color: var(--_quiet);
    text-align: start;
  }
  .choice:hover {
    /* Where unknown: no tint; the border says which one it is. */
    background: color-mix(in srgb, var(--_accent) 9%, transparent);
  }
  .number {
    color: var(--_quiet);
    font-variant-numeric: tabular-nums;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
    padding-block-start: 1em;
  }
  .plain {
    padding-inline: 0;
    border: 0;
    color: var(--_quiet);
    font-size: 0.875em;
    text-decoration: underline;
  }
  .turn {
    padding-block: 0.5em;
    padding-inline-start: 0.75em;
    border-block-start: 1px solid var(--_line);
    border-inline-start: 3px solid transparent;
  }
  .turn.is-right {
    border-inline-start-color: var(--_accent);
  }
  .turn.is-wrong {
    border-inline-start-color: var(--_caution);
  }
  .turn .transcript > li {
    padding-block: 0.1em;
  }
  .turns .feedback {
    padding-inline-start: 8.5em;
  }
  textarea {
    display: block;
    inline-size: 100%;
    max-inline-size: 44em;
  }
  .result {
    padding-block-start: 0.75em;
  }
  .handed-over {
    margin-block-start: 0.5em;
  }
  a {
    color: var(--_accent);
  }
  .guide {
    padding-block-start: 0.75em;
  }
  /* Whoever has no pointer that hovers has no keys either, mostly. */
  @media (hover: none) {
    .keys {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .turn {
      border-inline-start-color: Canvas;
    }
    .turn.is-right,
    .turn.is-wrong {
      border-inline-start-color: CanvasText;
    }
  }
  @container (width < 34em) {
    dl > div,
    .aside,
    .row {
      display: block;
    }
    .label,
    .who {
      display: block;
    }
    .agent .say {
      display: block;
    }
    .transcript button {
      margin-inline-start: 0;
    }
    .turns .feedback {
      padding-inline-start: 0.6em;
    }
  }
`;
