import { plainWords } from '../ready/office';
import { personText } from '../ready/person';
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
    person: personText.en,
    stand: {
      title: 'Your stall',
      heading: 'What will you bring?',
      fields: {
        goods: { label: 'Goods', hint: 'For example “children’s clothes and books”.' },
        metres: { label: 'Length of the stall', unit: 'm' },
        sellsFood: { label: 'Do you sell food?' },
        food: { label: 'Which food?', options: { packed: 'Packed', fresh: 'Freshly made' } },
        partner: { label: 'Who is at the stall with you?', hint: 'This person signs too.' },
      },
    },
  },
  problems: { catchAll: '“Everything” is not enough. Write what you sell.' },
  hints: { longStand: 'There are few places for more than 10 metres.' },
  attachments: { hygiene: { label: 'Hygiene certificate', hint: 'Name and stamp must be readable.' } },
  recipients: { food: { name: 'Food inspection', why: 'looks after the sale of food' } },
  states: plainWords.en.states,
  transitions: {
    grant: { ...plainWords.en.grant, fields: { place: { label: 'Place', hint: 'For example “B 12”.' } } },
    ...plainWords.en.moves,
  },
  papers: { card: 'Stall card' },
  exits: {},
};
