/** The rules for dependency-cruiser: no room imports from a forbidden one, and there are no circles, including imports of types. */
import { rooms } from './rooms.js';

export default {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    ...rooms.map(({ from, notTo, why }) => ({
      name: `${from} not to ${notTo.join(', ')}`,
      comment: why,
      severity: 'error',
      // Tests of a room use the helpers in test/ to mount a widget.
      from: { path: `^${from}/`, pathNot: '\\.(?:test|fixture)\\.ts$' },
      to: { path: `^(?:${notTo.join('|')})/` },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(?:^|/)dist/' },
    // Type imports count, because a circle of them is hard to read, too.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
