/** Keeps a learner's record: adapters for learning management systems behind one interface, fed by the widgets' events. */
export { connect, type ConnectOptions } from '../tracking/connect.ts';
export type * from '../tracking/course.ts';
export { follow } from '../tracking/follow.ts';
export type * from '../tracking/tracker.ts';
