/** A call that is played in a course: every line is recorded as an answer, and the call is taken up where it was left. Other LMSes play calls in `packages-of-calls.e2e.ts`. */
import { smallPractice } from '../../../content/testing/small-practice.ts';
import { expectShown, expectStatus, leave, press, untilConnected, type Course } from '../learner.ts';
import { editions, interaction } from '../record.ts';
import { expect, test } from '../scenario.ts';

/** Says a line, as soon as the page follows what is said. */
async function say(course: Course, line: string): Promise<void> {
  await untilConnected(course);
  await press(course, { selector: 'button', text: { has: line } });
}

for (const { standard } of editions) {
  test(`${standard}: a call is recorded line by line, and taken up again`, async ({ page, scenario }) => {
    const attempt = scenario.attempt('strict', standard);
    const practice = { ...smallPractice, temperaments: [], passMark: 80 };
    const address = scenario.course({ standard, quiz: false, practice });
    const course = await scenario.launch(page, attempt, { course: address });
    await say(course, 'Take the call');
    await say(course, 'As soon as');
    await expectStatus(course, 'saved');
    await leave(page);
    const again = await scenario.launch(page, attempt, { course: address });
    await expectShown(again, { selector: '.heard', text: { has: 'When, I asked.' } });
    await say(again, 'On Thursday, before');
    await say(again, 'It is. Thursday');
    await expectStatus(again, 'saved');
    const lines = [0, 1, 2].map((place) => interaction(attempt, place));
    expect(lines.map(({ id }) => id).sort()).toEqual(['small-call_asks', 'small-call_asks-again', 'small-call_sure']);
    for (const { type, latency } of lines) expect([type, typeof latency]).toEqual(['choice', 'string']);
    const by = (id: string) => lines.find((line) => line['id'] === id);
    expect(by('small-call_asks')?.['result']).toMatch(/^(?:wrong|incorrect)$/);
    expect(by('small-call_sure')?.['result']).toBe('correct');
    const score = standard === 'scorm12' ? 'cmi.core.score.raw' : 'cmi.score.raw';
    expect(attempt.data[score]).toBe('80');
    expect((attempt.data['cmi.suspend_data'] ?? '').length).toBeLessThanOrEqual(4096);
  });
}
