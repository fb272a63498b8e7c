/** The modules that `build/built-in.ts` makes. */
declare module 'built-in:checklist' {
  const builtIn: import('./built-in.ts').BuiltIn<
    import('./types.ts').ChecklistsFile,
    import('./wording-types.ts').SharedWording & import('./wording-types.ts').ChecklistWording
  >;
  export default builtIn;
}

declare module 'built-in:phrase-picker' {
  const builtIn: import('./built-in.ts').BuiltInWithGuides<
    import('./picker-content.ts').PickerFile,
    import('./wording-types.ts').SharedWording & import('./wording-types.ts').PhrasePickerWording
  >;
  export default builtIn;
}

declare module 'built-in:practice' {
  const builtIn: import('./built-in.ts').BuiltInWithGuides<
    import('./types.ts').PracticesFile,
    import('./wording-types.ts').SharedWording & import('./wording-types.ts').PracticeWording
  >;
  export default builtIn;
}

declare module 'built-in:quiz' {
  const builtIn: import('./built-in.ts').BuiltInWithGuides<
    import('./types.ts').QuizzesFile,
    import('./wording-types.ts').SharedWording & import('./wording-types.ts').QuizWording
  >;
  export default builtIn;
}

/** All quizzes together, for tests. */
declare module 'built-in:quiz/content/en' {
  const quizzes: import('./types.ts').QuizzesFile;
  export default quizzes;
}

/** The version of the package, set by the build. */
declare const __KIT_VERSION__: string;
