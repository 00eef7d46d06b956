export const imprint = `
## Anbieterin

Stadt Meschede
Franz-Stahlmecke-Platz 2
59872 Meschede

Die Stadt Meschede ist eine Körperschaft des öffentlichen Rechts. Sie wird vertreten durch [[Name]], Bürgermeisterin oder Bürgermeister.

## Kontakt

- Telefon: [[Telefonnummer der Zentrale]]
- E-Mail: [[E-Mail-Adresse der Stadt]]
- De-Mail oder besonderes Behördenpostfach: [[Adresse oder „nicht eröffnet“]]

## Verantwortlich für den Inhalt

[[Name der verantwortlichen Person]], [[Amt oder Fachbereich]], Franz-Stahlmecke-Platz 2, 59872 Meschede (§ 18 Absatz 2 Medienstaatsvertrag).

## Aufsicht

Hochsauerlandkreis, Kommunalaufsicht, Steinstraße 27, 59872 Meschede.

## Umsatzsteuer

Umsatzsteuer-Identifikationsnummer: [[Nummer oder „nicht vorhanden“]]

## Notfälle

Diese Seiten werden nicht rund um die Uhr gelesen. Wählen Sie bei Gefahr die 112 (Feuerwehr, Rettungsdienst) oder die 110 (Polizei).

## Karten, Schrift und Programm

- Kartendaten: © GeoBasis-DE / BKG. Die Karten kommen von unserem eigenen Server.
- Schrift: Fira Sans, SIL Open Font License 1.1.
- Gestaltung nach KERN UX, dem Standard der deutschen Verwaltung (EUPL 1.2).
- Dieses Programm ist freie Software unter der EUPL 1.2.
`;
