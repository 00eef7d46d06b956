export const ui = {
  optional: 'freiwillig',
  step: 'Schritt {current} von {total}:',
  errorSummary: 'Bitte prüfen Sie {count, plural, one {# Angabe} other {# Angaben}}',
  errorTitle: 'Fehler: {title}',
  sheetMore: 'Mehr anzeigen',
  sheetLess: 'Weniger anzeigen',
  shortcuts: { report: 'Schaden melden', outbox: 'Meine Meldungen' },
  screenshots: {
    start: 'Schaden melden mit Foto und Ort, ohne Anmeldung',
    map: 'Was in Ihrer Straße gemeldet ist',
    follow: 'Was aus Ihrer Meldung geworden ist',
  },
  failed: {
    title: 'Das hat nicht geklappt',
    text: 'Der Fehler liegt bei uns. Was auf diesem Gerät gespeichert ist, bleibt erhalten.',
    retry: 'Noch einmal versuchen',
    toStart: 'Zur Startseite',
    reference: 'Kennung für Rückfragen: {digest}',
  },
  danger: {
    label: 'Notruf',
    text: '<b>Sind Menschen in Gefahr?</b> Rufen Sie zuerst an: 112 (Feuerwehr, Rettungsdienst) oder 110 (Polizei). Meldungen werden nicht rund um die Uhr gelesen.',
    call112: '112 Feuer\u00adwehr',
    call110: '110 Polizei',
  },
};
