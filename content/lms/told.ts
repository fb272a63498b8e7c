/**
 * What a course tells a learning management system, and what it asks of it, in each format: the names are those of the standards. The data
 * sheet of the site shows them; a test holds against them what courses really send (test/courses/told.e2e.ts).
 */

/** What is told. Where a learner chooses to leave notes or lines of their own, these go nowhere. */
export const told = ['outcome', 'score', 'answers', 'ticks', 'work', 'time', 'session'] as const;
export type Told = (typeof told)[number];

interface Format {
  /** The names of what is sent. `n` stands for a number. */
  sends: Readonly<Record<Told, readonly string[]>>;
  /** The names of what is read about the learner and the launch. */
  reads: readonly string[];
}

const score = (element: string) => ['raw', 'min', 'max'].map((part) => `${element}.${part}`);
const parts = (element: string, ...names: string[]) => names.map((name) => `${element}.n.${name}`);

/** The same in both editions of SCORM. */
const answer = ['id', 'type', 'correct_responses.n.pattern', 'result', 'latency'];

export const toldIn: Readonly<Record<'scorm12' | 'scorm2004' | 'cmi5', Format>> = {
  scorm12: {
    sends: {
      outcome: ['cmi.core.lesson_status'],
      score: score('cmi.core.score'),
      answers: parts('cmi.interactions', ...answer, 'objectives.n.id', 'time', 'student_response'),
      ticks: parts('cmi.objectives', 'id', 'status'),
      work: ['cmi.suspend_data'],
      time: ['cmi.core.session_time'],
      session: ['cmi.core.exit'],
    },
    reads: [
      'cmi.core.student_id',
      'cmi.core.student_name',
      'cmi.student_preference.language',
      'cmi.core.lesson_mode',
      'cmi.core.credit',
      'cmi.core.entry',
      'cmi.student_data.mastery_score',
    ],
  },
  scorm2004: {
    sends: {
      outcome: ['cmi.completion_status', 'cmi.success_status'],
      score: [...score('cmi.score'), 'cmi.score.scaled'],
      answers: parts('cmi.interactions', ...answer, 'timestamp', 'learner_response', 'description'),
      ticks: parts('cmi.objectives', 'id', 'completion_status', 'description'),
      work: ['cmi.suspend_data'],
      time: ['cmi.session_time'],
      session: ['cmi.exit'],
    },
    reads: [
      'cmi.learner_id',
      'cmi.learner_name',
      'cmi.learner_preference.language',
      'cmi.mode',
      'cmi.credit',
      'cmi.entry',
      'cmi.scaled_passing_score',
    ],
  },
  cmi5: {
    sends: {
      outcome: ['passed', 'failed', 'completed'],
      score: ['result.score'],
      answers: ['answered'],
      ticks: [],
      work: ['activities/state'],
      time: ['result.duration'],
      session: ['initialized', 'terminated'],
    },
    reads: ['actor', 'LMS.LaunchData', 'cmi5LearnerPreferences'],
  },
};
