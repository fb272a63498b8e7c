import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import esX from 'eslint-plugin-es-x';
import wc from 'eslint-plugin-wc';
import regexp from 'eslint-plugin-regexp';
import globals from 'globals';
import typescript from 'typescript-eslint';
import floorScript from './floor/script.ts';
import roomsOfPages from './rooms-of-pages.js';
import inBrowsers from './floor/tsconfig.json' with { type: 'json' };

/** Patterns of a TypeScript configuration two folders below this one, as seen from the project's root. */
const fromRoot = (patterns) => patterns.map((pattern) => pattern.replace('../../../', ''));

/** What the hosted editor takes along into its page, and Node runs as well: it is never read by a browser older than the floor. */
const takenAlong = ['content/{layers,read,write}/**/*.ts', 'content/check/*.ts', 'src/edit/{edition,save}/**/*.ts'];

const typesOfBrowsers = { parserOptions: { project: `${import.meta.dirname}/floor/tsconfig.json` } };

export default typescript.config(
  { ignores: ['**/dist/', '**/.astro/', '**/.cache/', '**/node_modules/', 'packed/', 'test/lint/floor/fixtures/'] },
  js.configs.recommended,
  typescript.configs.strict,
  typescript.configs.stylistic,
  astro.configs['flat/recommended'],
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      eqeqeq: 'error',
      // TypeScript finds undefined names and knows Astro's types.
      'no-undef': 'off',
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['widgets/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended'], litA11y.configs.recommended],
    rules: {
      // Safari removes the role of lists without bullets: https://bugs.webkit.org/show_bug.cgi?id=170179
      'lit-a11y/no-redundant-role': 'off',
    },
  },
  {
    // The kit runs in pages of others, and some of them change the language.
    files: ['widgets/**/*.ts'],
    ignores: ['widgets/build/**', '**/*.test.ts', '**/*.fixture.ts', 'widgets/tracking/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'Array',
          property: 'from',
          message: 'Pages may have another Array.from (MooTools 1.4 replaces it): spread into a list instead.',
        },
      ],
    },
  },
  {
    // What reads files as people, tools and attackers write them: the time that a pattern takes grows with the text, and not faster.
    files: ['content/read/*.ts'],
    ignores: ['**/*.test.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential', ignoreSticky: true }],
    },
  },
  {
    files: ['{content,src,widgets}/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'CallExpression[callee.property.name=/^(querySelector|querySelectorAll|closest|matches)$/] > TemplateLiteral > TemplateElement[value.raw=/(^|[^"])#$/]',
          message: 'Identifiers of content may begin with a digit, which no selector of # takes: write [id="…"], or getElementById.',
        },
      ],
    },
  },
  { files: ['**/*.astro', '**/*.astro/*.ts'], plugins: { rooms: { rules: { pages: roomsOfPages } } }, rules: { 'rooms/pages': 'error' } },
  {
    files: ['**/*.test.ts'],
    // A missing value fails a test anyway.
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    // Playwright requires a destructured first parameter, even of a fixture that uses no other.
    rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
  },
  {
    // Code that runs in browsers, and code that is shared with it. Types of it alone are read in a fifth of the time of the whole project's.
    files: fromRoot(inBrowsers.include),
    ignores: ['**/*.d.ts', ...fromRoot(inBrowsers.exclude), ...takenAlong],
    extends: [esX.configs['flat/restrict-to-es2022']],
    plugins: { floor: { rules: { script: floorScript } } },
    languageOptions: typesOfBrowsers,
    rules: {
      'floor/script': 'error',
      // A syntax error in an older browser stops the whole script, including the parts that would have worked.
      'es-x/no-regexp-lookbehind-assertions': 'error',
    },
  },
  {
    files: takenAlong,
    ignores: ['**/*.d.ts', ...fromRoot(inBrowsers.exclude), '**/cli.ts'],
    plugins: { floor: { rules: { script: floorScript } } },
    languageOptions: typesOfBrowsers,
    rules: { 'floor/script': 'error' },
  },
);
