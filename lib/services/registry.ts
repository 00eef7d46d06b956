import { demoFlohmarkt } from './demo-flohmarkt';
import { feedback } from './feedback';
import { gewerbeabmeldung } from './gewerbe-abmeldung';
import { gewerbeanmeldung } from './gewerbe-anmeldung';
import { gewerbeummeldung } from './gewerbe-ummeldung';
import { sondernutzung } from './sondernutzung';
import type { Service } from './types';

/** All services, in the order of the catalogue. A new one is one folder and one line here. */
export const allServices: readonly Service[] = [
  gewerbeanmeldung,
  gewerbeummeldung,
  gewerbeabmeldung,
  sondernutzung,
  feedback,
  demoFlohmarkt,
];

/** A service by its id; null when there is none. */
export const findService = (id: string): Service | null => allServices.find((one) => one.id === id) ?? null;
