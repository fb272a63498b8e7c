/** A reporter that adds up the figures of all scenarios, and prints them as the suite's last line. */
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** The kind of annotation that a scenario leaves: `{"given":4,"stored":4,"claimed":4}`. */
export const answersAnnotation = 'answers';

export default class AnswersReporter implements Reporter {
  #scenarios = 0;
  readonly #total = { given: 0, stored: 0, claimed: 0, lost: 0 };

  onTestEnd(_test: TestCase, { annotations }: TestResult): void {
    for (const { type, description = '{}' } of annotations) {
      if (type !== answersAnnotation) continue;
      const { given, stored, claimed } = JSON.parse(description) as Record<'given' | 'stored' | 'claimed', number>;
      this.#scenarios += 1;
      this.#total.given += given;
      this.#total.stored += stored;
      this.#total.claimed += claimed;
      this.#total.lost += Math.max(0, claimed - stored);
    }
  }

  onEnd(): void {
    if (this.#scenarios === 0) return;
    const { given, stored, claimed, lost } = this.#total;
    console.log(
      `\nAnswers over ${this.#scenarios} scenarios: ${given} given, ${stored} stored by the LMS, ${claimed} claimed as saved by the page; claimed and not stored: ${lost}.`,
    );
  }

  printsToStdio(): boolean {
    return false;
  }
}
