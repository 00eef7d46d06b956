import { isValidBIC, isValidIBAN } from 'ibantools';

/** "DE89 3704 …" as people type it, without spaces. */
export const bareIban = (text: string): string => text.toUpperCase().replace(/[\s\u00a0]/g, '');

/** In groups of four, as it is printed. */
export const shownIban = (iban: string): string => iban.replace(/(.{4})(?=.)/g, '$1 ');

/** Whether an IBAN without spaces has the right length and check digits for its country. */
export const isIban = (iban: string): boolean => isValidIBAN(iban);

export const isBic = (bic: string): boolean => isValidBIC(bic);
