export const data = {
  title: 'Meine Daten',
  export: {
    title: 'Alles mitnehmen',
    text: 'Sie bekommen eine ZIP-Datei mit allem, was wir zu Ihrem Konto gespeichert haben: Konto, Profil, Anmeldungen, Meldungen mit Fotos, Nachrichten mit Dateien und das Protokoll über Sie.',
    submit: 'Meine Daten herunterladen',
  },
  erase: {
    title: 'Konto löschen',
    text: 'Vorher zeigen wir Ihnen, was wir löschen und was wir aufbewahren müssen.',
    start: 'Weiter zum Löschen',
    office: 'Ihr Konto gehört zu Ihrer Arbeit bei der Stadt. Die Administration löscht es.',
    now: 'Wir löschen sofort: Konto, Profil, Entwürfe.',
    kept: 'Wir müssen aufbewahren:',
    keptCase:
      'Meldung {code} bis {date}, weil wir nachweisen müssen, was wir gegen den Schaden getan haben. Ihr Name und Ihr Kontakt stehen nicht mehr dabei.',
    keptOpen:
      'Meldung {code} bis {months} Monate nach dem Abschluss, weil wir nachweisen müssen, was wir gegen den Schaden getan haben. Ihr Name und Ihr Kontakt stehen nicht mehr dabei.',
    keptApplication:
      '{title}, Nummer {number}, bis {date}, mit Ihren Angaben darin: Die Stadt muss nachweisen, worüber sie entschieden hat.',
    keptOpenApplication:
      '{title}, Nummer {number}, bis {years, plural, one {ein Jahr} other {# Jahre}} nach dem Abschluss, mit Ihren Angaben darin: Die Stadt bearbeitet das weiter und muss nachweisen, worüber sie entschieden hat. Schreiben kann sie Ihnen dann nur noch mit der Post.',
    keptFees:
      '{count, plural, one {Eine Gebühr} other {# Gebühren}} in den Büchern der Stadt, ohne Ihren Namen, in der Regel zehn Jahre. Was offen ist, müssen Sie trotzdem bezahlen.',
    keptMail:
      '{count, plural, one {Eine Unterhaltung} other {# Unterhaltungen}} mit der Verwaltung samt Dateien und Bescheiden, weil sie zu den Akten gehören. Dort bleiben sie nach der Aktenordnung der Stadt, in der Regel zehn Jahre nach dem Abschluss.',
    log: 'Im Protokoll bleiben Zeitpunkt und Art jeder Änderung bis zu drei Jahre, weil wir Missbrauch nachweisen müssen. Wer es war, löschen wir daraus.',
    backups: 'Sicherungskopien sind nach {days} Tagen überschrieben.',
    password: 'Ihr Passwort',
    passwordHint:
      'Damit niemand anders Ihr Konto löscht. Ohne Passwort: Melden Sie sich ab und wieder an und löschen Sie das Konto in den nächsten zehn Minuten.',
    submit: 'Konto endgültig löschen',
    stay: 'Konto behalten',
    problems: {
      wrong: 'Dieses Passwort stimmt nicht. Ihr Konto besteht weiter.',
      again:
        'Bitte geben Sie Ihr Passwort ein. Oder melden Sie sich ab und wieder an und löschen Sie das Konto dann.',
      wait: 'Das waren zu viele Versuche. Bitte warten Sie einige Minuten. Ihr Konto besteht weiter.',
      lastOwner:
        'Sie sind die einzige Person, die über eine Organisation entscheidet. Bitte geben Sie diese Aufgabe zuerst weiter.',
    },
  },
  erased: {
    title: 'Ihr Konto ist gelöscht',
    text: 'Schäden melden Sie weiterhin ohne Anmeldung.',
    home: 'Zur Startseite',
  },
  explanation:
    'Alles, was zu Ihrem Konto gespeichert ist.\n\nJede Datei mit der Endung .json enthält eine Art von Daten, zum Beispiel reports.json Ihre Meldungen. Fotos liegen im Ordner photos, die Dateien aus Ihrem Postfach im Ordner files. Zeiten sind Weltzeit (UTC).\n\nNicht enthalten sind:\n- Geheimnisse wie das verschlüsselte Passwort und die Schlüssel Ihrer Anmeldungen, weil sie Ihr Konto schützen,\n- interne Nummern und Prüfsummen, weil sie nichts über Sie sagen,\n- Bescheide, die Sie noch nicht abgerufen haben, weil das Abrufen eine Frist auslöst,\n- Angaben über andere Menschen, zum Beispiel wer in der Verwaltung Ihre Meldung bearbeitet hat.',
};
