/** Where forms of the inbox wait for a sign-in: those about a report, and "Meldung aufnehmen". */
export const CASE_SLOT = 'staff-case';
export const ENTRY_SLOT = 'staff-entry';
