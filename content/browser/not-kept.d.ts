/** Fits the keys of what browsers are not to keep, by the owner's choice (stores.ts); the build sets it. */
declare const __NOT_KEPT__: RegExp | undefined;
