import type { security as de } from '../de/security';

export const security: typeof de = {
  title: 'Sign-in and security',
  secondFactor: {
    title: 'Second step',
    code: 'Code from the authenticator app',
    codeHint: 'Six digits. Or a code from your sheet of emergency codes.',
    paperCode: 'Emergency code from the sheet',
    submit: 'Sign in',
    passkey: 'Confirm with passkey',
    lost: 'None of these at hand? Your administration resets the second step.',
    setUpTitle: 'Set up the second step',
    setUpIntro:
      'You see other people’s data. A password is therefore not enough. Setting this up takes a minute and is needed only once.',
    setUpPasskey: 'Set up a passkey',
    passkeyIs: 'A passkey is your fingerprint, your face or the PIN of this device.',
    setUpApp: 'Use an authenticator app instead',
  },
  authenticator: {
    title: 'Set up the authenticator app',
    scan: 'Scan this picture with an authenticator app on your phone.',
    qr: 'QR code for the authenticator app',
    open: 'Open in the app on this device',
    typed: 'Or enter this key in the app:',
    code: 'Code from the app',
    codeHint: 'Six digits that change every 30 seconds.',
    submit: 'Confirm the app',
  },
  passkey: {
    signIn: 'Sign in with passkey',
    problems: {
      stopped: 'The passkey was not used. You can try again.',
      refused: 'This passkey does not work here. Please try again or choose another way.',
      taken: 'This sign-in name is taken. Please choose another.',
      tooMany: 'Too many attempts. Please wait a few minutes.',
      offline: 'There is no connection right now. Please try again.',
    },
  },
  problems: {
    codeWrong: 'This code is wrong or has been used. Please enter the next one, for example 123 456.',
    wait: 'Too many attempts. Please wait {seconds, plural, one {# second} other {# seconds}}.',
  },
};
