/** Matches what systems, editors and sync programs leave in folders, whatever the case. */
const leftovers = [
  // Hidden files, also those of macOS and Windows on a network drive.
  /^\./,
  /^(?:thumbs|ehthumbs|ehthumbs_vista)\.db$/,
  /^desktop\.ini$/,
  /^icon\r?$/,
  /^(?:__macosx|\$recycle\.bin|system volume information|@eadir|#recycle|lost\+found)$/,
  // Backups and lock files: of vi, Emacs, nano, Kate, JetBrains, Word and Excel, LibreOffice, git and patch.
  /~$/,
  /^~(?:\$|.*\.tmp$)/,
  /^#.*#$/,
  /\.(?:bak|backup|old|orig|rej|save|sav|sw[a-p]|tmp|temp|part|partial|crdownload|download)(?:\.?\d+)?$/,
  /\.tmp\.[\w.-]+$/,
  /\.(?:base|local|remote|backup)\.\d+\.\w+$/,
  /_(?:base|local|remote|backup)_\d+\.\w+$/,
  /___jb_(?:tmp|old)___$/,
];

/** Tells whether a path, with "/" between folders, leads to a file that nobody wrote. */
export const isLeftover = (file: string): boolean =>
  file.split('/').some((part) => leftovers.some((pattern) => pattern.test(part.toLowerCase())));

/** "Copy" as file managers write it in languages that this playbook is likely to meet. */
const copyWords =
  'copy|kopie|copie|copia|cópia|còpia|kopia|kopi|kopio|kópia|másolat|kopya|kopija|koopia|копия|копія|αντίγραφο|コピー|副本|复制|複製|사본|복사본|نسخة|עותק';

/**
 * Matches what is appended to the name of a copy: " - Copy", " copy 2", " (1)", " 2", " (Sam's conflicted copy 2026-05-04)",
 * ".sync-conflict-2026…".
 */
const added = new RegExp(
  `^(?:[ _-]+\\(?(?:${copyWords})\\)?(?: ?\\(?\\d+\\)?)?|[ _-]*\\(\\d+\\)| \\d+| \\(.*(?:conflict|konflikt|conflit|conflicto).*\\)|\\.sync-conflict-.*|[ _-]+conflict.*)$`,
  'iu',
);

/** Matches what is put before the name of a copy: "Copy of ", "Kopie von ", "Copie de ". */
const putBefore = new RegExp(`^(?:${copyWords})(?: \\(\\d+\\))?(?: (?:of|von|de|di|van|av|af|z))? `, 'iu');

/**
 * Tells whether the name of a file, without its ending, is that of a copy of another.
 *
 * @param freelyNamed whether the folder takes any name, so that a longer name alone proves nothing
 */
export function isCopyOf(name: string, original: string, freelyNamed: boolean): boolean {
  if (name.replace(putBefore, '') === original && name !== original) return true;
  if (!name.startsWith(original) || name === original) return false;
  const rest = name.slice(original.length);
  // OneDrive appends the name of the computer: "chatty-LAPTOP-4F2K1".
  return added.test(rest) || (!freelyNamed && /^(?:[ ._(]|-[A-Z0-9-]+$)/.test(rest));
}
