export const accessibility = `
Die Stadt Meschede möchte, dass alle Menschen dieses Portal nutzen können. Diese Erklärung gilt für „Bürgerweg“ im Browser und als installierte App.

## Wie barrierefrei das Portal ist

Maßstab sind § 10 BGG NRW, die BITV NRW und die Norm EN 301 549 mit den Web-Richtlinien WCAG 2.2, Stufe AA.

Ergebnis unserer Prüfung: [[vollständig, teilweise oder nicht vereinbar]]. Geprüft hat am [[Datum]]: [[Selbstbewertung oder Name der Prüfstelle]].

## Was Sie erwarten können

- Alles geht mit der Tastatur und mit Vorleseprogrammen.
- Schrift lässt sich auf 200 % vergrößern, ohne dass etwas verschwindet.
- Farben haben genug Kontrast, im hellen und im dunklen Aussehen. Keine Auskunft steckt nur in der Farbe.
- Jede Karte hat eine Liste, die dasselbe sagt. Den Ort können Sie auch als Adresse angeben.
- Das Wichtigste gibt es in [Leichter Sprache](/legal/easy-language).
- Ein [einfaches Formular](/report/plain) geht auch ohne JavaScript.

## Was noch nicht barrierefrei ist

- Fotos, die Bürgerinnen und Bürger senden, haben keine eigene Bildbeschreibung. Art, Ort und Beschreibung der Meldung stehen daneben.
- Die Kartenbilder selbst lassen sich nicht vorlesen.
- In Deutscher Gebärdensprache gibt es noch kein Angebot.
- [[Weitere bekannte Barrieren oder diese Zeile löschen]]

## Diese Erklärung

Erstellt am [[Datum der Erklärung]], zuletzt geprüft am [[Datum der letzten Prüfung]].

## Barriere melden

Sind Sie auf eine Barriere gestoßen? Schreiben Sie uns mit dem Formular auf dieser Seite, per E-Mail an [[E-Mail-Adresse für Barrierefreiheit]] oder rufen Sie an: [[Telefonnummer für Barrierefreiheit]]. Wir antworten innerhalb von zwei Wochen.

## Ombudsverfahren

Hat unsere Antwort nicht geholfen? Dann können Sie sich kostenlos an die Ombudsstelle für barrierefreie Informationstechnik des Landes Nordrhein-Westfalen wenden:

- [Ombudsstelle für barrierefreie Informationstechnik NRW](https://www.lbbp.nrw.de/ombudsstelle)
- E-Mail: [ombudsstelle-barrierefreie-it@mags.nrw.de](mailto:ombudsstelle-barrierefreie-it@mags.nrw.de)
`;
