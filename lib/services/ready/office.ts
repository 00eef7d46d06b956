import type { StateRule } from '../desk-types';

/** The way of most applications: looked at, granted or refused; documents may be missing; people may withdraw. */
export const plainOffice = {
  initial: 'received',
  waiting: 'missing',
  states: {
    received: { tone: 'info', icon: 'clock' },
    missing: { tone: 'wait', icon: 'warning', waits: true },
    granted: { tone: 'ok', icon: 'checkCircle', isFinal: true },
    refused: { tone: 'quiet', icon: 'close', isFinal: true },
    withdrawn: { tone: 'quiet', icon: 'undo', isFinal: true },
  } satisfies Record<string, StateRule>,
} as const;

/** Granting is the service's own: what it asks, which papers and which fee come of it. */
export const granting = {
  from: ['received'],
  to: 'granted',
  by: 'staff',
  isMain: true,
  hotkey: 'e',
  isTold: true,
} as const;

/** Where a second person has to agree. */
export const grantingByTwo = { ...granting, isFourEyes: true } as const;

/** The other ends. */
export const plainMoves = {
  refuse: { from: ['received', 'missing'], to: 'refused', by: 'staff', isTold: true },
  withdraw: { from: ['received', 'missing'], to: 'withdrawn', by: 'citizen' },
} as const;

const german = {
  states: {
    received: { label: 'In Prüfung', citizen: 'Wir prüfen Ihren Antrag.' },
    missing: { label: 'Es fehlt etwas', citizen: 'Bitte ergänzen Sie, was fehlt.' },
    granted: { label: 'Zugesagt', citizen: 'Ihr Antrag ist zugesagt.' },
    refused: { label: 'Abgesagt', citizen: 'Ihren Antrag konnten wir nicht zusagen.' },
    withdrawn: { label: 'Zurückgenommen', citizen: 'Sie haben den Antrag zurückgenommen.' },
  },
  grant: {
    label: 'Zusagen',
    event: 'Zugesagt',
    message: { subject: 'Zusage: {number}', body: 'Ihr Antrag {number} ist zugesagt.' },
  },
  moves: {
    refuse: {
      label: 'Absagen',
      event: 'Abgesagt',
      message: { subject: 'Absage: {number}', body: 'Ihren Antrag {number} konnten wir nicht zusagen.' },
    },
    withdraw: { label: 'Antrag zurücknehmen', event: 'Zurückgenommen' },
  },
};

const english: typeof german = {
  states: {
    received: { label: 'Being examined', citizen: 'We are looking at your application.' },
    missing: { label: 'Something is missing', citizen: 'Please add what is missing.' },
    granted: { label: 'Granted', citizen: 'Your application is granted.' },
    refused: { label: 'Refused', citizen: 'We could not grant your application.' },
    withdrawn: { label: 'Withdrawn', citizen: 'You have withdrawn the application.' },
  },
  grant: {
    label: 'Grant',
    event: 'Granted',
    message: { subject: 'Granted: {number}', body: 'Your application {number} is granted.' },
  },
  moves: {
    refuse: {
      label: 'Refuse',
      event: 'Refused',
      message: { subject: 'Refused: {number}', body: 'We could not grant your application {number}.' },
    },
    withdraw: { label: 'Withdraw the application', event: 'Withdrawn' },
  },
};

/** Words of both, by language. */
export const plainWords = { de: german, en: english };
