/** The parts of Lit that widgets use. Single widgets share this file. */
export { css, html, LitElement, noChange, nothing } from 'lit';
