import { readFileSync } from 'node:fs';
import { program } from './places.ts';

const { browserslist } = JSON.parse(readFileSync(program('package.json'), 'utf8')) as { browserslist: string[] };

/** The oldest browsers in which everything works as designed, in the names that bundlers use: `chrome109`. */
export const floor: string[] = browserslist.map((query) => query.replace('ios_saf', 'ios').replace(' ', ''));
