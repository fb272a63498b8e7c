#!/usr/bin/env node
/**
 * `closing-playbook <command>`: what a company that has this as a dependency calls by `npx`, and what the npm scripts of a clone call.
 * Settings are options here or stand in `playbook.yaml`: no shell has to know how to set a variable.
 */
import module from 'node:module';
import path from 'node:path';
import { isDependency, repeatFolders } from '../../content/command.ts';
import { suggestion } from '../../content/read/nearest.ts';
import { commands } from './commands.ts';
import { settings, takeSettings } from './options.ts';

const column = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, what]) => `  ${name.padEnd(width)}  ${what}`).join('\n');
};

const usage = (): string => `closing-playbook <command> [options]

${column(Object.entries(commands).map(([name, { what }]) => [name, what]))}

Options of every command, which go before what playbook.yaml says:
${column(Object.entries(settings).map(([name, { value, what }]) => [`--${name} ${value}`, what]))}`;

/** Returns the usage of a command that does not print its own. */
function ownUsage(name: string): string {
  const { what = '', own = {} } = commands[name] ?? {};
  const rows = Object.entries(own).map(([option, does]) => [`--${option}`, does] as const);
  return [
    `closing-playbook ${name}: ${what}`,
    ...(rows.length > 0 ? [column(rows)] : []),
    'closing-playbook --help tells the others.',
  ].join('\n');
}

/**
 * Checks the arguments of a command that takes only flags.
 * @returns what is wrong with them
 */
function strange(name: string, words: readonly string[]): string | undefined {
  const flags = Object.keys(commands[name]?.own ?? {}).map((option) => `--${option}`);
  const odd = words.find((word) => !flags.includes(word));
  if (odd === undefined) return undefined;
  const known = [...flags, ...Object.keys(settings).map((option) => `--${option}`)];
  return `"${odd}" says nothing to ${name}. ${suggestion(odd, known) ?? `It takes: ${known.join(', ')}.`}`;
}

async function run(): Promise<void> {
  const [node = '', script = '', name = '', ...args] = process.argv;
  if (name === '' || ['--help', '-h', 'help'].includes(name)) {
    console.log(usage());
    return;
  }
  const command = commands[name];
  if (!command) throw new Error(`There is no command "${name}". ${suggestion(name, Object.keys(commands)) ?? ''}\n\n${usage()}`);
  const { PLAYBOOK: before = '' } = process.env;
  const words = takeSettings(args);
  const { PLAYBOOK: named = '' } = process.env;
  // The others put calls into pages, where nobody is to read of folders of this machine.
  if (['check', 'content', 'new'].includes(name) && named !== before) repeatFolders(named.split(path.delimiter));
  if (!command.explainsItself && words.some((word) => word === '--help' || word === '-h')) {
    console.log(ownUsage(name));
    return;
  }
  const said = command.explainsItself ? undefined : strange(name, words);
  if (said !== undefined) throw new Error(said);
  // A company's project is its own folder, in which the command is called.
  if (isDependency) process.env['PLAYBOOK'] ||= '.';
  process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
  process.argv = [node, script, ...words];
  // Keeps the compiled program for the next time (Node 22 and newer): a quarter of a second for each command.
  module.enableCompileCache?.();
  await command.run();
}

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
