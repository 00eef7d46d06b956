/** Where a form of the administration waits for the sign-in; a text of the town has a slot of its own. */
export const ADMIN_SLOT = 'admin';
