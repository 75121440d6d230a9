/**
 * The console's Content-Security-Policy runs no compiled strings. Zod tries to, unless it finds this
 * when it is loaded. A static import would put Zod into the first load.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
