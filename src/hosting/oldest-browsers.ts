import settings from '../../package.json' with { type: 'json' };

/** What `browserslist` calls a browser → what people call it. */
const names: Readonly<Record<string, string>> = {
  chrome: 'Chrome',
  edge: 'Edge',
  firefox: 'Firefox',
  safari: 'Safari',
  ios_saf: 'iOS',
};

/** Returns the oldest browsers in which everything works as designed, as text: "Chrome 109, Edge 109, … and iOS 16.4". */
export const oldestBrowsers = (language: string): string =>
  new Intl.ListFormat(language).format(settings.browserslist.map((query) => query.replace(/^\S+/, (browser) => names[browser] ?? browser)));
