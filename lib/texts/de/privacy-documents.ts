export const privacyDocuments = `
## Ist mein Ausweis fertig?

**Was wir speichern:** zu jedem beantragten Dokument einen Schlüsselwert, der aus Art und Nummer berechnet wird, den Stand, das Datum und den Abholort. Die Nummer selbst und Ihren Namen speichern wir hier nicht.

**Wenn Sie nachsehen,** berechnen wir aus Ihrer Eingabe denselben Schlüsselwert und vergleichen. Ihre Eingabe wird nicht gespeichert, auch nicht auf Ihrem Gerät, und mit keinem Konto verbunden. Die Antwort liegt höchstens eine Minute auf unserem Server und kann einmal angezeigt werden.

**Gegen das Ausprobieren von Nummern** zählen wir einen Tag lang, wie oft aus einem Netz Nummern gefragt wurden, zu denen wir nichts haben. Die Adresse des Netzes ist dabei verschlüsselt.

**Wozu:** damit Sie nicht umsonst kommen (Artikel 6 Absatz 1 Buchstabe e DSGVO, § 3 DSG NRW).

**Wie lange:** bis 30 Tage nach der Aushändigung.
`;
