import type { EditorBundle } from './bundle.ts';

/**
 * Returns the HTML of the page in which Sveltia CMS runs. Its bundle is in the folder `bundle/` beside it.
 *
 * @param before the address of a script that runs before the bundle, relative to the page
 */
export const editorDocument = ({ script, styles }: Pick<EditorBundle, 'script' | 'styles'>, before?: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Edit the playbook</title>
${styles.map((style) => `<link rel="stylesheet" href="bundle/${style}">`).join('\n')}
${before === undefined ? '' : `<script src="${before}"></script>\n`}<script type="module" src="bundle/${script}"></script>
</head>
<body><noscript>The editor needs JavaScript.</noscript></body>
</html>
`;
