import type { personDe } from './person-de';

const genders = { m: 'male', w: 'female', d: 'diverse', none: 'none in the register' };

const address = {
  street: { label: 'Street' },
  houseNumber: { label: 'House number' },
  postcode: { label: 'Postcode' },
  city: { label: 'Town' },
  country: { label: 'Country', hint: 'Only if the address is not in Germany.' },
};

const name = {
  firstName: { label: 'Given names', hint: 'All of them, as on your identity card.' },
  lastName: { label: 'Family name' },
  birthName: { label: 'Name at birth', hint: 'Only if you had another name before.' },
  gender: { label: 'Gender', options: genders },
};

const birth = {
  birthDate: { label: 'Date of birth', missing: 'Please enter day, month and year, for example 31.03.1985.' },
  birthPlace: { label: 'Place of birth' },
  birthCountry: { label: 'Country of birth' },
  nationalities: { label: 'Nationality', hint: 'If you have several, please give all of them.' },
};

export const personEn: typeof personDe = {
  legal: {
    title: 'Legal form',
    heading: 'Which legal form does your business have?',
    intro: 'Do you work alone and stand in no register? Then it is a sole trader (Einzelunternehmen).',
    fields: {
      legalForm: {
        label: 'Legal form',
        options: {
          einzelunternehmen: 'Sole trader (Einzelunternehmen, not registered)',
          ek: 'e.\u00a0K. (registered merchant)',
          gbr: 'GbR',
          egbr: 'eGbR (registered GbR)',
          ohg: 'OHG',
          kg: 'KG',
          gmbhCoKg: 'GmbH & Co. KG',
          gmbh: 'GmbH',
          ug: 'UG (haftungsbeschränkt)',
          ag: 'AG',
          eg: 'eG (co-operative)',
          ev: 'e.\u00a0V. (registered association)',
          foreign: 'Company under foreign law',
          otherLegalPerson: 'Other legal person',
        },
        missing: 'Please choose the legal form from the list, for example sole trader.',
      },
      isFounding: {
        label: 'Is the company still being founded?',
        hint: 'Yes if it is not in the register yet. We then need the notarial deed.',
        short: 'Being founded',
      },
      isCompany: {
        label: 'Is it a company that manages the business here as a partner?',
        hint: 'For example a GmbH that is a partner of a KG. Otherwise: no.',
        short: 'The partner is a company',
      },
    },
  },
  firm: {
    title: 'Company',
    heading: 'What is the company called?',
    intro: 'Write the name as it stands in the register or in the contract.',
    fields: {
      firm: {
        label: 'Name of the company with its legal form',
        hint: 'For example “Sauerland Rad GmbH”. For a GmbH & Co. KG please name the GmbH as well.',
        short: 'Name of the company',
      },
      partners: {
        label: 'The other partners',
        hint: 'Given names and family name, one line for each person.',
        short: 'Other partners',
      },
      partnerFirm: {
        label: 'Name of the company that manages the business',
        hint: 'For example “Sauerland Rad Verwaltungs-GmbH”.',
      },
      isInRegister: { label: 'Does the company stand in a register?', short: 'Registered' },
      registerCourt: { label: 'Register court', hint: 'For example “Amtsgericht Arnsberg”.' },
      registerNumber: {
        label: 'Register number',
        hint: 'With the letters before it, for example HRB 12345. For a GmbH & Co. KG: that of the GmbH.',
        missing: 'Please enter the register number, for example HRB 12345.',
      },
    },
  },
  person: {
    title: 'About you',
    heading: 'Who are you?',
    intro: 'For a company: the person who represents it. You enter further people later.',
    fields: name,
  },
  birth: { title: 'Birth and nationality', heading: 'When and where were you born?', fields: birth },
  home: {
    title: 'Your home',
    heading: 'Where do you live?',
    intro: 'We mean your private address.',
    fields: address,
  },
  contact: {
    title: 'Contact',
    heading: 'How do we reach you with questions?',
    intro: 'Everything on this page is voluntary. Messages always come to your mailbox.',
    fields: {
      phone: { label: 'Phone' },
      email: { label: 'E-mail' },
      website: { label: 'Web address' },
    },
  },
  managers: {
    title: 'Representation',
    heading: 'How many people manage the business?',
    intro:
      'For a company (for example a GmbH) enter everybody here who represents it with you. In a GbR, OHG or KG each person files on their own.',
    fields: {
      managers: {
        label: 'Number of people, including you',
        hint: 'Legal representatives or managing partners.',
        short: 'Number of people',
      },
      representatives: {
        label: 'The further people',
        hint: 'Everybody but you. If you are alone, please leave this empty.',
        item: 'Further person {n}',
        add: 'Add another person',
        fields: { ...name, ...birth, ...address },
      },
    },
  },
  permit: {
    title: 'Residence permit',
    heading: 'Which residence permit do you have?',
    intro: 'We ask because you gave no nationality of the EU, the EEA or Switzerland.',
    fields: {
      residenceDate: { label: 'Issued on' },
      residenceAuthority: { label: 'Issued by', hint: 'For example “Ausländerbehörde Hochsauerlandkreis”.' },
      residenceConditions: {
        label: 'Conditions and restrictions',
        hint: 'What it says about work, for example “Selbständige Tätigkeit erlaubt”.',
      },
    },
  },
};
