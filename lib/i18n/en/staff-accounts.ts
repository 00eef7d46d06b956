import type { staffAccounts as de } from '../de/staff-accounts';

export const staffAccounts: typeof de = {
  title: 'Accounts of citizens',
  more: 'More about accounts',
  recovery: {
    title: 'Give access back',
    intro:
      'Somebody has lost device, password and emergency codes and stands before you with an identity card? Find the account, compare the card and hand out a code. Every search is logged.',
    login: 'The person’s user name or e-mail address',
    loginHint: 'Ask for it. For example erika.muster.',
    find: 'Find the account',
    compare: 'Does this match the identity card?',
    name: 'Name',
    birthDate: 'Date of birth',
    address: 'Address',
    notSaid: 'not given',
    card: 'I have seen the identity card. Picture, name and date of birth match.',
    handOut: 'Hand out a code',
    letterText:
      'The person is not here? Then send the code to the address in the account. It is good for 14 days.',
    sendLetter: 'Print a letter with a code',
    print: 'Print the sheet',
    done: {
      inPerson: 'The code is good for one hour, once. Give the sheet to nobody but the person.',
      letter: 'The code is good for 14 days, once. Put the sheet into a window envelope at once.',
    },
    problems: {
      notFound:
        'There is no account of a citizen by this name. Please check the spelling, for example erika.muster.',
      incomplete:
        'The account holds neither name and date of birth nor a complete address. A card then does not prove that it belongs to this person. Only an emergency code or a new account helps here.',
      card: 'Please confirm that you have compared the identity card.',
      tooMany: 'You have handed out 20 codes within the last hour. Please wait a while.',
      unauthenticated: 'Your sign-in has ended. Please load the page again and sign in.',
    },
  },
  sheet: {
    title: 'Your code for a new access',
    login: 'Your user name:',
    code: 'Your code:',
    qr: 'QR code of the page “Get access back”',
    step1: 'Open {link} or scan the picture.',
    step2: 'Enter user name and code.',
    step3: 'Choose a new password.',
    until: 'The code is good once, until {when}.',
    notYou:
      'Passkeys, authenticator app and old emergency codes end with it. You have not asked for a new access? Then throw this sheet away and tell the Bürgerservice.',
  },
  enter: {
    title: 'Enter a representative',
    entry: 'For people who cannot have an account of their own',
    intro:
      'Enter here who acts for a person without an account, for example a legal guardian. You have the document and the identity card of the representative in front of you. If the person has an account, they allow it there themselves.',
    person: 'Who is represented?',
    representative: 'Who acts, and for what?',
    seen: 'I have seen the original certificate of appointment or power of attorney and the identity card of the representative.',
    submit: 'Enter and show the link',
    done: 'Entered. Give this sheet to the representative.',
    another: 'Enter somebody else',
    sheet: {
      title: 'You act for {principal}',
      text: 'Open this link and sign in with your own account. If you have none yet, make one there. After that you see the mailbox of {principal} and can apply for services as far as we have entered it.',
      until: 'The link is good once and for 14 days.',
      login:
        'If {principal} wants to sign in later, they show their identity card at the counter and give this user name: {login}',
      qr: 'QR code of this link',
    },
    problems: {
      required: 'Please fill this in.',
      seen: 'Please confirm that you have seen the document and the identity card.',
    },
  },
  proofs: {
    title: 'Representatives and authorisations',
    entry: 'Who acts for whom; look at authorisations and check them',
    intro:
      'Who acts for others needs their permission in the account. You check the authorisation here. Every look at one is logged.',
    none: 'Nobody acts for others at the moment.',
    actsFor: '{representative} acts for {principal}',
    invited: 'Invitation for {principal}, not accepted yet',
    open: 'Look at the authorisation',
    missing: 'No authorisation was uploaded.',
    checked: 'The authorisation is in order',
    refused: 'Do not accept',
    saved: 'Saved. Both sides see the result.',
    seen: 'The document was shown at the counter. There is no copy.',
    end: 'End representation',
    conflict: 'There is another authorisation meanwhile. Please look at that one.',
  },
};
