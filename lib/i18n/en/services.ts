import type { services as de } from '../de/services';

export const services: typeof de = {
  title: 'Services',
  online: 'More',
  report: 'Report damage',
  reportText: 'About a minute, no sign-in',
  documents: 'Is my card ready?',
  documentsText: 'Enter the number, get the answer at once. No sign-in.',
  map: 'Map of reports',
  mapText: 'What was reported and what became of it',
  follow: 'Look up a report',
  followText: 'With the number of your report',
  /** What people type who look for it. */
  searchWords: {
    documents: 'identity card passport collect ready ordered status residence permit',
    report: 'pothole road street light lamp traffic signal drain tree rubbish ice hole broken damage photo',
    map: 'road works closure street reports town map',
    follow: 'state status number report damage repaired',
  },
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
