/** Courses against learning management systems: a strict one of our own, scorm-again, and a learning record store. */
import { suite } from '../browser/suite.ts';

export default suite('courses', { testMatch: '*.e2e.ts', reporter: [['./answers-reporter.ts']] });
