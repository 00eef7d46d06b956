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
  mail: {
    mailbox: {
      subject: 'Neue Nachricht in Ihrem Postfach',
      text: 'Guten Tag,\n\nin Ihrem Postfach bei der Stadt Meschede liegt eine neue Nachricht. Bitte melden Sie sich an, um sie zu lesen:\n{link}\n\nWorum es geht, steht nur dort: E-Mails können andere mitlesen.\n\nDiese Benachrichtigungen abstellen:\n{settings}',
    },
    report: {
      subject: 'Neues zu Ihrer Meldung',
      text: 'Guten Tag,\n\nzu einer Ihrer Meldungen an die Stadt Meschede gibt es etwas Neues. Hier sehen Sie nach:\n{link}\n\nDiese Benachrichtigungen abstellen:\n{settings}',
    },
    confirm: {
      subject: 'Bitte bestätigen Sie Ihre E-Mail-Adresse',
      text: 'Guten Tag,\n\nSie möchten bei der Stadt Meschede per E-Mail erfahren, wenn etwas Neues in Ihrem Postfach liegt. Bitte bestätigen Sie diese Adresse innerhalb von sieben Tagen:\n{link}\n\nWaren Sie das nicht? Dann müssen Sie nichts tun. Es kommt keine weitere E-Mail.',
    },
  },
  hello: { title: 'Benachrichtigungen sind eingeschaltet' },
};
