export { publish } from './publish.ts';
export { withChecklist, withQuiz } from './single.ts';
export { publishedSchemas } from './schemas.ts';
