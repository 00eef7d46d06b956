export const privacyAccount = `
## Konto

Zum Melden brauchen Sie kein Konto. Wenn Sie eines anlegen, speichern wir einen Anmeldenamen, ein Passwort, das niemand zurücklesen kann, oder den öffentlichen Schlüssel Ihres Geräts, und wann und mit welchem Gerät Sie angemeldet sind. Freiwillig: Ihr Profil, mit dem wir Formulare ausfüllen; es liegt verschlüsselt auf unserem Server (Artikel 6 Absatz 1 Buchstabe e DSGVO, § 3 DSG NRW; für Mitarbeitende § 18 DSG NRW).

Melden Sie sich mit dem Konto eines anderen Anbieters an, bekommen wir von ihm nur eine Kennung und die Sicherheit der Anmeldung.

Bei der Anmeldung setzen wir ein Cookie. Es enthält nur eine zufällige Nummer, ist unbedingt nötig (§ 25 Absatz 2 Nummer 2 TDDDG) und verschwindet mit dem Abmelden. Weitere Cookies merken sich kurze Zeit Ihre Eingaben, wenn ein Formular noch eine Angabe oder eine Anmeldung braucht, für wen Sie handeln, und welche Anträge, die noch jemand unterschreiben muss, von diesem Gerät kommen. Andere Cookies gibt es nicht.

Wer etwas ändert oder fremde Daten ansieht, wird festgehalten, damit jede Entscheidung nachvollzogen werden kann. Unter „Meine Daten“ können Sie alles mitnehmen und Ihr Konto löschen. **Wie lange:** [[Löschfrist der Protokolle und Konten]].
`;

export const privacyMailbox = `
## Postfach und Bescheide

**Was wir speichern:** Ihre Nachrichten und Dateien und unsere Antworten, wer sie wann gelesen hat, und bei einem Bescheid, wann er bereitgestellt, angekündigt, zuerst geöffnet und heruntergeladen wurde. Texte und Dateien liegen verschlüsselt auf unserem Server.

**Wozu:** damit wir uns sicher schreiben und Bescheide bekannt geben können (Artikel 6 Absatz 1 Buchstabe e DSGVO, § 3 DSG NRW, § 41 Absatz 2a VwVfG NRW). Bescheide rufen Sie nur dann hier ab, wenn Sie zugestimmt haben.

**Wer sie liest:** Sie, wer in Ihrem Auftrag handelt, und das zuständige Amt. Eine Mitteilung auf dem Handy oder per E-Mail sagt nur, dass etwas Neues da ist.

**Wie lange:** [[Löschfrist der Nachrichten, zum Beispiel 3 Jahre]]. Bescheide bleiben so lange wie ihr Vorgang.
`;

export const privacyServices = `
## Anträge, Anzeigen, Ideen

**Was wir speichern:** was Sie in das Formular eintragen und hochladen, und was damit geschieht. Freiwillige Angaben sind so bezeichnet.

**Wozu:** um Ihr Anliegen zu bearbeiten (Artikel 6 Absatz 1 Buchstabe e DSGVO, § 3 DSG NRW). Die Rechtsgrundlage des einzelnen Dienstes und wer welche Angaben erhält, steht auf der Seite des Dienstes und noch einmal vor dem Absenden.

**Entwürfe** löschen wir 30 Tage nach Ihrer letzten Änderung und kündigen das vorher an. Was Sie ohne Empfang eingeben, liegt bis zum nächsten Empfang nur auf Ihrem Gerät (§ 25 Absatz 2 Nummer 2 TDDDG).

**Auswertung:** Wir zählen, wie oft ein Dienst begonnen und abgeschickt wird, ohne Cookies und ohne zu wissen, wer Sie sind.

**Wie lange:** [[Aufbewahrungsfristen der Vorgänge, zum Beispiel 10 Jahre bei Gewerbeanzeigen]].
`;

export const privacyPayments = `
## Gebühren

**Was wir speichern:** Betrag, Berechnung, Aktenzeichen für die Überweisung und ob bezahlt ist. Aus den Kontoauszügen der Stadt lesen wir dazu Betrag, Tag und Verwendungszweck.

**Wozu:** um Gebühren festzusetzen und Zahlungen zuzuordnen (Artikel 6 Absatz 1 Buchstabe e DSGVO, § 3 DSG NRW, GebG NRW). Bezahlen Sie online, öffnet sich die Seite unseres Zahlungsanbieters; er bekommt Betrag und Aktenzeichen: [[Name und Ort des Zahlungsanbieters, oder: Online-Zahlung bieten wir nicht an]].

**Wie lange:** [[Aufbewahrungsfrist für Buchungen, zum Beispiel 10 Jahre]].
`;
