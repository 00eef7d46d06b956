export const security = {
  title: 'Anmeldung und Sicherheit',
  secondFactor: {
    title: 'Zweiter Schritt',
    code: 'Code aus der Authenticator-App',
    codeHint: 'Sechs Ziffern. Oder ein Code von Ihrem Blatt mit Notfall-Codes.',
    paperCode: 'Notfall-Code vom Blatt',
    submit: 'Anmelden',
    passkey: 'Mit Passkey bestätigen',
    lost: 'Nichts davon zur Hand? Ihre Administration setzt den zweiten Schritt zurück.',
    setUpTitle: 'Zweiten Schritt einrichten',
    setUpIntro:
      'Sie sehen Angaben anderer Menschen. Deshalb genügt ein Passwort nicht. Das Einrichten dauert eine Minute und ist nur einmal nötig.',
    setUpPasskey: 'Passkey einrichten',
    passkeyIs: 'Ein Passkey ist Ihr Fingerabdruck, Ihr Gesicht oder die PIN dieses Geräts.',
    setUpApp: 'Lieber mit Authenticator-App',
  },
  authenticator: {
    title: 'Authenticator-App einrichten',
    scan: 'Scannen Sie dieses Bild mit einer Authenticator-App auf Ihrem Handy.',
    qr: 'QR-Code für die Authenticator-App',
    open: 'In der App auf diesem Gerät öffnen',
    typed: 'Oder geben Sie diesen Schlüssel in der App ein:',
    code: 'Code aus der App',
    codeHint: 'Sechs Ziffern, die alle 30 Sekunden wechseln.',
    submit: 'App bestätigen',
  },
  passkey: {
    signIn: 'Mit Passkey anmelden',
    problems: {
      stopped: 'Der Passkey wurde nicht benutzt. Sie können es noch einmal versuchen.',
      refused:
        'Dieser Passkey passt hier nicht. Bitte versuchen Sie es noch einmal oder nehmen Sie einen anderen Weg.',
      taken: 'Diese Anmeldung gibt es schon. Bitte wählen Sie eine andere.',
      tooMany: 'Zu viele Versuche. Bitte warten Sie einige Minuten.',
      offline: 'Gerade besteht keine Verbindung. Bitte versuchen Sie es noch einmal.',
    },
  },
  problems: {
    codeWrong:
      'Dieser Code passt nicht oder wurde schon benutzt. Bitte geben Sie den nächsten ein, zum Beispiel 123 456.',
    wait: 'Zu viele Versuche. Bitte warten Sie {seconds, plural, one {# Sekunde} other {# Sekunden}}.',
  },
};
