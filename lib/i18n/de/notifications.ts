export const notifications = {
  reportNews: {
    title: 'Neues zu Ihrer Meldung',
    body: 'Meldung {ref}: Tippen Sie, um nachzusehen.',
  },
  alert: {
    title: 'Gefahr gemeldet',
    body: 'Meldung {ref}: Bitte sehen Sie sofort nach und bestätigen Sie.',
  },
  documentMisses: {
    title: 'Viele falsche Ausweisnummern',
    body: 'Jemand probiert vielleicht Nummern aus. Bitte sehen Sie nach.',
  },
  mailbox: { title: 'Neue Nachricht in Ihrem Postfach' },
  decision: { title: 'Neue Nachricht in Ihrem Postfach' },
  hello: { title: 'Benachrichtigungen sind eingeschaltet' },
};
