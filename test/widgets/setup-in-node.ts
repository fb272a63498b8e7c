/** Every test of the kit's modules in Node ends with a clean console. */
import { expectCleanConsole } from './console.ts';

expectCleanConsole();
