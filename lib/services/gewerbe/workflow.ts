/** States, transitions and clock of all three notifications; their names are in `texts/common-de.ts`. */
export const workflow = {
  version: 1,
  department: 'gewerbe',
  access: { by: 'account', organisations: true, representatives: true },
  initial: 'received',
  waiting: 'missing',
  states: {
    received: { tone: 'info', icon: 'clock' },
    missing: { tone: 'wait', icon: 'warning', waits: true },
    /** The clock of § 15 (1) has been met; the packages go out. */
    confirmed: { tone: 'ok', icon: 'checkCircle', waits: true },
    closed: { tone: 'ok', icon: 'checkCircle', isFinal: true },
    notNeeded: { tone: 'quiet', icon: 'close', isFinal: true },
    withdrawn: { tone: 'quiet', icon: 'undo', isFinal: true },
  },
  deadline: { days: 3, unit: 'calendar', basis: '§ 15 Abs. 1 GewO' },
  /** Bitte prüfen: the town's own rule for its files may differ. */
  retention: { years: 10, basis: 'Aktenordnung der Stadt (bitte prüfen)' },
} as const;

/** What people and office do, but for the receipt, whose papers and fee differ. */
export const transitions = {
  close: { from: ['confirmed'], to: 'closed', by: 'staff' },
  correct: { from: ['confirmed', 'closed'], to: 'received', by: 'staff' },
  decline: { from: ['received', 'missing'], to: 'notNeeded', by: 'staff', isTold: true },
  withdraw: { from: ['received', 'missing'], to: 'withdrawn', by: 'citizen' },
} as const;

export const confirm = {
  from: ['received'],
  to: 'confirmed',
  by: 'staff',
  isMain: true,
  hotkey: 'e',
  isTold: true,
} as const;
