/** The path in the console that LinkedIn redirects to. */
export const LINKEDIN_CALLBACK = '/auth/linkedin';
