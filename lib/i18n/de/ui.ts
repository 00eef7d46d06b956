import { failed } from './failed';

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
  failed,
  danger: {
    label: 'Notruf',
    text: '<b>Sind Menschen in Gefahr?</b> Rufen Sie zuerst an: 112 (Feuerwehr, Rettungsdienst) oder 110 (Polizei). Meldungen werden nicht rund um die Uhr gelesen.',
    call112: '112 Feuer\u00adwehr',
    call110: '110 Polizei',
  },
};
