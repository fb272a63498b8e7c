/** What a quiz shows once there is an answer, and its rarest kind of question: loaded while the first question is read. */
export { tellAbout } from './feedback.ts';
export { renderGuide } from './guide-link.ts';
export { renderOrder } from './question-order.ts';
export { renderResult } from './result.ts';
