import type { Advice } from '../language.ts';

const advice = (words: string, instead: string): Advice => ({ find: new RegExp(`\\b(?:${words})\\b`, 'iu'), instead });

const count = '(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty-four|forty-eight)';

/** Certainty and money that whoever speaks cannot answer for. Dates and amounts in examples of calls are another matter. */
export const promises: readonly Advice[] = [
  advice('guarantee[ds]?|guaranteeing', 'Say what you will do yourself, and by when.'),
  advice("(?:won't|will not|can't|cannot|never) happen again|never again", 'Say what has been changed, or leave it out.'),
  advice(
    'without fail|rest assured|you can be (?:sure|certain)|no matter what|whatever it takes',
    'Say what you will do yourself, and by when.',
  ),
  advice(
    "(?:I|we)(?:'ll| will| can)? promise|you have my word|I give you my word",
    'Say what you will do and by when: that is promise enough.',
  ),
  advice('(?:definitely|certainly|surely) (?:be|get|have|hear|receive|arrive|work)', 'Leave the adverb out.'),
  advice('100 ?%|a hundred per ?cent|completely free|free of charge', 'Leave it to those who may decide it.'),
  advice(
    "(?:I'll|I will|we'll|we will) (?:refund|compensate|pay|credit) you|full refund",
    'Money that is not yours to give stands in a gap: {action}, {done}.',
  ),
  advice(
    "(?:I'm|we're|I am|we are) always (?:here|available)|any ?time,? day or night|24/7|around the clock",
    'Say when you can be reached.',
  ),
];

/** Times, in a line that every agent says on every day. In the example of one call they are as they should be. */
export const fixedTimes: readonly Advice[] = [
  advice(
    `(?:within|in|under) (?:the next )?${count} (?:minutes?|hours?|(?:working |business )?days?|weeks?)`,
    'A time is a placeholder in a line for every day: {time-frame} or {minutes}.',
  ),
  advice('tomorrow|tonight|this (?:morning|afternoon|evening|week)', 'A day is a placeholder in a line for every day: {day}.'),
  advice('(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day', 'A day is a placeholder in a line for every day: {day}.'),
  advice(
    'immediately|instantly|straight ?away|right away|in no time|asap',
    'A time is a placeholder in a line for every day: {day}, {time} or {time-frame}.',
  ),
];
