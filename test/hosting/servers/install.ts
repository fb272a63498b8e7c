/** Installs nginx, Apache and wrk for the tests. */
import { find, install } from './programs.ts';

install();
console.log(`Testing with ${find('nginx')} and ${find('apache')}`);
