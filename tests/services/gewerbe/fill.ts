import type { Entered, EnteredRow } from '@/lib/services/entered';
import type { Form } from '@/lib/services/gewerbe/forms';
import { type LegalFormId, rulesOf } from '@/lib/services/gewerbe/legal-forms';
import { gewerbeabmeldung } from '@/lib/services/gewerbe-abmeldung';
import { gewerbeanmeldung } from '@/lib/services/gewerbe-anmeldung';
import { gewerbeummeldung } from '@/lib/services/gewerbe-ummeldung';
import type { Service } from '@/lib/services/types';

export const services: Record<Form, Service> = {
  anmeldung: gewerbeanmeldung,
  ummeldung: gewerbeummeldung,
  abmeldung: gewerbeabmeldung,
};

export const context = { today: '2026-11-29' };

const address = { street: 'Ruhrstraße', houseNumber: '14', postcode: '59872', city: 'Meschede' };
const elsewhere = (prefix: string, postcode = '59821', city = 'Arnsberg') => ({
  [`${prefix}Street`]: 'Rathausplatz',
  [`${prefix}HouseNumber`]: '1',
  [`${prefix}Postcode`]: postcode,
  [`${prefix}City`]: city,
});

export const person = {
  firstName: 'Erika',
  lastName: 'Muster',
  birthDate: '31.03.1985',
  birthPlace: 'Meschede',
  birthCountry: 'DE',
  nationalities: ['DE'],
} as const;

export const representative = (lastName: string): EnteredRow => ({ ...person, ...address, lastName });

const registerNumbers = {
  HRA: 'HRA 12',
  HRB: 'HRB 12345',
  GnR: 'GnR 7',
  VR: 'VR 99',
  GsR: 'GsR 5',
  any: 'X-1',
};

/** Everything a legal form is asked for, filled in rightly, whatever the form shows of it. */
function firmOf(id: LegalFormId): Entered {
  const { register } = rulesOf(id);
  return {
    legal: { legalForm: id, isFounding: 'no', isCompany: 'no' },
    firm: {
      firm: 'Sauerland Rad',
      partners: 'Max Beispiel',
      isInRegister: 'no',
      registerCourt: 'Amtsgericht Arnsberg',
      registerNumber: register ? registerNumbers[register] : '',
    },
    managers: { managers: '1', representatives: [] },
  };
}

/** A whole, right notification of a legal form; parts of steps can be put in their place. */
export function fill(legalForm: LegalFormId = 'einzelunternehmen', changes: Entered = {}): Entered {
  const base: Entered = {
    occasion: { startReason: 'new', changeReasons: ['activity'], endReason: 'complete', endCause: 'age' },
    ...firmOf(legalForm),
    person: { firstName: person.firstName, lastName: person.lastName },
    birth: {
      birthDate: person.birthDate,
      birthPlace: person.birthPlace,
      birthCountry: 'DE',
      nationalities: ['DE'],
    },
    home: address,
    site: { siteStreet: 'Steinstraße', siteHouseNumber: '3a', sitePostcode: '59872' },
    place: { siteKind: 'head', agentFirstName: 'Erika', agentLastName: 'Muster' },
    head: elsewhere('head'),
    former: { ...elsewhere('former'), formerOwner: 'Max Beispiel' },
    future: { goesOn: 'no' },
    activity: {
      activity: 'Einzelhandel mit Fahrrädern',
      activityNew: 'Verleih von Fahrrädern',
      activityKept: 'Einzelhandel mit Fahrrädern',
      kinds: ['trade'],
    },
    permission: { permission: 'notNeeded', isCraft: 'no' },
    start: { startDate: '01.12.2026' },
    change: { changeDate: '01.12.2026' },
    end: { endDate: '30.11.2026' },
    business: { isSideBusiness: 'no', fullTime: '0', partTime: '2', isPublic: 'no' },
  };
  const steps = new Set([...Object.keys(base), ...Object.keys(changes)]);
  return Object.fromEntries([...steps].map((step) => [step, { ...base[step], ...changes[step] }]));
}
