export const privacyReports = `
## Meldungen

**Was wir speichern:** die Art des Schadens, den Ort, den Zeitpunkt, Ihre Beschreibung und Ihre Antworten auf unsere Fragen. Freiwillig: wie wir Sie erreichen.

**Wozu:** damit der Schaden gefunden, behoben und der Stand nachgesehen werden kann. Das ist unsere Aufgabe als Trägerin der Straßenbaulast und zur Verkehrssicherung (Artikel 6 Absatz 1 Buchstabe e DSGVO, § 3 DSG NRW, §§ 9 und 47 StrWG NRW).

**Was öffentlich wird:** Art, Ort, Stand und, wenn Sie nicht widersprechen, Foto und Beschreibung. Wir sehen sie uns vorher an. Was Sie als Kontakt angeben, wird nie öffentlich.

**Wer sie bekommt:** unser Bauhof und die zuständigen Ämter. Ist für die Straße jemand anderes zuständig, zum Beispiel Straßen.NRW oder der Hochsauerlandkreis, geben wir die Meldung dorthin weiter, ohne Ihren Kontakt, und sagen Ihnen das.

**Auf Ihrem Gerät:** Solange eine Meldung nicht gesendet ist, liegt sie nur auf Ihrem Gerät. Danach bleibt dort der Link, mit dem Sie den Stand nachsehen. Beides können Sie unter „Meine Meldungen“ löschen. Ohne diese Speicherung geht das Melden ohne Empfang nicht (§ 25 Absatz 2 Nummer 2 TDDDG).

**Wie lange:** [[Löschfrist, zum Beispiel 24 Monate nach dem Abschluss]]. Ihren Kontakt löschen wir [[Löschfrist, zum Beispiel 3 Monate nach dem Abschluss]].
`;

export const privacyPhotos = `
## Fotos

**Bevor ein Foto gesendet wird,** verkleinert Ihr Gerät es. Gesichter und Kennzeichen können Sie mit dem Finger unkenntlich machen.

**Auf unserem Server** wird das Foto neu geschrieben. Dabei fallen alle versteckten Angaben weg: Gerät, Uhrzeit, Ort. Einen Ort, der im Foto stand, behalten wir getrennt als Hinweis für die Kolonne; er wird nie öffentlich.

**Veröffentlicht** wird ein Foto erst, wenn Mitarbeitende es angesehen haben. Sie können schon beim Melden „nicht veröffentlichen“ wählen. Bei jeder veröffentlichten Meldung gibt es „Foto oder Text beanstanden“: Dann ist das Foto sofort verborgen, bis wir entschieden haben.

**Rechtsgrundlage** ist dieselbe wie bei der Meldung. **Wie lange:** so lange wie die Meldung.
`;

export const privacyPosition = `
## Ihr Standort

Wenn Sie die Kamera öffnen, fragt Ihr Gerät, ob es uns seinen Standort zeigen darf. Sagen Sie Nein, geben Sie den Ort auf der Karte oder als Adresse an.

Der Standort wird nur auf Ihrem Gerät benutzt, um die Nadel zu setzen. Gesendet wird der Ort, den Sie bestätigen, mit seiner Genauigkeit in Metern, und erst mit der Meldung. Wir verfolgen nicht, wo Sie sind.

Die Karte kommt von unserem Server. Kein anderer Anbieter erfährt, welchen Ausschnitt Sie ansehen. Suchen Sie eine Adresse, sucht unser Server sie in seinem eigenen Verzeichnis.
`;
