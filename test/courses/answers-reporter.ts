/** Adds up what scenarios tell of answers, and prints how many were lost. */
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** The kind of annotation that a scenario leaves: `{"given":4,"lost":0}`. */
export const answersAnnotation = 'answers';

export default class AnswersReporter implements Reporter {
  #scenarios = 0;
  #given = 0;
  #lost = 0;

  onTestEnd(_test: TestCase, { annotations }: TestResult): void {
    for (const { type, description = '{}' } of annotations) {
      if (type !== answersAnnotation) continue;
      const { given, lost } = JSON.parse(description) as { given: number; lost: number };
      this.#scenarios += 1;
      this.#given += given;
      this.#lost += lost;
    }
  }

  onEnd(): void {
    console.log(`\nAnswers over ${this.#scenarios} scenarios: ${this.#given} given, ${this.#lost} lost.`);
  }

  printsToStdio(): boolean {
    return false;
  }
}
