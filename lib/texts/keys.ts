/** The texts a town edits. The privacy notices are one per function; the page puts them together. */
export const textKeys = [
  'imprint',
  'privacy',
  'privacyReports',
  'privacyPhotos',
  'privacyPosition',
  'privacyDocuments',
  'privacyPush',
  'privacyAccount',
  'privacyMailbox',
  'privacyServices',
  'privacyPayments',
  'privacyLogs',
  'accessibility',
  'easyLanguage',
] as const;
export type TextKey = (typeof textKeys)[number];

/** The notices of single functions, in the order of the privacy page; also the anchors on it. */
export const privacyKeys = {
  reports: 'privacyReports',
  photos: 'privacyPhotos',
  position: 'privacyPosition',
  documents: 'privacyDocuments',
  push: 'privacyPush',
  account: 'privacyAccount',
  mailbox: 'privacyMailbox',
  services: 'privacyServices',
  payments: 'privacyPayments',
  logs: 'privacyLogs',
} as const satisfies Record<string, TextKey>;

/** Leichte Sprache is German by nature; every other text exists in each language. */
export const germanOnly: readonly TextKey[] = ['easyLanguage'];
