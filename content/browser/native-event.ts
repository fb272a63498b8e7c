/**
 * The browser's own `Event`, found by what inherits from it: old libraries put a class of theirs in its place (MooTools before 1.4), and in
 * that of no other event.
 */
export const NativeEvent = Object.getPrototypeOf(MessageEvent) as typeof Event;
