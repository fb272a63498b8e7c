/** Keeps a learner's record: adapters for learning management systems behind one interface, fed by the widgets' events. */
export { connect } from '../tracking/connect.ts';
export type * from '../tracking/connect-options.ts';
export type * from '../tracking/course.ts';
export { follow } from '../tracking/follow.ts';
export type * from '../tracking/tracker.ts';
