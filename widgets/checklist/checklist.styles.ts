import { css } from 'lit';

export const checklistStyles = css`
  .card {
    padding: 1em;
  }
  h2 {
    font-size: 1.25em;
    line-height: 1.25;
  }
  .move {
    padding-block: 1.25em 0.1em;
    line-height: 1.35;
    font-size: 0.8125em;
  }
  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 1em;
    align-items: center;
    min-block-size: 2.75em;
    padding-block: 0.25em;
    border-block-start: 1px solid var(--_line);
    line-height: 1.35;
  }
  /* What has the focus does not lie under the bar. */
  li * {
    scroll-margin-block: 5em;
  }
  .tick {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.7em;
    align-items: center;
    min-block-size: 2.25em;
    cursor: pointer;
  }
  .text {
    font-weight: 600;
  }
  .ticked .text {
    color: var(--_quiet);
    font-weight: 400;
  }
  .why {
    min-inline-size: 2.75em;
    padding-inline: 0.25em;
    border: 0;
    color: var(--_quiet);
    font-size: 0.8125em;
  }
  .more {
    grid-column: 1 / -1;
    padding-block: 0.25em 0.5em;
    padding-inline-start: 2.08em;
    font-size: 0.9375em;
  }
  [hidden] {
    display: none;
  }
  .complete {
    color: var(--_accent);
    font-weight: 600;
  }
  .bar {
    position: sticky;
    inset-block-end: 0;
    border-block-start: 1px solid var(--_line);
    background: var(--_ground);
    padding-block: 0.5em;
    font-variant-numeric: tabular-nums;
  }
  .bar,
  .progress,
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.9em;
  }
  .bar {
    flex-wrap: nowrap;
  }
  .bar button {
    white-space: nowrap;
  }
  .progress,
  progress {
    min-inline-size: 0;
  }
  .progress {
    flex: 1;
    line-height: 1.25;
  }
  progress {
    flex: 1 1 8em;
    block-size: 0.75em;
  }
  footer {
    gap: 0.5em;
  }
  kbd {
    display: none;
    margin-inline-start: 0.6em;
    font: inherit;
  }
  @container (width >= 48em) {
    .group {
      display: grid;
      grid-template-columns: 7.5em minmax(0, 1fr);
      gap: 0.5em;
      border-block-start: 1px solid var(--_line);
    }
    .move {
      padding-block: 0.75em 0;
    }
    kbd {
      display: inline;
    }
    li {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr) auto;
    }
    li:first-child {
      border-block-start: 0;
    }
    .why {
      grid-column: 3;
      grid-row: 1;
    }
  }
`;
