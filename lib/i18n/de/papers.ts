export const papers = {
  date: 'Datum',
  legalRemedy: 'Ihre Rechte: Rechtsbehelfs\u00adbelehrung',
  page: 'Seite {number} von {count}',
  fee: {
    caption: 'So setzt sich der Betrag zusammen',
    what: 'Wofür',
    how: 'Berechnung',
    amount: 'Betrag',
    sum: 'Summe',
    tariff: 'Tarif: {source}, gültig ab {from}.',
    basis: 'Rechtsgrundlage: {basis}.',
    sample: 'Mustertarif: Die Stadt hat diese Beträge noch nicht bestätigt.',
  },
};
