/** Where the form that lets somebody act waits for the sign-in. */
export const GRANT_SLOT = 'representation';
/** The same for what the town hall enters at the counter. */
export const ENTER_SLOT = 'staff-representation';
