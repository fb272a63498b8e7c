import type { EditorBundle } from './bundle.ts';

export interface EditorPage extends Pick<EditorBundle, 'script' | 'styles'> {
  /** The address of a script that runs before the bundle, relative to the page. */
  before?: string;
  /** The pages around the forms: the forms themselves lead nowhere else. */
  around: readonly (readonly [address: string, label: string])[];
}

/** Returns the HTML of the page in which Sveltia CMS runs. Its bundle is in the folder `bundle/` beside it. */
export const editorDocument = ({ script, styles, before, around }: EditorPage): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Edit the playbook</title>
${styles.map((style) => `<link rel="stylesheet" href="bundle/${style}">`).join('\n')}
${before === undefined ? '' : `<script src="${before}"></script>\n`}<script type="module" src="bundle/${script}"></script>
</head>
<body class="with-forms">
<nav class="around" aria-label="Pages">
${around.map(([address, label]) => `<a href="${address}">${label}</a>`).join('\n')}
</nav>
<noscript>The editor needs JavaScript.</noscript>
<div id="nc-root"></div>
</body>
</html>
`;
