import { isFramed, tellHeight, whenAsked } from './host-page.ts';

/**
 * Tells the page around how high the content of this frame is, now and whenever that changes.
 *
 * It is the height of the content for the frame's width, whatever the frame's own height is: setting the frame to it changes nothing
 * that is measured here, so page and frame cannot chase each other. (That takes `scrollbar-gutter: stable`, see `frame.styles.ts`.)
 * Call it once the content is there: before, the height is that of nothing, and the page would jump.
 */
export function announceHeight(content: Element): void {
  if (!isFramed()) return;
  let told = 0;
  const announce = () => {
    // Rounded up: half a pixel short is a scroll bar.
    const height = Math.ceil(content.getBoundingClientRect().height);
    if (height > 0) tellHeight((told = height));
  };
  // At once: a frame that is kept out of sight until it is heard of (as WordPress does) is not drawn, and observers wait for drawing.
  announce();
  new ResizeObserver(() => {
    if (Math.ceil(content.getBoundingClientRect().height) !== told) announce();
  }).observe(content);
  whenAsked(announce);
}
