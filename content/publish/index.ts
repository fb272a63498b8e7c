export { openQuizzes, publish, quizzesFile, spelledOut } from './publish.ts';
export { withChecklist, withPractice, withQuiz } from './single.ts';
export { publishedSchemas } from './schemas.ts';
