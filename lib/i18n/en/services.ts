import type { services as de } from '../de/services';

export const services: typeof de = {
  title: 'Services',
  online: 'Do it online',
  report: 'Report damage',
  reportText: 'About a minute, no sign-in',
  documents: 'Is my card ready?',
  documentsText: 'No sign-in, with the number from your information sheet',
  map: 'Map of reports',
  mapText: 'What was reported and what became of it',
  follow: 'Look up a report',
  followText: 'With the number of your report',
  inPerson: 'Do it at the citizens’ office',
  inPersonText:
    'The Bürgerservice in the town hall handles these matters. They cannot be done online here yet.',
  idCard: 'Identity card and passport',
  idCardText: 'Apply, collect, report a loss',
  trade: 'Trade',
  tradeText: 'Register, change, deregister',
  specialUse: 'Using street and footpath',
  specialUseText: 'Scaffolding, skip, stall, outdoor seating',
  office: {
    title: 'Rather in person?',
    openUntil: 'Today until {time}.',
    closed: 'Closed now.',
    phone: 'Telephone',
    email: 'E-mail',
  },
  mailbox: {
    title: 'Mailbox',
    heading: 'Your mailbox is not open yet',
    text: 'Decisions and messages from the town still come by post.',
    reports: 'Answers to your reports are already under “My reports”.',
    action: 'See my reports',
    follow: 'Look up a report by number',
  },
};
