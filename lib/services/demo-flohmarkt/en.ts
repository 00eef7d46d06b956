import type { de } from './de';

export const en: typeof de = {
  title: 'Stall at the flea market',
  entries: { stand: { title: 'Stall at the flea market', line: '3 minutes, 4 euros per metre' } },
  keywords: ['market'],
  what: 'Example: this is what a service made of one folder looks like.',
  who: 'Everybody with an account, associations too.',
  needs: ['Length of your stall in metres', 'For fresh food: your hygiene certificate'],
  cost: '4.00 euros per metre (example)',
  duration: 'About 3 minutes. Answer within 5 working days.',
  legalBasis: 'Example',
  inPerson: 'Your identity card',
  privacy: 'We need this for the plan of the stalls and delete it after a year.',
  taskTitle: 'Your registration',
  nextSteps: ['The public order office looks at your stall.', 'The stall card comes to your mailbox.'],
  steps: {
    person: {
      title: 'About you',
      heading: 'Who are you?',
      fields: {
        firstName: { label: 'Given name' },
        lastName: { label: 'Family name' },
        phone: { label: 'Telephone', hint: 'Only for questions on the day.' },
      },
    },
    stand: {
      title: 'Your stall',
      heading: 'What will you bring?',
      fields: {
        goods: { label: 'Goods', hint: 'For example “children’s clothes and books”.' },
        metres: { label: 'Length of the stall', unit: 'm' },
        sellsFood: { label: 'Do you sell food?' },
        food: { label: 'Which food?', options: { packed: 'Packed', fresh: 'Freshly made' } },
      },
    },
  },
  problems: { catchAll: '“Everything” is not enough. Write what you sell.' },
  hints: { longStand: 'There are few places for more than 10 metres.' },
  attachments: { hygiene: { label: 'Hygiene certificate', hint: 'Name and stamp must be readable.' } },
  recipients: { food: { name: 'Food inspection', why: 'looks after the sale of food' } },
  states: {
    received: { label: 'Being examined', citizen: 'The public order office examines your registration.' },
    missing: { label: 'Something is missing', citizen: 'Please add what is missing.' },
    granted: { label: 'Granted', citizen: 'Your place is reserved.' },
    refused: { label: 'Refused', citizen: 'Unfortunately no place is free.' },
    withdrawn: { label: 'Withdrawn', citizen: 'You have withdrawn the registration.' },
  },
  transitions: {
    grant: {
      label: 'Grant a place',
      event: 'Place granted',
      message: { subject: 'Your place at the flea market', body: 'Your place is reserved ({number}).' },
      fields: { place: { label: 'Place', hint: 'For example “B 12”.' } },
    },
    refuse: {
      label: 'Refuse',
      event: 'Refused',
      message: {
        subject: 'Your place at the flea market',
        body: 'Unfortunately no place is free ({number}).',
      },
    },
    withdraw: { label: 'Withdraw the registration', event: 'Withdrawn' },
  },
  papers: { card: 'Stall card' },
  exits: {},
};
