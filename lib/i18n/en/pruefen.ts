import type { pruefen as de } from '../de/pruefen';

export const pruefen: typeof de = {
  title: 'Check a paper',
  intro:
    'Every paper of the town has a code at its end. Here you see whether the paper is genuine and whether it is valid today.',
  code: 'Code',
  hint: 'Eleven characters, for example 7KX2-PA9F-3MC. Hyphens and small letters are fine.',
  button: 'Check paper',
  again: 'Check another paper',
  unreadable:
    'There is a typing error in this code. Please enter the eleven characters as they stand on the paper, for example 7KX2-PA9F-3MC.',
  tooMany: 'Too many unknown codes. Please try again in an hour.',
  valid: 'Yes, genuine and valid',
  validText: 'The town has issued this paper. It is valid today, {today}.',
  notYet: 'Genuine, but not valid yet',
  notYetText: 'The town has issued this paper. It is valid from {from}.',
  expired: 'Genuine, but expired',
  expiredText: 'The town has issued this paper. It was valid until {until}.',
  revoked: 'No longer valid',
  revokedText: {
    replaced: 'The town has issued this paper and replaced it by a new one on {on}.',
    withdrawn: 'The town has issued this paper and withdrawn it on {on}.',
    error: 'The town has issued this paper by mistake and taken it back on {on}.',
  },
  unknown: 'We do not know this paper',
  unknownText:
    'The town has issued no paper with the code {code}. Please compare the code once more. If it is right, the paper is not from the town.',
  unknownOffice: 'When in doubt, ask at the citizens’ office.',
  phone: 'Call: {phone}',
  facts: 'This must stand on the paper',
  factsText: 'If the paper says something else, it has been altered.',
  kind: 'Paper',
  issued: 'Issued on',
  validity: 'Valid',
  fromUntil: '{from} to {until}',
  from: 'from {from}',
  until: 'until {until}',
  always: 'without an end date',
  file: {
    title: 'Do you have the paper as a file?',
    text: 'Your device compares the file with ours. It is not sent.',
    label: 'Choose PDF file',
    same: 'The file is unaltered.',
    other: 'This file is not the one we have issued.',
    failed: 'The file could not be read. Please choose it again.',
  },
};
