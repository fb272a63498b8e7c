/** Returns the median of measurements: for an even number the higher of the two middle ones, for none `NaN`. */
export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
