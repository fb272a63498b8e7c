import icon from './icon.svg?raw';

/** The icon as an address that holds it: a request less for everybody, on every page; and a course package takes it along. */
export const iconAddress = `data:image/svg+xml,${encodeURIComponent(icon.replace(/\s+/g, ' '))}`;
