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
  hello: { title: 'Notifications are switched on' },
};
