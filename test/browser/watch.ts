import type { Page } from '@playwright/test';

/**
 * Notes whatever must never happen on a page: errors and rejections that nobody handles; errors and warnings in the console, where
 * browsers also tell of files that are not there and of refusals by the Content-Security-Policy; requests to other origins.
 *
 * @param heard   gets a line for each
 * @param origins where the page may ask; left out, anywhere
 */
export function watch(page: Page, heard: string[], origins?: readonly string[]): void {
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) heard.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origins && protocol.startsWith('http') && !origins.includes(origin)) heard.push(`foreign request: ${request.url()}`);
  });
}
