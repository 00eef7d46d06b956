/** The fields of a profile in the order of the form. Forms of the services are filled from these names. */
export const profileFields = [
  'firstName',
  'lastName',
  'birthName',
  'birthDate',
  'birthPlace',
  'nationality',
  'street',
  'houseNumber',
  'postcode',
  'city',
  'phone',
  'company',
] as const;
export type ProfileField = (typeof profileFields)[number];

/** The same in the groups of the form. */
export const profileGroups = [
  {
    name: 'person',
    fields: ['firstName', 'lastName', 'birthName', 'birthDate', 'birthPlace', 'nationality'],
  },
  { name: 'address', fields: ['street', 'houseNumber', 'postcode', 'city'] },
  { name: 'more', fields: ['phone', 'company'] },
] as const satisfies readonly { name: string; fields: readonly ProfileField[] }[];

/** Which service asks for a field; keys of the dictionary `profile.services`. */
export const usedBy: Record<ProfileField, readonly ('gewerbe' | 'sondernutzung' | 'letters' | 'contact')[]> =
  {
    firstName: ['gewerbe', 'sondernutzung', 'letters'],
    lastName: ['gewerbe', 'sondernutzung', 'letters'],
    birthName: ['gewerbe'],
    birthDate: ['gewerbe'],
    birthPlace: ['gewerbe'],
    nationality: ['gewerbe'],
    street: ['gewerbe', 'sondernutzung', 'letters'],
    houseNumber: ['gewerbe', 'sondernutzung', 'letters'],
    postcode: ['gewerbe', 'sondernutzung', 'letters'],
    city: ['gewerbe', 'sondernutzung', 'letters'],
    phone: ['contact'],
    company: ['gewerbe', 'sondernutzung'],
  };
