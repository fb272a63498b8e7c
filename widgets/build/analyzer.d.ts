/** The types of the analyzer's command, because the analyzer has none of its own. */
declare module '@custom-elements-manifest/analyzer/cli.js' {
  /** Runs a command of the analyzer. With `noWrite` it returns the manifest and writes nothing. */
  export function cli(options: { argv: string[]; cwd: string; noWrite: boolean }): Promise<object>;
}
