import { css } from 'lit';

/** The look of a gap in a line: tinted, dotted, named, and on one row with the mark that follows it. */
export const gapStyles = css`
  .gap {
    display: inline-grid;
    grid-template-columns: minmax(0, auto) auto;
    align-items: baseline;
    max-inline-size: 100%;
    white-space: nowrap;
  }
  .gap::before,
  .gap input {
    grid-area: 1 / 1;
    min-block-size: 0;
    padding: 0 0.2em;
  }
  /* What is typed, once more and unseen: it makes the field as wide as its text. */
  .gap::before {
    padding-inline: 0.3em;
    content: attr(data-text);
    min-inline-size: 3ch;
    overflow: hidden;
    visibility: hidden;
    white-space: pre;
  }
  .gap input {
    /* Its own width, of 20 letters, counts for nothing. */
    inline-size: 0;
    min-inline-size: 100%;
    border: 0;
    border-block-end: 2px dotted;
    border-radius: 0;
    text-overflow: ellipsis;
  }
  .gap:not(.filled) input,
  .placeholder {
    /* Where unknown: no tint; the dots and the name say what is open. */
    background: color-mix(in srgb, var(--_accent) 9%, transparent);
  }
  .gap:not(.filled)::before,
  .gap input::placeholder {
    color: var(--_quiet);
    font-family: var(--_font-ui);
    font-size: 0.75em;
    opacity: 1;
  }
  .filled input {
    padding: 0;
    border-block-end: 1px solid;
  }
  .filled.gap::before {
    padding-inline: 0 1px;
  }
`;
