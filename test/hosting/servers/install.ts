/** Makes sure that nginx, Apache and wrk are there to test with. */
import { find, install } from './programs.ts';

install();
console.log(`Testing with ${find('nginx')} and ${find('apache')}`);
