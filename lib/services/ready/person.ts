import { name, phone } from '../fields';

/** Who applies: name as in the profile, and a telephone number for questions. */
export const personStep = {
  fields: {
    firstName: name({ profile: 'firstName', autoComplete: 'given-name' }),
    lastName: name({ profile: 'lastName', autoComplete: 'family-name' }),
    phone: phone({ profile: 'phone', isOptional: true }),
  },
} as const;

/** Its words, by language. */
export const personText = {
  de: {
    title: 'Zu Ihrer Person',
    heading: 'Wer sind Sie?',
    fields: {
      firstName: { label: 'Vorname' },
      lastName: { label: 'Familienname' },
      phone: { label: 'Telefon', hint: 'Nur für Rückfragen.' },
    },
  },
  en: {
    title: 'About you',
    heading: 'Who are you?',
    fields: {
      firstName: { label: 'Given name' },
      lastName: { label: 'Family name' },
      phone: { label: 'Telephone', hint: 'Only for questions.' },
    },
  },
};
