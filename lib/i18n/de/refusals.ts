/** What the server says itself before any page is asked; by HTTP status. */
export const refusals = {
  title: 'Fehler: Das konnten wir nicht annehmen – Bürgerweg',
  headings: {
    403: 'Das konnten wir nicht annehmen',
    411: 'Das konnten wir nicht annehmen',
    413: 'Das ist zu groß',
    500: 'Das hat nicht geklappt',
  },
  texts: {
    403: 'Diese Anfrage kommt von einer anderen Website und wurde nicht angenommen.',
    411: 'Der Anfrage fehlt die Längenangabe (Content-Length).',
    413: 'Das ist zu groß. Ein Foto darf 20 MB haben, eine Meldung 40 MB. Bitte wählen Sie kleinere oder weniger Fotos.',
    500: 'Es ist ein Fehler aufgetreten. Bitte versuchen Sie es später noch einmal.',
  },
  kept: 'Gehen Sie mit der Zurück-Taste Ihres Browsers einen Schritt zurück. Was Sie eingegeben haben, steht dort meist noch.',
  back: 'Zum Formular',
  start: 'Zur Startseite',
};
