/** An ESLint rule for Astro's pages and components, their scripts included: they import from no room that is closed to theirs (rooms.js). */
import path from 'node:path';
import { rooms } from './rooms.js';

export default {
  meta: { type: 'problem', schema: [] },
  create(context) {
    // A `<script>` of a page is read as a file of its own, below the page's name.
    const file = path.relative(context.cwd, context.physicalFilename).split(path.sep).join('/');
    /** An export may have no source, and an import while the page runs may compute it. */
    const check = ({ source }) => {
      if (typeof source?.value !== 'string' || !source.value.startsWith('.')) return;
      const imported = path.posix.join(path.posix.dirname(file), source.value);
      const broken = rooms.find(({ from, notTo }) => file.startsWith(`${from}/`) && notTo.some((room) => imported.startsWith(`${room}/`)));
      if (broken)
        context.report({ node: source, message: `${broken.from} imports nothing from ${broken.notTo.join(', ')}: ${broken.why}` });
    };
    return { ImportDeclaration: check, ImportExpression: check, ExportNamedDeclaration: check, ExportAllDeclaration: check };
  },
};
