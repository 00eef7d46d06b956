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
  provider: {
    signIn: 'Mit {name} anmelden',
    begin: '{name} verknüpfen',
    onTo: 'Weiter zu {name}',
    title: 'Anmeldung mit {name}',
    unknown:
      'Sie haben sich bei {name} angemeldet. Ein Konto bei uns ist damit noch nicht verbunden. Legen Sie jetzt eines an?',
    new: 'Neues Konto anlegen',
    existing: 'Ich habe schon ein Konto',
    existingText:
      'Melden Sie sich dann mit Ihrem Konto an. Danach verknüpfen Sie es mit {name}. Das muss innerhalb von zehn Minuten geschehen.',
    linkText:
      'Sie sind hier als {login} angemeldet und gerade auch bei {name}. Wenn Sie beides verknüpfen, können Sie sich künftig auch mit {name} anmelden.',
    link: 'Jetzt verknüpfen',
    drop: 'Nicht verknüpfen',
    linkedAt: 'Verknüpft {at}',
    none: 'Ihr Konto ist nicht mit {name} verknüpft.',
    unlink: 'Verknüpfung mit {name} lösen',
    failed: 'Die Anmeldung mit {name} hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
    unavailable:
      '{name} antwortet gerade nicht. Bitte versuchen Sie es später noch einmal oder melden Sie sich auf einem anderen Weg an.',
    otherAccount:
      'Diese Anmeldung bei {name} gehört schon zu einem anderen Konto bei uns. Lösen Sie sie zuerst dort.',
  },
  signUp: {
    title: 'Konto anlegen',
    intro:
      'Mit einem Konto sehen Sie Ihre Meldungen, Anträge und Nachrichten auf jedem Gerät. Eine E-Mail-Adresse brauchen Sie nicht.',
    login: 'Benutzername oder E-Mail-Adresse',
    loginHint: 'Frei gewählt, ohne Leerzeichen, zum Beispiel erika.muster.',
    password: 'Passwort',
    passwordHint: 'Mindestens 12 Zeichen. Am besten mehrere Wörter, die nicht zusammengehören.',
    passkeyIs:
      'Ein Passkey ist Ihr Fingerabdruck, Ihr Gesicht oder die PIN dieses Geräts. Ein Passwort brauchen Sie dann nicht.',
    withPasskey: 'Konto mit Passkey anlegen',
    withPassword: 'Lieber mit Passwort',
    submit: 'Konto mit Passwort anlegen',
    show: 'Passwort zeigen',
    hide: 'Passwort verbergen',
    toSignIn: 'Ich habe schon ein Konto',
  },
  own: {
    signedUp:
      'Ihr Konto ist angelegt. Drucken Sie jetzt Notfall-Codes, falls Sie Ihr Gerät einmal verlieren.',
    changed: 'Gespeichert.',
    lastWay: 'Das ist Ihr letzter Weg, sich anzumelden. Bitte richten Sie zuerst einen anderen ein.',
    failed: 'Das hat nicht geklappt. Bitte laden Sie die Seite neu.',
    passkeys: 'Passkeys',
    noPasskeys: 'Sie haben noch keinen Passkey.',
    addPasskey: 'Passkey hinzufügen',
    usedAt: 'Zuletzt benutzt {at}',
    addedAt: 'Hinzugefügt {at}',
    remove: '{name} entfernen',
    app: 'Authenticator-App',
    appSince: 'Eingerichtet {at}',
    addApp: 'App einrichten',
    removeApp: 'App entfernen',
    codes: 'Notfall-Codes',
    codesLeft:
      '{count, plural, =0 {Sie haben keine Notfall-Codes.} one {# Code ist noch gültig.} other {# Codes sind noch gültig.}}',
    makeCodes: 'Neue Notfall-Codes zeigen',
    codesText:
      'Jeder Code gilt einmal. Wir zeigen sie nur jetzt. Drucken Sie diese Seite oder schreiben Sie die Codes ab. Alte Codes gelten nicht mehr.',
    print: 'Codes drucken',
    sessions: 'Hier sind Sie angemeldet',
    thisDevice: 'Dieses Gerät',
    unknownDevice: 'Unbekanntes Gerät',
    seenAt: 'Angemeldet {from}, zuletzt benutzt {at}',
    end: '{device} abmelden',
    endOthers: 'Alle anderen Geräte abmelden',
  },
  recover: {
    title: 'Zugang wiederherstellen',
    intro:
      'Geben Sie Ihren Benutzernamen und einen Code ein: einen Notfall-Code von Ihrem Blatt, oder den vom Bürgerservice. Danach legen Sie ein neues Passwort fest. Auf allen anderen Geräten werden Sie abgemeldet.',
    login: 'Benutzername oder E-Mail-Adresse',
    code: 'Code',
    codeHint: 'Zum Beispiel 7KX2-PA9M-QW3E.',
    submit: 'Weiter zum neuen Passwort',
    wrong:
      'Benutzername und Code passen nicht zusammen, oder der Code wurde schon benutzt. Bitte prüfen Sie beides.',
    noCode: 'Kein Notfall-Code mehr?',
    noCodeText:
      'Kommen Sie mit Ihrem Personalausweis oder Reisepass in den Bürgerservice. Dort bekommen Sie einen Code, der sofort gilt. Voraussetzung: In Ihrem Profil stehen Name und Geburtsdatum. Steht dort auch Ihre Anschrift, können wir Ihnen den Code per Brief schicken.',
    open: 'Passwort vergessen oder Gerät verloren?',
  },
  problems: {
    codeWrong:
      'Dieser Code passt nicht oder wurde schon benutzt. Bitte geben Sie den nächsten ein, zum Beispiel 123 456.',
    wait: 'Zu viele Versuche. Bitte warten Sie {seconds, plural, one {# Sekunde} other {# Sekunden}}.',
  },
};
