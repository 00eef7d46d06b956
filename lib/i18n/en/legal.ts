import type { legal as de } from '../de/legal';

export const legal: typeof de = {
  imprint: 'Legal notice',
  privacy: 'Privacy',
  accessibility: 'Accessibility statement',
  easyLanguage: 'Leichte Sprache',
  easyLanguageNote: 'This text is in Leichte Sprache, very simple German.',
  updated: 'Last changed on {date}.',
  contents: 'On this page',
  sections: {
    reports: 'Reports',
    photos: 'Photos',
    position: 'Your position',
    documents: 'Is my card ready?',
    push: 'Notifications',
    account: 'Account',
    logs: 'Server logs',
  },
  feedback: {
    heading: 'Report a barrier',
    text: 'What did not work?',
    textHint: 'For example: the screen reader says nothing on the map.',
    page: 'On which page?',
    pageHint: 'For example: map, report damage',
    contact: 'How can we reach you?',
    contactHint: 'E-mail or telephone. Without it we cannot answer you.',
    send: 'Report the barrier',
    sent: 'We have your message',
    sentText: 'Thank you. If you gave us your contact, we answer within two weeks.',
    failed: 'Your message has not arrived',
    back: 'Back to the statement',
  },
};
