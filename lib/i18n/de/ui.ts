import { failed } from './failed';

export const ui = {
  strength: {
    empty: 'Wie sicher Ihr Passwort ist, steht beim Tippen hier.',
    short: 'Noch zu kurz: {count} von 12 Zeichen.',
    weak: 'Leicht zu erraten. Nehmen Sie ungewöhnliche Wörter.',
    fair: 'Lang genug. Ob es zu bekannt ist, prüfen wir beim Speichern.',
    strong: 'Schwer zu erraten, wenn es nirgends bekannt ist. Das prüfen wir beim Speichern.',
  },
  kept: 'Ihre Anmeldung war abgelaufen. Ihre Eingaben sind noch da, nur Dateien müssen Sie noch einmal auswählen. Bitte prüfen Sie alles und senden Sie es dann.',
  optional: 'freiwillig',
  step: 'Schritt {current} von {total}:',
  errorSummary: 'Bitte prüfen Sie {count, plural, one {# Angabe} other {# Angaben}}',
  file: {
    choose: 'Auswählen',
    camera: 'Kamera öffnen',
    large: '{name} ist größer als {mb} MB. Bitte wählen Sie eine kleinere Datei.',
  },
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
