import type { common as de } from '../de/common';

export const common: typeof de = {
  appName: 'Bürgerweg',
  townName: 'Town of Meschede',
  tagline: 'A service of the town of Meschede',
  description:
    'Report damage. Photo, place, send. No sign-in. The portal of the town of Meschede for your phone.',
  home: 'Bürgerweg: to the start page',
  skip: 'Skip to the content',
  back: 'Back',
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  account: 'My account',
  signIn: 'Sign in',
  language: 'Language',
  otherLanguage: 'Deutsch',
  thisLanguage: 'English',
  switchLanguage: 'Language: English. Zu Deutsch wechseln',
  easyLanguage: 'Plain language',
  offline: 'Offline',
  nav: {
    waiting: 'waiting',
    label: 'Main areas',
    help: 'Help',
    legal: 'Legal',
    start: 'Start',
    map: 'Map',
    outbox: 'Reports',
    services: 'Services',
    mailbox: 'Mailbox',
  },
  legal: {
    imprint: 'Legal notice',
    privacy: 'Privacy',
    accessibility: 'Accessibility',
  },
};
