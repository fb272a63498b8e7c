/**
 * WordPress's own way with a frame that it found by oEmbed. It puts the frame into a sandbox, adds `#?secret=…` to its address, keeps
 * it out of sight until it is heard of, and takes messages that carry the secret: `height` (it makes 200 to 1,000 px of it) and
 * `link` (it follows links to the site that the frame came from). See wp-includes/js/wp-embed.js.
 */

/** The secret that WordPress gave this frame; `undefined` in every other page. */
export const secretOf = (hash: string): string | undefined => /^#\?secret=([a-zA-Z0-9]+)$/.exec(hash)?.[1];

export const wordPressMessage = (secret: string, message: 'height' | 'link', value: number | string): object => ({
  secret,
  message,
  value,
});

/** Whether WordPress says that it listens now. */
export function isWordPressReady(data: unknown, secret: string): boolean {
  return (
    typeof data === 'object' && data !== null && 'secret' in data && data.secret === secret && 'message' in data && data.message === 'ready'
  );
}
