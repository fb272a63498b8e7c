/**
 * What a build of the site costs, beside a bare Astro + MDX + Pagefind build of as many pages, in the same run.
 *
 * Both are measured cold, in seconds of CPU (user and system, children included), alternating, and the median of three counts:
 * wall time depends on what else the machine does.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { median } from '../median.ts';

const rounds = 3;
const goal = 1.5;
const bare = path.resolve('.cache/bench/bare');
const ours = path.resolve('.cache/bench/site');

const pages = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
const pageCount = pages.length;
writeBareSite();

const cost = { bare: [] as number[], ours: [] as number[] };
for (let round = 0; round < rounds; round++) {
  rmSync(path.join(bare, 'dist'), { recursive: true, force: true });
  for (const made of ['.astro', 'cache']) rmSync(path.join(bare, made), { recursive: true, force: true });
  cost.bare.push(cpuSeconds('astro build && pagefind --site dist', bare));
  for (const made of [ours, '.astro']) rmSync(made, { recursive: true, force: true });
  cost.ours.push(cpuSeconds('node src/build/build.ts --site-only', '.', { OUTPUT_DIR: ours, WORK_DIR: `${ours}.next` }));
}

const [bareCost, ourCost] = [median(cost.bare), median(cost.ours)];
console.log(`\nCold build of ${pageCount} pages, CPU seconds, median of ${rounds}`);
console.log(`  bare Astro + MDX + Pagefind   ${bareCost.toFixed(1)}`);
console.log(`  this site                     ${ourCost.toFixed(1)}   (${(ourCost / bareCost).toFixed(2)} ×, goal at most ${goal} ×)`);

/** As many pages as ours with the words of ours, as headings, lists and paragraphs through one layout. */
function writeBareSite(): void {
  rmSync(bare, { recursive: true, force: true });
  mkdirSync(path.join(bare, 'src/pages'), { recursive: true });
  mkdirSync(path.join(bare, 'src/layouts'), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(bare, 'node_modules'));
  cpSync('tsconfig.json', path.join(bare, 'tsconfig.json'));
  writeFileSync(path.join(bare, 'package.json'), '{"type":"module"}');
  writeFileSync(
    path.join(bare, 'astro.config.mjs'),
    "import mdx from '@astrojs/mdx';\nexport default { integrations: [mdx()], cacheDir: './cache', site: 'https://bare.example' };\n",
  );
  writeFileSync(
    path.join(bare, 'src/layouts/Page.astro'),
    '<html lang="en"><head><title>{Astro.props.frontmatter.title}</title></head><body><main data-pagefind-body><h1>{Astro.props.frontmatter.title}</h1><slot /></main></body></html>\n',
  );
  for (const [number, page] of pages.entries()) {
    const html = readFileSync(path.join('dist', page), 'utf8');
    const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
    const text = main
      .replace(/\s+/g, ' ')
      .replace(/<h([2-4])[^>]*>/g, (_, depth: string) => `\n\n${'#'.repeat(Number(depth))} `)
      .replace(/<li[^>]*>(?:\s*<p[^>]*>)?/g, '\n- ')
      .replace(/<(?:p|div|section|dd|dt|h1)[\s>][^>]*>?/g, '\n\n')
      .replace(/<[^>]*>/g, ' ')
      .replace(/&(?:lt|gt|#123|#125);|[{}<>]/g, ' ')
      .replace(/^[ \t]+/gm, '');
    writeFileSync(
      path.join(bare, `src/pages/page-${number}.mdx`),
      `---\nlayout: ../layouts/Page.astro\ntitle: Page ${number}\n---\n\n${text}`,
    );
  }
}

function cpuSeconds(command: string, cwd: string, environment: Record<string, string> = {}): number {
  const { status, stderr } = spawnSync('bash', ['-c', `TIMEFORMAT='%U %S'; time { ${command} > /dev/null; }`], {
    cwd,
    encoding: 'utf8',
    env: {
      ...process.env,
      ...environment,
      PATH: `${path.resolve('node_modules/.bin')}:${process.env['PATH'] ?? ''}`,
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  if (status !== 0) throw new Error(`"${command}" did not succeed:\n${stderr}`);
  return (stderr.trim().split('\n').at(-1) ?? '').split(' ').reduce((sum, seconds) => sum + Number(seconds), 0);
}
