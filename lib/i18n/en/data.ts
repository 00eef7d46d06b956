import type { data as de } from '../de/data';

export const data: typeof de = {
  title: 'My data',
  export: {
    title: 'Take everything with you',
    text: 'You get a ZIP file with everything we have stored about your account: account, profile, sign-ins, reports with photos, messages with files, and the log about you.',
    submit: 'Download my data',
  },
  erase: {
    title: 'Delete account',
    text: 'First we show you what we delete and what we must keep.',
    start: 'Continue to deletion',
    office: 'Your account belongs to your work for the town. The administration deletes it.',
    now: 'We delete at once: account, profile, drafts.',
    kept: 'We must keep:',
    keptCase:
      'Report {code} until {date}, because we must be able to show what we did about the damage. Your name and contact are no longer with it.',
    keptOpen:
      'Report {code} until {months} months after it is closed, because we must be able to show what we did about the damage. Your name and contact are no longer with it.',
    keptApplication:
      '{title}, number {number}, until {date}, with what you entered: the town must be able to show what it decided on.',
    keptOpenApplication:
      '{title}, number {number}, until {years, plural, one {one year} other {# years}} after it is closed, with what you entered: the town goes on with it and must be able to show what it decided on. Then it can write to you by post only.',
    keptFees:
      '{count, plural, one {One fee} other {# fees}} in the town’s books, without your name, as a rule for ten years. What is open must still be paid.',
    keptMail:
      '{count, plural, one {One conversation} other {# conversations}} with the administration, with files and decisions, because they belong to its records. They stay there by the town’s rules for records, as a rule ten years after the case was closed.',
    log: 'Time and kind of every change stay in the log for up to three years, because we must be able to prove misuse. Who it was is erased from it.',
    backups: 'Backups are overwritten after {days} days.',
    password: 'Your password',
    passwordHint:
      'So that nobody else deletes your account. Without a password: sign out and in again, and delete the account within ten minutes.',
    submit: 'Delete account for good',
    stay: 'Keep account',
    problems: {
      wrong: 'This password is not right. Your account still exists.',
      again: 'Please enter your password. Or sign out and in again, and delete the account then.',
      wait: 'Too many attempts. Please wait a few minutes. Your account still exists.',
      lastOwner: 'You are the only person who decides for an organisation. Please hand over this task first.',
    },
  },
  erased: {
    title: 'Your account is deleted',
    text: 'You can still report damage without signing in.',
    home: 'To the start page',
  },
  explanation:
    'Everything that is stored about your account.\n\nEach file ending in .json holds one kind of data, for example reports.json your reports. Photos are in the folder photos, the files of your mailbox in the folder files. Times are UTC.\n\nNot included are:\n- secrets such as the encrypted password and the keys of your sessions, because they protect your account,\n- internal numbers and checksums, because they say nothing about you,\n- decisions that you have not retrieved yet, because retrieving them starts a deadline,\n- data about other people, for example who in the administration worked on your report.',
};
