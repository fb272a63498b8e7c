/**
 * Whether a query is about anything that the playbook has.
 *
 * Two things are weighed. How much of what the query's words could give at most the best entry has: a query of unknown words, or of words
 * scattered over many entries, has little. And how well the best of the other subjects fits beside it: "reset a password" shares words with
 * several situations, and more with a help desk's work.
 *
 * The figures were chosen by phrasings held out, of which 3 in 100 are refused (5 in Spanish), and by queries on other subjects, of
 * which 80 in 100 are. Of 330 queries by a hand that had seen neither, 1.5 in 100 are; of 260 Spanish ones, 2.3. By what the words give
 * alone, without other subjects, 2 in 5 on other subjects would be. A logistic regression on these and on the lead over the second entry,
 * the query's length and its score refuses no more.
 */

/** Added to what a query could give: a single common word is no evidence, even where all of it is found. */
const benefitOfDoubt = 3;
const otherWeight = 1.2;
/** An other subject that fits so many times better decides alone. */
const mostTimes = 3;
/** How well other subjects fit a query of the playbook's own, in the middle: what is taken where a language names none. */
const otherByChance = 0.5;
/** What is taken at least: a query of unknown words alone fits nothing, other subjects no more than the playbook. */
const leastTimes = 0.35;
const least = -0.12;

/**
 * @param fit the score of the best entry
 * @param most the score of an entry that had everything in the query
 * @param other the score of the best other subject; `undefined` where the playbook names none
 */
export function isConfident(fit: number, most: number, other: number | undefined): boolean {
  if (fit <= 0) return false;
  const times = other === undefined ? otherByChance : Math.max(leastTimes, Math.min(mostTimes, other / fit));
  return fit / (most + benefitOfDoubt) - otherWeight * times >= least;
}
