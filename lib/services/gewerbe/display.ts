import { type Form, formNames } from './forms';

/** "2026-11-29" → "29.11.2026". */
export const germanDate = (date: string): string => date.split('-').reverse().join('.');

export const formTitle: Record<Form, string> = {
  anmeldung: `Gewerbeanmeldung (${formNames.anmeldung})`,
  ummeldung: `Gewerbeummeldung (${formNames.ummeldung})`,
  abmeldung: `Gewerbeabmeldung (${formNames.abmeldung})`,
};
