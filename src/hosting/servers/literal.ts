/** Text as a regular expression that means nothing else. In brackets, because servers take backslashes for themselves. */
export const literal = (text: string) => text.replace(/[.+?$*{}()|[#]/g, '[$&]');
