export { publish, type Published } from './publish.ts';
export { withChecklist, withQuiz } from './single.ts';
export { editorSchemas, publishedSchemas, type JsonSchema } from './schemas.ts';
