/**
 * Tells whether the browser has what the widgets call and would throw without: browsers before Chrome 93 lack the first, those before
 * Firefox 101 and Safari 16.4 the second.
 */
export const isSupported = (): boolean => 'hasOwn' in Object && 'adoptedStyleSheets' in document;
