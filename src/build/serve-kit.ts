/** Serves the kit as last built in `npm run dev`, where the finished site has it. */
import sirv from 'sirv';
import type { Plugin } from 'vite';
import { kitFolder } from './places.ts';
import { basePath } from './settings.ts';

/** Vite plugin: serves the kit under `/widgets/v1/`. */
export function serveKit(): Plugin {
  return {
    name: 'serve-kit',
    apply: 'serve',
    configureServer(server) {
      const files = sirv(kitFolder(), { dev: true });
      server.middlewares.use(`${basePath()}widgets/v1`, (request, response, next) => files(request, response, next));
    },
  };
}
