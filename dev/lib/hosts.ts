export const HOST = '127.0.0.1';
/** The name of this machine in the console's address: passkeys belong to a domain, not to a number. */
export const CONSOLE_HOST = 'localhost';
