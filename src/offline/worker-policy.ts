/** The name of the Trusted Types policy that lets pages register the service worker; the Content-Security-Policy allows it by name. */
export const workerPolicy = 'closing-playbook-offline';
