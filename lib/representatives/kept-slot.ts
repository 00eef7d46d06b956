/** Where the form that lets somebody act waits for the sign-in. */
export const GRANT_SLOT = 'representation';
