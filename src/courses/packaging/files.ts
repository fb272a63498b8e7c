/** The names of what stands in every package beside its manifest. */
export const pageFile = 'index.html';
export const styleFile = 'course.css';
export const scriptFile = 'course.js';
export const licenceFile = 'LICENSE.txt';

/** In the order in which a manifest lists them: the page is what is launched. */
export const packagedFiles = [pageFile, scriptFile, styleFile, licenceFile] as const;
