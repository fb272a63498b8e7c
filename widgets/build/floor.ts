import { readFileSync } from 'node:fs';

const { browserslist } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { browserslist: string[] };

/** The oldest browsers in which everything works as designed, in the names that bundlers use: `chrome109`. */
export const floor: string[] = browserslist.map((query) => query.replace('ios_saf', 'ios').replace(' ', ''));
