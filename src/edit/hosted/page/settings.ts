/** What the page finds beside it: `settings.json` and `layers.json`, which the build writes. */
import type { HostedEditor } from '../../../../content/schema/hosted-editor.ts';

export interface PageSettings {
  editor: HostedEditor;
  /** The name of the playbook. */
  name: string;
  /** The origins that the page sends requests to: the build's rules for servers allow them. */
  origins: readonly string[];
  /** Differs between builds of the site whose parts do not go together. */
  build: string;
}

/** The layers below the own folder, as they were when the site was built. */
export interface PublishedLayers {
  /** The same as in the settings, where both are of one build. */
  build: string;
  /** The folder of the standard edition, and those of the layers over it, the lowest first. */
  standard: string;
  over: readonly string[];
  /** The own folder. */
  own: string;
  /** Path → what the file holds; in Base64 where it is no text. */
  texts: Readonly<Record<string, string>>;
  binaries: Readonly<Record<string, string>>;
}
