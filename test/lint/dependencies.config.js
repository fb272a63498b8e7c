/** The rooms, held by dependency-cruiser: no room imports from where it must not, and nothing goes in a circle, types included. */
import { rooms } from './rooms.js';

export default {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    ...rooms.map(({ from, notTo, why }) => ({
      name: `${from} not to ${notTo.join(', ')}`,
      comment: why,
      severity: 'error',
      // What tests of a room need to mount a widget stands in test/.
      from: { path: `^${from}/`, pathNot: '\\.(?:test|fixture)\\.ts$' },
      to: { path: `^(?:${notTo.join('|')})/` },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(?:^|/)dist/' },
    // Imports of types alone count: a circle of them is one to read, too.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
