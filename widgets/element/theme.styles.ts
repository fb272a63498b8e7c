import { css } from 'lit';

/**
 * The look that every widget starts from. The inner root forgets whatever the page's rules set (fonts, spacing, case, cursors) and
 * keeps direction and custom properties, which `all` leaves alone. Lengths are px or em: the page's root font size is not ours.
 */
export const themeStyles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none !important;
  }
  .root {
    all: initial;
    display: block;
    color-scheme: inherit;
    container-type: inline-size;
    /*
     * Before Chrome 123, Firefox 120 and Safari 17.5 there is no light-dark(). System colours follow color-scheme there, if without a hue:
     * LinkText is not among them, because Chrome 109 has the same for light and dark.
     */
    --_accent: var(--accent, CanvasText);
    --_caution: var(--caution, CanvasText);
    --_ink: var(--ink, CanvasText);
    --_ground: var(--ground, Canvas);
    --_quiet: var(--quiet, CanvasText);
    --_line: var(--line, GrayText);
    --_radius: var(--radius, 4px);
    --_font-say: var(--font-say, Literata, Georgia, 'Noto Serif', serif);
    --_font-ui: var(--font-ui, system-ui, sans-serif);
    color: var(--_ink);
    accent-color: var(--_accent);
    background: var(--_ground);
    font: var(--text-size, 16px) / 1.5 var(--_font-ui);
    overflow-wrap: break-word;
  }
  @supports (color: light-dark(#000, #fff)) {
    .root {
      --_accent: var(--accent, light-dark(#0b5a4c, #7fd1bd));
      --_caution: var(--caution, light-dark(#8a3b12, #f0ad7e));
      --_ink: var(--ink, light-dark(#1d1f21, #ececea));
      --_ground: var(--ground, light-dark(#fff, #17191b));
      --_quiet: var(--quiet, light-dark(#565c61, #a9afb4));
      --_line: var(--line, light-dark(#c9cdd1, #43484d));
    }
  }
  [data-theme='light'] {
    color-scheme: light;
  }
  [data-theme='dark'] {
    color-scheme: dark;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  button,
  input,
  select,
  textarea {
    min-block-size: 2.5em;
    margin: 0;
    padding: 0.4em 0.6em;
    border: 1px solid var(--_quiet);
    border-radius: var(--_radius);
    color: inherit;
    background: var(--_ground);
    font: inherit;
    letter-spacing: inherit;
  }
  button {
    padding-inline: 0.9em;
    background: none;
    cursor: pointer;
  }
  button:hover {
    border-color: currentColor;
  }
  button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_ground);
  }
  [type='checkbox'],
  [type='radio'] {
    inline-size: 1.25em;
    min-block-size: 0;
    block-size: 1.25em;
    padding: 0;
    cursor: pointer;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  fieldset,
  legend,
  blockquote {
    margin: 0;
    padding: 0;
    border: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 2px;
  }
  /* Words to say, what a caller says, and what to know tell themselves apart: by face and colour, in every widget alike. */
  .say,
  .heard {
    font-family: var(--_font-say);
    font-size: 1.125em;
    line-height: 1.4;
  }
  .say {
    color: var(--_accent);
    /* A line that is not translated may run the other way than its page. */
    unicode-bidi: plaintext;
  }
  .quiet {
    color: var(--_quiet);
    font-size: 0.875em;
  }
  .caution {
    color: var(--_caution);
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    button.primary {
      border-width: 2px;
    }
  }
`;
