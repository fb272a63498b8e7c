/** The middle one of some measurements; of an even number the higher of the two, and `NaN` of none. */
export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
