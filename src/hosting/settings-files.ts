/** Files in the site's folder that are for servers and hosts, and that nobody is to load: what some hosts read, others would serve. */
export const settingsFiles = ['.htaccess', 'web.config', '_headers'] as const;
