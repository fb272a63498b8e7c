import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { notKept } from './content/browser/stores.ts';
import { brand } from './src/build/brand.ts';
import { floor } from './src/build/floor.ts';
import { guideFiles } from './src/build/guide-files.ts';
import { guidePictures } from './src/build/guide-pictures.ts';
import { plainImports } from './src/build/plain-imports.ts';
import { contentWatch } from './src/build/content-watch.ts';
import { listBundled } from './src/build/notices.ts';
import { kitImports } from './src/build/kit-imports.ts';
import { program, workFolder } from './src/build/places.ts';
import { guideCompiler, guides } from './src/build/guides.ts';
import { sharedParts } from './src/build/shared-parts.ts';
import { takeKeptPages } from './src/build/take-kept-pages.ts';
import { serveKit } from './src/build/serve-kit.ts';
import { hostingSettings } from './src/hosting/settings.ts';
import { basePath, layers, outputFolder, siteAddress } from './src/build/settings.ts';
import { trackingAddress } from './src/build/tracking-address.ts';

const hosting = hostingSettings();

export default defineConfig({
  site: siteAddress(),
  base: basePath(),
  outDir: outputFolder(),
  trailingSlash: 'always',
  // As HTML has it: a line break between words is a space. (Astro's default treats it as JSX does, and joins them.)
  compressHTML: true,
  build: {
    format: 'directory',
    // The strict Content-Security-Policy allows no inline style or script, so everything stays a file.
    inlineStylesheets: 'never',
  },
  cacheDir: workFolder('astro'),
  vite: {
    cacheDir: workFolder('vite'),
    define: { __NOT_KEPT__: notKept(hosting.keeps) },
    plugins: [
      trackingAddress(),
      listBundled(),
      kitImports(),
      brand(),
      guides(),
      guideFiles(),
      guidePictures(),
      serveKit(),
      plainImports(),
      sharedParts(),
    ],
    // Guides of owners may stand outside of the project.
    server: { fs: { allow: [program(), ...layers().map(({ folder }) => folder)] } },
    build: {
      target: floor,
      cssTarget: floor,
      assetsInlineLimit: 0,
      rolldownOptions: {
        onLog(level, log, handle) {
          // Astro marks compiled MDX with a directive of its own, which the bundler tells of once for each guide.
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE' || !log.message?.includes('astro:head-inject')) handle(level, log);
        },
      },
    },
  },
  integrations: [
    mdx({ processor: guideCompiler }),
    contentWatch(),
    takeKeptPages(),
    // Search shows what is asked for; pages for frames and courses show what stands elsewhere: none is worth finding.
    ...(hosting.robots === 'noindex'
      ? []
      : [sitemap({ filter: (page) => !/\/(?:search|owners|book|cards)\/$|\/(?:embed|courses|owners)\/.+/.test(page) })]),
  ],
  devToolbar: { enabled: false },
});
