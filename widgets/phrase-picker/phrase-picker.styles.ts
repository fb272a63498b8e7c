import { css } from 'lit';

export const phrasePickerStyles = css`
  .card {
    padding: 0.625em 1em 1em;
  }
  header {
    display: grid;
    gap: 0.25em;
    padding-block-end: 0.25em;
    border-block-end: 1px solid var(--_line);
  }
  .ask {
    font-size: 0.875em;
    font-weight: 600;
  }
  #query {
    inline-size: 100%;
    min-block-size: 2.75em;
    border-width: 2px;
    border-color: var(--_ink);
    font-size: 1.0625em;
  }
  /* Chrome's own cross is blue on every page. */
  #query::-webkit-search-cancel-button {
    filter: grayscale(1);
  }
  /* On narrow screens, the filters are behind a button that names the choices. */
  .filters {
    display: none;
    grid-template-columns: 1fr 1fr;
    gap: 0.5em;
  }
  .filters.unfolded {
    display: grid;
  }
  .facet {
    min-inline-size: 0;
    line-height: 1.3;
  }
  select {
    min-inline-size: 0;
    inline-size: 100%;
    border-color: var(--_quiet);
    padding-inline: 0.3em;
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
  .fold,
  #keys {
    margin-inline-end: auto;
  }
  #keys {
    display: none;
  }
  .undo {
    flex-basis: 100%;
  }
  .count {
    display: inline-block;
    min-inline-size: 1ch;
    color: var(--_quiet);
    font-variant-numeric: tabular-nums;
  }
  button.plain {
    min-block-size: 2em;
    padding: 0;
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
    padding-block: 0.5em;
  }
  .held {
    opacity: 0.6;
  }
  .line.current::before {
    content: '';
    position: absolute;
    inset-block: 0.5em;
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
  .say {
    max-inline-size: 32em;
    /* Where unknown: a line may leave one word on its last line. */
    text-wrap: pretty;
  }
  button.say {
    display: block;
    min-inline-size: 50%;
    min-block-size: 1.5em;
    padding: 0;
    border: 0;
    border-radius: 0;
    font-size: 1.125em;
    line-height: 1.4;
    text-align: start;
  }
  /* A closed line has two rows. */
  button.say > span {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .current .say {
    font-size: 1.25em;
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
    color: var(--_quiet);
    font-size: 0.8125em;
    line-height: 1.35;
  }
  .not-now > :first-child {
    color: var(--_caution);
    font-weight: 600;
  }
  .open-actions {
    flex-wrap: nowrap;
    padding-block-start: 0.5em;
  }
  .open-actions .actions {
    flex-shrink: 0;
  }
  .actions .primary {
    min-block-size: 2.75em;
  }
  button[aria-pressed='true'] {
    color: var(--_ink);
    text-decoration-line: underline;
    text-decoration-color: var(--_accent);
    text-decoration-thickness: 2px;
    text-underline-offset: 0.4em;
  }
  .note {
    font-weight: 600;
  }
  .open-actions .note {
    flex: 1;
    order: 1;
    /* As high as the button beside them: three rows. */
    max-block-size: 3.3em;
    overflow: hidden;
    font-size: 0.8125em;
    line-height: 1.1;
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
  :is(.lines, .best) > li + li {
    border-block-start: 1px solid var(--_line);
  }
  .groups,
  .picks {
    columns: 15em;
    column-gap: 1.5em;
  }
  .groups .heading {
    padding-block-start: 0.9em;
  }
  .picks {
    padding-block: 0.4em;
  }
  .groups > *,
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

  @container (width < 48em) {
    .open-actions {
      flex-wrap: wrap;
      gap: 0 0.75em;
    }
    .open-actions .note {
      order: 0;
    }
    .open-actions > .actions {
      flex-basis: 100%;
      flex-shrink: 1;
    }
  }
  /* On narrow screens, only the name of the situation is shown above a line. */
  @container (width < 36em) {
    .large .step,
    .large:not(.current) .because {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .plain {
      text-decoration: underline;
    }
  }
  @container (width >= 36em) {
    .card {
      padding: 1.25em 1.75em;
    }
    .filters,
    .filters.unfolded {
      display: grid;
      grid-template-columns: repeat(4, 1fr);
    }
    .fold {
      display: none;
    }
    #keys {
      display: inline;
    }
    .large.current .say {
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
