/**
 * The tag of tests in the browser that `npm run test:every` runs, and `npm test` does not: one more engine, kind of page or brand for a claim
 * that other tests of the same file prove in `npm test` (every.test.ts holds that). What an LMS, a server or the offline copy has to do never
 * has it.
 */
export const onlyInEvery = { tag: '@every' };
