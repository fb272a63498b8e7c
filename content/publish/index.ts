export { publish, type Published } from './publish.ts';
export { editorSchemas, publishedSchemas, type JsonSchema } from './schemas.ts';
