/**
 * Returns where a reader writes to the owner: a mail with its subject, or the owner's form as it is.
 *
 * @param feedback a mail address, or the whole address of a form
 * @param subject anything, also what somebody typed: halves of characters, which no address can hold, are left out
 */
export const feedbackAddress = (feedback: string, subject: string): string =>
  feedback.includes('://') ? feedback : `mailto:${feedback}?subject=${encodeURIComponent(subject.replace(/\p{Surrogate}/gu, ''))}`;
