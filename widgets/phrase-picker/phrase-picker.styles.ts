import { css } from 'lit';

export const phrasePickerStyles = css`
  .card {
    padding: 1em;
  }
  header {
    display: grid;
    gap: 0.5em;
  }
  .ask {
    font-size: 0.9375em;
    font-weight: 600;
  }
  #query {
    inline-size: 100%;
    min-block-size: 3em;
    border-width: 2px;
    border-color: var(--_ink);
    font-size: 1.0625em;
  }
  .filters {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0.5em;
  }
  select {
    min-inline-size: 0;
    inline-size: 100%;
    border-color: var(--_quiet);
    padding-inline: 0.3em;
    color: var(--_quiet);
    font-size: 0.8125em;
    text-overflow: ellipsis;
  }
  select.chosen {
    border-color: var(--_accent);
    color: var(--_ink);
  }
  .bar,
  .actions,
  .lists {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1.1em;
  }
  .bar {
    min-block-size: 2.5em;
    border-block-end: 1px solid var(--_line);
  }
  .bar > :first-child {
    margin-inline-end: auto;
  }
  #keys {
    display: none;
  }
  .undo {
    flex-basis: 100%;
  }
  .count {
    color: var(--_quiet);
    font-variant-numeric: tabular-nums;
  }
  button.plain {
    padding-inline: 0;
    border: 0;
    color: var(--_accent);
    font-size: 0.875em;
    text-align: start;
  }
  button.plain:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .hint {
    margin-block-start: 0.75em;
  }

  .line {
    position: relative;
    padding-block: 1.1em;
  }
  .line.current::before {
    content: '';
    position: absolute;
    inset-block: 0.9em;
    inset-inline-start: -1em;
    border-inline-start: 4px solid var(--_accent);
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.9em;
  }
  h2 {
    font-size: 1em;
    font-weight: 600;
  }
  .meta h2 {
    color: var(--_ink);
  }
  .said {
    font-weight: 600;
  }
  button.say {
    display: block;
    min-inline-size: 50%;
    max-inline-size: 32em;
    min-block-size: 1.5em;
    margin-block: 0.15em 0.2em;
    padding: 0;
    border: 0;
    border-radius: 0;
    font-size: 1.125em;
    line-height: 1.4;
    text-align: start;
    /* Where unknown: a line may leave one word on its last line. */
    text-wrap: pretty;
  }
  .large .say {
    font-size: 1.375em;
    line-height: 1.35;
  }
  .say:focus-visible {
    outline-width: 2px;
    outline-offset: 3px;
  }
  .placeholder {
    border-block-end: 2px dotted;
    color: var(--_quiet);
    font-family: var(--_font-ui);
    font-size: 0.75em;
    white-space: nowrap;
  }
  .filled {
    border-block-end: 1px solid var(--_line);
  }
  .not-now {
    max-inline-size: 44em;
    font-size: 0.875em;
  }
  .not-now {
    color: var(--_quiet);
  }
  .not-now > :first-child {
    color: var(--_caution);
    font-weight: 600;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13em), 1fr));
    gap: 0.4em 1em;
    padding-block: 0.6em 0.3em;
  }
  .field {
    display: grid;
    align-content: end;
  }
  .field input {
    inline-size: 100%;
    padding-inline: 0.1em;
    border: 0;
    border-block-end: 2px dotted var(--_accent);
    border-radius: 0;
  }
  .field input:not(:placeholder-shown) {
    border-block-end: 1px solid var(--_quiet);
  }
  .field input::placeholder {
    color: var(--_quiet);
    font-style: italic;
    opacity: 1;
  }
  .actions {
    padding-block-start: 0.5em;
  }
  button[aria-pressed='true'] {
    color: var(--_ink);
    text-decoration-line: underline;
    text-decoration-color: var(--_accent);
    text-decoration-thickness: 2px;
    text-underline-offset: 0.4em;
  }
  .note {
    padding-block-start: 0.3em;
    font-weight: 600;
  }
  textarea {
    inline-size: 100%;
  }

  .heading {
    padding-block: 1.5em 0.25em;
    border-block-end: 1px solid var(--_line);
    color: var(--_quiet);
    font-size: 0.875em;
  }
  .lines > li,
  .best > li + li {
    border-block-start: 1px solid var(--_line);
  }
  .lines .line {
    padding-block: 0.6em;
  }
  .lines > li:first-child {
    border-block-start: 0;
  }
  .groups {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
    gap: 0 1.5em;
  }
  .groups .heading {
    padding-block-start: 0.9em;
  }
  .picks {
    columns: 15em;
    column-gap: 1.5em;
    padding-block: 0.4em;
  }
  .picks li {
    break-inside: avoid;
  }
  a {
    color: var(--_accent);
  }
  .practise {
    padding-block: 0.5em;
  }
  button.pick {
    inline-size: 100%;
    color: var(--_ink);
    font-size: 1em;
  }

  .script {
    padding-block: 0.5em;
  }
  .script li {
    padding-block: 0.6em;
  }
  .script .say {
    max-inline-size: 34em;
    font-size: 1.25em;
    line-height: 1.4;
  }
  .title {
    font-size: 1.25em;
  }
  .queries li {
    padding-block: 0.3em;
    border-block-end: 1px solid var(--_line);
  }

  @container (width >= 36em) {
    .card {
      padding: 1.25em 1.75em;
    }
    .filters {
      grid-template-columns: repeat(4, 1fr);
    }
    #keys {
      display: inline;
    }
    .large .say {
      font-size: 1.625em;
    }
    .line.current::before {
      inset-inline-start: -1.75em;
    }
    .script li {
      display: grid;
      grid-template-columns: 9em 1fr;
      gap: 1em;
      align-items: baseline;
    }
  }
`;
