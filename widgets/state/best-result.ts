/** The result of an attempt. */
export interface Result {
  /** Per cent. */
  score: number;
  passed: boolean;
}

/** Returns the better of this attempt's result and what earlier ones left: in a course the best attempt counts. */
export const bestResult = ({ score, passed }: Result, earlier: { best?: number | undefined; passed?: boolean | undefined }): Result => ({
  score: Math.max(score, earlier.best ?? 0),
  passed: passed || earlier.passed === true,
});
