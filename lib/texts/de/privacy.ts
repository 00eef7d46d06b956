export const privacy = `
Sie können einen Schaden melden, ohne Ihren Namen zu nennen und ohne Konto. Wir fragen nur, was wir brauchen, um den Schaden zu finden und zu beheben. Es gibt hier keine Werbung, keine Besucherzählung und keine Dienste anderer Anbieter, die mitlesen.

## Wer verantwortlich ist

Stadt Meschede, Franz-Stahlmecke-Platz 2, 59872 Meschede, Telefon [[Telefonnummer der Zentrale]], E-Mail [[E-Mail-Adresse der Stadt]].

Unsere Datenschutzbeauftragte oder unseren Datenschutzbeauftragten erreichen Sie unter der gleichen Adresse und per E-Mail: [[E-Mail-Adresse der oder des Datenschutzbeauftragten]].

## Ihre Rechte

- Sie können erfahren, welche Daten wir über Sie haben (Artikel 15 DSGVO).
- Sie können falsche Daten berichtigen lassen (Artikel 16 DSGVO).
- Sie können verlangen, dass wir Daten löschen oder nicht weiter verarbeiten (Artikel 17 und 18 DSGVO).
- Sie können aus Gründen, die in Ihrer besonderen Lage liegen, widersprechen (Artikel 21 DSGVO).

Schreiben Sie uns dazu. Wenn Sie ohne Namen gemeldet haben, nennen Sie bitte die Nummer Ihrer Meldung; sonst finden wir sie nicht.

Sie können sich auch beschweren: Landesbeauftragte für Datenschutz und Informationsfreiheit Nordrhein-Westfalen, Kavalleriestraße 2–4, 40213 Düsseldorf, [www.ldi.nrw.de](https://www.ldi.nrw.de).

## Wer die Daten verarbeitet

Der Server steht bei [[Name und Ort des Rechenzentrums]]. Außerhalb der Europäischen Union verarbeiten wir keine Daten, mit einer Ausnahme, in die Sie selbst einwilligen: Benachrichtigungen auf Ihr Gerät (siehe unten).
`;
