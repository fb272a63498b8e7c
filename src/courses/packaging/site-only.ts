/** What a course's page has on the site alone. Packaging takes out what stands between these. */
export const siteOnly = { begin: '<!--site-only-->', end: '<!--/site-only-->' };
