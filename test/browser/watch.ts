import type { Page } from '@playwright/test';

/**
 * Records faults of a page: unhandled errors and rejections; console errors and warnings, which include missing files and
 * violations of the Content Security Policy; requests to other origins.
 *
 * @param heard   receives a line for each fault
 * @param origins the origins that the page may request; any, if left out
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
