/** Named once: the name of a file, with what makes it new, is as long as a sentence. */
export const loadLater = () => import('./later.ts');
