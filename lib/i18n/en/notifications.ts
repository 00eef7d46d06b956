import type { notifications as de } from '../de/notifications';

export const notifications: typeof de = {
  reportNews: {
    title: 'News about your report',
    body: 'Report {ref}: tap to see it.',
  },
  alert: {
    title: 'Danger reported',
    body: 'Report {ref}: please look at it now and acknowledge.',
  },
  documentMisses: {
    title: 'Many wrong document numbers',
    body: 'Somebody may be trying out numbers. Please have a look.',
  },
  mailbox: { title: 'New message in your mailbox' },
  decision: { title: 'New message in your mailbox' },
  mail: {
    mailbox: {
      subject: 'New message in your mailbox',
      text: 'Hello,\n\nthere is a new message in your mailbox at the town of Meschede. Please sign in to read it:\n{link}\n\nWhat it is about is told only there: others may read e-mails.\n\nSwitch these notifications off:\n{settings}',
    },
    report: {
      subject: 'News about your report',
      text: 'Hello,\n\nthere is news about one of your reports to the town of Meschede. Have a look here:\n{link}\n\nSwitch these notifications off:\n{settings}',
    },
    confirm: {
      subject: 'Please confirm your e-mail address',
      text: 'Hello,\n\nyou would like the town of Meschede to tell you by e-mail when there is something new in your mailbox. Please confirm this address within seven days:\n{link}\n\nWas it not you? Then there is nothing to do. No other e-mail will come.',
    },
  },
  hello: { title: 'Notifications are switched on' },
};
