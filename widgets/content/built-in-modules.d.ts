/** The modules that `build/built-in.ts` makes. */
declare module 'built-in:checklist' {
  const builtIn: import('./built-in.ts').BuiltIn<
    import('./types.ts').ChecklistsFile,
    import('./wording-types.ts').SharedWording & import('./wording-types.ts').ChecklistWording
  >;
  export default builtIn;
}

declare module 'built-in:phrase-picker' {
  const builtIn: import('./built-in.ts').BuiltIn<
    import('./types.ts').PhrasesFile,
    import('./wording-types.ts').SharedWording & import('./wording-types.ts').PhrasePickerWording
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

declare module 'built-in:numerals' {
  /**
   * By language, how zero per cent is written: `0%`. There are those of the built-in languages that write whole numbers up to a thousand
   * as JavaScript does.
   */
  const numerals: Readonly<Record<string, string>>;
  export default numerals;
}

/** The version of the package, put in by the build. */
declare const __KIT_VERSION__: string;
