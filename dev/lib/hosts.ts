export const HOST = '127.0.0.1';
/** The host in the console's URL: passkeys belong to a domain, not to an IP address. */
export const CONSOLE_HOST = 'localhost';
