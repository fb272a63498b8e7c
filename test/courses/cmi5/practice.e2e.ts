/** A call that is played in a course over cmi5. */
import { smallPractice } from '../../../content/testing/small-practice.ts';
import { expectStatus, press, untilConnected } from '../learner.ts';
import { expect, test } from '../scenario.ts';
import { defined, launch, put } from './registration.ts';

test('a call is recorded line by line, and passes the course', async ({ page, scenario }) => {
  const registration = scenario.registration();
  const practice = { ...smallPractice, temperaments: [], passMark: 80 };
  await launch(page, scenario, registration, put(scenario, { quiz: false, practice }));
  const say = (line: string) => press(page, { selector: 'button', text: { has: line } });
  await untilConnected(page);
  await say('Take the call');
  await say('The bill is right');
  await say('On Thursday, before');
  await expectStatus(page, 'saved');
  expect(defined(registration)).toEqual(['initialized']);
  await say('It is. Thursday');
  await expectStatus(page, 'saved');
  expect(defined(registration)).toEqual(['initialized', 'passed', 'completed']);
  await expect.poll(() => registration.answered().length).toBe(3);
});
