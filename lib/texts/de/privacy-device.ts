export const privacyPush = `
## Benachrichtigungen

Nur wenn Sie „Bei Neuigkeiten Bescheid geben“ wählen und Ihr Browser Sie gefragt hat, speichern wir eine Adresse, unter der Ihr Browser Nachrichten empfängt (Artikel 6 Absatz 1 Buchstabe a DSGVO, § 25 Absatz 1 TDDDG).

Die Nachricht geht über den Dienst Ihres Browsers, zum Beispiel von Google, Mozilla oder Apple, auch in den USA. Sie ist verschlüsselt und sagt nur, dass es etwas Neues gibt, ohne Ort und ohne Namen.

Sie können das jederzeit beenden: auf der Seite Ihrer Meldung oder in den Einstellungen Ihres Browsers. Dann löschen wir die Adresse.
`;

export const privacyLogs = `
## Protokolle des Servers

Zu jeder Anfrage schreiben wir auf: Zeitpunkt, Art der Seite, Ergebnis und Dauer. Ihre Internetadresse, Namen, Orte und Nummern stehen nicht darin. Wir brauchen das, um Fehler zu finden (Artikel 6 Absatz 1 Buchstabe e DSGVO, § 3 DSG NRW).

Damit niemand das Portal mit Anfragen überflutet, zählen wir Anfragen je Anschluss. Dazu merken wir uns höchstens eine Stunde lang eine Prüfsumme, aus der sich die Internetadresse nicht ablesen lässt.

**Wie lange:** [[Aufbewahrung der Server-Protokolle, zum Beispiel 14 Tage]]. Sicherungskopien überschreiben wir nach [[Frist der Sicherungskopien, zum Beispiel 30 Tagen]].
`;
