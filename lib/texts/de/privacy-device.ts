export const privacyPush = `
## Benachrichtigungen

Nur wenn Sie „Bei Neuigkeiten Bescheid geben“ wählen und Ihr Browser Sie gefragt hat, speichern wir eine Adresse, unter der Ihr Browser Nachrichten empfängt (Artikel 6 Absatz 1 Buchstabe a DSGVO, § 25 Absatz 1 TDDDG).

Die Nachricht geht über den Dienst Ihres Browsers, zum Beispiel von Google, Mozilla oder Apple, auch in den USA. Sie ist verschlüsselt und sagt nur, dass es etwas Neues gibt, ohne Ort und ohne Namen.

Sie können das jederzeit beenden: auf der Seite Ihrer Meldung oder in den Einstellungen Ihres Browsers. Dann löschen wir die Adresse.
`;

export const privacyAccount = `
## Konto

Zum Melden brauchen Sie kein Konto. Für Mitarbeitende speichern wir Anmeldename, Name, Aufgabe, ein verschlüsseltes Passwort, das niemand zurücklesen kann, und wann und mit welchem Gerät sie angemeldet sind (Artikel 6 Absatz 1 Buchstabe e DSGVO, § 18 DSG NRW).

Bei der Anmeldung setzen wir ein Cookie. Es enthält nur eine zufällige Nummer, ist unbedingt nötig (§ 25 Absatz 2 Nummer 2 TDDDG) und verschwindet mit dem Abmelden. Ein zweites Cookie merkt sich zwei Minuten lang Ihre Eingaben, wenn ein Formular noch eine Angabe braucht. Andere Cookies gibt es nicht.

Was Mitarbeitende an einer Meldung ändern, wird festgehalten, damit jede Entscheidung nachvollzogen werden kann. **Wie lange:** [[Löschfrist der Protokolle und Konten]].
`;

export const privacyLogs = `
## Protokolle des Servers

Zu jeder Anfrage schreiben wir auf: Zeitpunkt, Art der Seite, Ergebnis und Dauer. Ihre Internetadresse, Namen, Orte und Nummern stehen nicht darin. Wir brauchen das, um Fehler zu finden (Artikel 6 Absatz 1 Buchstabe e DSGVO, § 3 DSG NRW).

Damit niemand das Portal mit Anfragen überflutet, zählen wir Anfragen je Anschluss. Dazu merken wir uns höchstens eine Stunde lang eine Prüfsumme, aus der sich die Internetadresse nicht ablesen lässt.

**Wie lange:** [[Aufbewahrung der Server-Protokolle, zum Beispiel 14 Tage]]. Sicherungskopien überschreiben wir nach [[Frist der Sicherungskopien, zum Beispiel 30 Tagen]].
`;
