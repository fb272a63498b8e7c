import { css } from 'lit';

/**
 * The look of a frame page. An adopted sheet, because a file would be a request more and the Content-Security-Policy allows no
 * style in the page.
 */
export const frameStyles = css`
  :root {
    color-scheme: light dark;
    /* Room for a scroll bar whether there is one or not: else it could change the width, and with it the height that is told. */
    /* Where unknown: scroll bars there lie over the page, or take their room when they come. */
    scrollbar-gutter: stable;
    /* Where unknown: they are as broad as elsewhere. */
    scrollbar-width: thin;
  }
  :root[data-theme='light'] {
    color-scheme: light;
  }
  :root[data-theme='dark'] {
    color-scheme: dark;
  }
  :root:not([data-look='transparent']) {
    background: Canvas;
  }
  /* The widget's own ground: see theme.styles.ts. */
  @supports (color: light-dark(#000, #fff)) {
    :root:not([data-look='transparent']) {
      background: light-dark(#fff, #17191b);
    }
  }
  :root[data-look='transparent'] .widget::part(base) {
    background: none;
  }
  body {
    display: flow-root;
    margin: 0;
    /* The size that readers set for letters: this page is ours. */
    --text-size: 1rem;
    font:
      1rem/1.5 system-ui,
      sans-serif;
    overflow-wrap: anywhere;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }
  /* Where unknown: what was refused stands close to the edge. */
  main:has(> #refused:not([hidden])) {
    padding: 1em;
  }
  main > h1:not(.unseen) {
    font-size: 1.25em;
  }
  #refused h2 {
    font-size: 1.1em;
  }
  #refused dt {
    font-weight: 600;
  }
  #refused dd {
    margin-inline: 1em 0;
  }
  #refused code {
    display: inline-block;
  }
`;
