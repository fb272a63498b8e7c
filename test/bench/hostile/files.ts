/**
 * Breaks every language's content files in 3,000 ways, and prints what came of it: `npm run bench:hostile`. The tests try fewer of the same
 * ways (test/hostile/files.test.ts). `npm run bench:hostile -- 10000 7` tries another number, from another seed on.
 */
import { readFiles } from '../../../content/read/files.ts';
import { breakFiles } from '../../hostile/files.ts';

const [count = 3_000, firstSeed = 1] = process.argv.slice(2).map(Number);
const files = (await Promise.all(['content/en', 'content/es'].map((folder) => readFiles(folder, '')))).flatMap((read) => read.files);
const start = performance.now();
const { mutants, told, faults, slowest } = breakFiles(files, count, { alone: true, firstSeed });
const seconds = (performance.now() - start) / 1000;
console.log(`${mutants} broken files in ${seconds.toFixed(0)} s: ${told} told of, ${faults.length} faults.`);
console.log(`Slowest: ${slowest.milliseconds.toFixed(0)} ms, ${slowest.file}, ${slowest.how} (seed ${slowest.seed}).`);
for (const fault of faults.slice(0, 50)) console.log(fault);
process.exitCode = faults.length > 0 || slowest.milliseconds > 2_000 ? 1 : 0;
