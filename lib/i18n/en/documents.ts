import type { documents as de } from '../de/documents';

export const documents: typeof de = {
  title: 'Is my card ready?',
  lead: 'Enter the number from your information sheet. You see at once where your document is. No sign-in.',
  types: { legend: 'What did you apply for?', idCard: 'Identity card', passport: 'Passport' },
  temporary: 'Temporary documents are issued at the counter at once.',
  number: 'Number of the new document',
  numberHint: '9 characters, for example L01X 00T47',
  code: 'Code from your information sheet',
  codeHint: 'It stands below the number, for example 7K4P',
  show: 'Show status',
  asking: 'Looking it up …',
  slip: 'Here is the number: large and on its own on the information sheet you were given when you applied.',
  slipTown: 'Town of Meschede',
  slipTitle: 'Your information sheet',
  private: 'We do not store your number. Nothing stays on this device.',
  hint: {
    idCard: 'Numbers with this letter are mostly identity cards. Please check your choice.',
    passport: 'Numbers with this letter are mostly passports. Please check your choice.',
  },
  problems: {
    number: 'Please enter the 9 characters from your information sheet, for example L01X 00T47.',
    checkDigit: 'Please check the number. One character does not match the last digit.',
    code: 'Please enter the code from your information sheet, for example 7K4P.',
    type: 'Please choose identity card or passport.',
    wait: 'Please wait {seconds, plural, one {# second} other {# seconds}} and then try again.',
    waitMinutes: 'Please wait {minutes, plural, one {# minute} other {# minutes}} and then try again.',
    offline:
      'This needs an internet connection. What you entered stays here. Please try again when you have reception.',
    failed: 'This does not work right now. Please try again in a few minutes.',
  },
  notice: 'At the moment',
  waiting:
    'Present waiting time at the Bürgerservice: about {minutes, plural, one {# minute} other {# minutes}}.',
  print: 'Print',
};
