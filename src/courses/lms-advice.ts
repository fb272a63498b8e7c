/**
 * Which format for which learning management system. Names of products are the same in every language; why stands in the wording.
 *
 * Sources, looked up in November 2026: Moodle: measured with prototypes; Canvas: Instructure's blog on SCORM; SAP: "Implementing Structured
 * Content", 2H 2022; Cornerstone: help on xAPI packages; Docebo: "Uploading and managing SCORM as training material"; TalentLMS: "How to
 * work with the supported eLearning protocols".
 */
import type { Entry } from '../../content/schema/index.ts';
import type { Format } from './formats.ts';

interface Advice {
  system: string;
  take: readonly Format[];
  because: keyof Entry<'coursesWording'>;
}

export const lmsAdvice: readonly Advice[] = [
  { system: 'Moodle', take: ['scorm12'], because: 'moodle' },
  { system: 'Canvas', take: ['scorm12'], because: 'canvas' },
  { system: 'SAP SuccessFactors Learning', take: ['scorm12'], because: 'successFactors' },
  { system: 'Cornerstone', take: ['scorm12', 'scorm2004'], because: 'cornerstone' },
  { system: 'Docebo', take: ['scorm12'], because: 'docebo' },
  { system: 'TalentLMS', take: ['scorm12', 'cmi5'], because: 'talentLms' },
];

type Words = Entry<'coursesWording'>;

/** What packages do → how it was proven, format by format. The tests are in test/courses. */
export const proofs: readonly (Record<Format, keyof Words> & { behaviour: keyof Words })[] = [
  { behaviour: 'provenPackage', scorm12: 'schemaAnd', scorm2004: 'schemaAnd', cmi5: 'rulesOnly' },
  { behaviour: 'provenRecord', scorm12: 'strictAndScormAgain', scorm2004: 'strictAndScormAgain', cmi5: 'mockLrs' },
  { behaviour: 'provenResume', scorm12: 'strictAndScormAgain', scorm2004: 'strictAndScormAgain', cmi5: 'mockLrs' },
  { behaviour: 'provenLeaving', scorm12: 'strictOnly', scorm2004: 'strictOnly', cmi5: 'mockLrs' },
  { behaviour: 'provenRetry', scorm12: 'strictAndScormAgain', scorm2004: 'strictAndScormAgain', cmi5: 'mockLrs' },
  { behaviour: 'provenTrouble', scorm12: 'strictOnly', scorm2004: 'strictOnly', cmi5: 'mockLrs' },
  { behaviour: 'provenLook', scorm12: 'strictOnly', scorm2004: 'strictOnly', cmi5: 'mockLrs' },
];
