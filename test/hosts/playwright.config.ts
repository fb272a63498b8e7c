/** The kit as strangers load it: the built files of `widgets/dist/`, in pages of every temper. */
import { suite } from '../browser/suite.ts';

export default suite('hosts');
