export const easyLanguage = `
## Was ist der Bürger-Weg?

Der Bürger-Weg ist eine Internet-Seite.

Die Seite ist von der Stadt Meschede.

Sie können dort einen Schaden melden.

Zum Beispiel:

- Ein Loch in der Straße.
- Eine Lampe ist kaputt.
- Ein Baum ist umgefallen.
- Müll liegt auf dem Weg.

Die Stadt liest Ihre Meldung.

Dann kann die Stadt den Schaden reparieren.

## Ist ein Mensch in Gefahr?

Dann rufen Sie zuerst an.

**112** ist für die Feuerwehr und für den Kranken-Wagen.

**110** ist für die Polizei.

Die Stadt liest Meldungen **nicht** in der Nacht und **nicht** am Wochenende.

## So melden Sie einen Schaden

1. Sie drücken auf: [Schaden melden](/report).
2. Sie machen ein Foto. Das Foto ist freiwillig.
3. Sie zeigen den Ort auf der Karte. Oder Sie schreiben die Straße auf.
4. Sie wählen ein Bild aus: Was ist kaputt?
5. Sie drücken auf: Meldung senden.

Sie müssen Ihren Namen **nicht** sagen.

Sie müssen sich **nicht** anmelden.

Es kostet kein Geld.

## Sie haben kein Internet?

Sie können die Meldung trotzdem schreiben.

Ihr Handy merkt sich die Meldung.

Haben Sie wieder Internet?

Dann öffnen Sie die Seite noch einmal.

Dann geht die Meldung zur Stadt.

## Was passiert mit Ihrer Meldung?

Sie bekommen eine Nummer.

Mit der Nummer können Sie nachsehen.

Drücken Sie dazu auf: [Meldung nachsehen](/follow).

Dort steht zum Beispiel:

- **Neu** heißt: Die Meldung ist bei der Stadt.
- **Geprüft** heißt: Die Stadt hat die Meldung gelesen.
- **In Arbeit** heißt: Jemand repariert den Schaden.
- **Behoben** heißt: Der Schaden ist weg.

## Ihre Daten

Die Stadt sagt niemandem Ihren Namen.

Sieht man auf dem Foto einen Menschen?

Oder sieht man ein Auto-Kennzeichen?

Dann malen Sie bitte mit dem Finger darüber.

Mehr steht hier: [Datenschutz](/legal/privacy). Der Text ist **nicht** in Leichter Sprache.

## Was gibt es noch?

- **Karte:** Dort sehen Sie alle Meldungen.
- **Meldungen:** Dort sehen Sie Ihre Meldungen.
- **Dienste:** Dort steht: Das können Sie im Internet machen. Und dafür gehen Sie ins Rathaus.
- **Postfach:** Das Postfach gibt es noch nicht.

## Sie möchten mit einem Menschen sprechen?

Kommen Sie ins Rathaus.

Die Adresse ist:

Bürger-Service
Franz-Stahlmecke-Platz 2
59872 Meschede

Die Telefon-Nummer ist: [[Telefonnummer des Bürgerservice]]

## Etwas ist schwer für Sie?

Sie können eine Stelle nicht lesen?

Oder Sie können etwas nicht anklicken?

Das ist eine Barriere.

Bitte sagen Sie es der Stadt.

Das Formular ist hier: [Barriere melden](/legal/accessibility#feedback).

## Wer hat den Text geprüft?

[[Name der Prüfgruppe für Leichte Sprache]]
`;
