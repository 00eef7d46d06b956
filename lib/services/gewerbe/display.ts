import { type Form, formNames } from './forms';

/** "2026-11-29" → "29.11.2026". */
export const germanDate = (date: string): string => date.split('-').reverse().join('.');

const states = new Intl.DisplayNames('de', { type: 'region' });

/** "DE" → "Deutschland"; XX is stateless. */
export const stateName = (code: string): string => (code === 'XX' ? 'staatenlos' : (states.of(code) ?? code));

export const formTitle: Record<Form, string> = {
  anmeldung: `Gewerbeanmeldung (${formNames.anmeldung})`,
  ummeldung: `Gewerbeummeldung (${formNames.ummeldung})`,
  abmeldung: `Gewerbeabmeldung (${formNames.abmeldung})`,
};
