/** Settings of a hosted site for unit tests. */
export const hosted = {
  origin: 'https://intranet.example',
  base: '/',
  framedBy: ['*'],
  pagesFramedBy: [],
  robots: 'index',
  offline: true,
  offlineLimit: 5,
  httpsOnly: true,
} as const;
