export const failed = {
  title: 'Das hat nicht geklappt',
  text: 'Der Fehler liegt bei uns. Was auf diesem Gerät gespeichert ist, bleibt erhalten.',
  retry: 'Noch einmal versuchen',
  toStart: 'Zur Startseite',
  reference: 'Kennung für Rückfragen: {digest}',
};
