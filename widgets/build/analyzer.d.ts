/** The analyzer brings no types of its own. */
declare module '@custom-elements-manifest/analyzer/cli.js' {
  /** Runs a command of the analyzer. With `noWrite` the manifest is returned and nothing is written. */
  export function cli(options: { argv: string[]; cwd: string; noWrite: boolean }): Promise<object>;
}
