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

/** What else than a service a field is for; keys of the dictionary `profile.others`. */
export const otherUses = {
  recovery: ['firstName', 'lastName', 'birthDate', 'street', 'houseNumber', 'postcode', 'city'],
} as const satisfies Record<string, readonly ProfileField[]>;
export type OtherUse = keyof typeof otherUses;
