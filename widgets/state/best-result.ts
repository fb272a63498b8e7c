/** What counts at the end of an attempt. */
export interface Result {
  /** Per cent. */
  score: number;
  passed: boolean;
}

/** In a course the best attempt stands: this one's result, or what earlier ones left if that is better. */
export const bestResult = ({ score, passed }: Result, earlier: { best?: number | undefined; passed?: boolean | undefined }): Result => ({
  score: Math.max(score, earlier.best ?? 0),
  passed: passed || earlier.passed === true,
});
