import settings from '../../package.json' with { type: 'json' };

/** The oldest browsers in which everything works as designed, as bundlers name them: `chrome109`. */
export const floor: string[] = settings.browserslist.map((query) => query.replace('ios_saf', 'ios').replace(' ', ''));
